// The theme: the system's, light or dark.
import * as settings from "../state/settings.js";

export const THEMES = ["system", "light", "dark"];

export function applyTheme() {
  const theme = settings.get("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
