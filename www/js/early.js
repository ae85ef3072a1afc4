// Runs before the first paint: the theme that somebody chose, and whether the page was opened from disk.
(function () {
  try {
    const theme = localStorage.getItem("lesart.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is denied: the system's theme it is.
  }
  document.documentElement.classList.toggle("from-disk", location.protocol === "file:");
})();
