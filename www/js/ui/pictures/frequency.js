// How many there are over time: a bar a day, a month or a year.
import { h, svg } from "../dom.js";
import { date, number, t } from "../i18n/index.js";

const HEIGHT = 44;
const WIDTH = 1000;
/** A bar is no wider, and the picture is at least so wide, in CSS pixels. */
const [BAR, LEAST] = [44, 560];

/** @param {import("../../model/frequency.js").Bar[]} bars at least two @param {string} label @param {(n: number) => string} words for a count */
export function frequencyPicture(bars, label, words) {
  const most = Math.max(...bars.map(({ count }) => count));
  const step = WIDTH / bars.length;
  const [first, last] = [bars[0], bars[bars.length - 1]];
  const told = bars.filter(({ count }) => count).map(({ from, count }) => `${date(from, "short")}: ${number(count)}`);
  const figure = h(
    "figure.frequency",
    null,
    svg(
      "svg",
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": `${label}. ${told.slice(0, 40).join(", ")}` },
      bars.map(({ from, count }, index) =>
        svg(
          "g",
          null,
          svg("rect.room", { x: index * step, y: 0, width: step, height: HEIGHT }),
          count > 0 && svg("rect", { x: index * step + Math.min(1, step / 10), y: HEIGHT - (HEIGHT * count) / most, width: Math.max(1, step - Math.min(2, step / 5)), height: (HEIGHT * count) / most }),
          svg("title", null, `${date(from, "short")}: ${words(count)}`),
        ),
      ),
    ),
    h("figcaption", null, h("span", null, date(first.from, "short")), h("span", null, `${label} · ${t("at.most", words(most))}`), h("span", null, date(last.from, "short"))),
  );
  figure.style.maxInlineSize = `${Math.max(LEAST, BAR * bars.length)}px`;
  return figure;
}
