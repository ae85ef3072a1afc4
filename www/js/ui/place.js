// Where the reader was in a view: kept with its entry in the history, and found again when one goes back.

/** The place is kept when the window has stood still for so many milliseconds. */
const STILL = 120;
/** A view that is built bit by bit is waited for, in milliseconds. */
const PATIENCE = 3000;

/** Keeps the place of the present entry up to date. */
export function keepPlace() {
  history.scrollRestoration = "manual";
  let due = 0;
  addEventListener(
    "scroll",
    () => {
      clearTimeout(due);
      const { href } = location;
      due = window.setTimeout(() => href === location.href && history.replaceState({ ...history.state, place: scrollY }, ""), STILL);
    },
    { passive: true },
  );
}

/** The place of the present entry, in CSS pixels from the top; 0 where one has not been. @returns {number} */
export function keptPlace() {
  return Number(history.state?.place) || 0;
}

/**
 * Goes to a place, as soon as the view is so long; who scrolls meanwhile stays where they are.
 * @param {number} place
 * @param {AbortSignal} signal ends with the view
 */
export function returnTo(place, signal) {
  scrollTo({ top: place, behavior: "instant" });
  if (scrollY >= place - 1) return;
  const waiting = new AbortController();
  const stop = () => waiting.abort();
  const observer = new ResizeObserver(() => {
    scrollTo({ top: place, behavior: "instant" });
    if (scrollY >= place - 1) stop();
  });
  observer.observe(document.body);
  waiting.signal.addEventListener("abort", () => observer.disconnect());
  signal.addEventListener("abort", stop);
  for (const event of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(event, stop, { signal: waiting.signal, passive: true });
  setTimeout(stop, PATIENCE);
}
