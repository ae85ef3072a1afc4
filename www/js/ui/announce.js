// Announcements to screen readers.

let fading = 0;

/**
 * A short announcement to screen readers, on the screen, too, where nothing else on the page says it.
 * @param {string} words
 * @param {{ seen?: boolean }} [how]
 */
export function announce(words, { seen = false } = {}) {
  const status = document.getElementById("status");
  if (!status) return;
  // What is on the screen stays its time: an announcement for screen readers alone must not replace a warning.
  if (!seen && status.classList.contains("seen")) {
    status.textContent = `${status.textContent} ${words}`;
    return;
  }
  status.textContent = words;
  status.classList.toggle("seen", seen);
  clearTimeout(fading);
  if (seen) fading = window.setTimeout(() => status.classList.remove("seen"), 6000);
}
