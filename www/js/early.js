// Runs before the first paint: the theme somebody chose, and a word for those who opened the file from disk.
(function () {
  try {
    const theme = localStorage.getItem("lesart.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is denied: the system's theme it is.
  }
  if (location.protocol === "file:") {
    addEventListener("DOMContentLoaded", () => {
      const note = document.querySelector(".from-disk");
      if (note instanceof HTMLElement) note.hidden = false;
    });
  }
})();
