// How many there are over time: a bar a day, a month or a year; or, where there is no time to tell, a bar an article.
import { h, svg } from "../dom.js";
import { date, number, t } from "../i18n/index.js";

const HEIGHT = 44;
const WIDTH = 1000;
/** A bar is no wider, and the picture is at least so wide, in CSS pixels. */
const [BAR, LEAST] = [44, 560];

/**
 * @param {import("../../model/frequency.js").Bar[]} bars at least two
 * @param {string} label
 * @param {(n: number) => string} words for a count
 * @param {(from: string) => string} [name] what a bar is of, where it is no time
 */
export function frequencyPicture(bars, label, words, name = (from) => date(from, "short")) {
  const most = Math.max(...bars.map(({ count }) => count));
  const step = WIDTH / bars.length;
  const [first, last] = [bars[0], bars[bars.length - 1]];
  const told = bars.filter(({ count }) => count).map(({ from, count }) => `${name(from)}: ${number(count)}`);
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
          svg("title", null, `${name(from)}: ${words(count)}`),
        ),
      ),
    ),
    h("figcaption", null, h("span", null, name(first.from)), h("span", null, `${label} · ${t("at.most", words(most))}`), h("span", null, name(last.from))),
  );
  figure.style.maxInlineSize = `${Math.max(LEAST, BAR * bars.length)}px`;
  return figure;
}
