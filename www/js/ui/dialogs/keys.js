// The dialog that lists the keys.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { dialogHead, openDialog } from "./dialog.js";

export function keys() {
  const rows = [
    ["/", "help.find"],
    ["← →", "help.pairs"],
    ["↑ ↓", "help.partner"],
    ["Esc", "help.letGo"],
    ["1 2 3 4", "help.views"],
    ["+", "help.own"],
    ["?", "help.help"],
  ];
  const content = h(
    "div.sheet",
    null,
    dialogHead(t("help.title")),
    h("dl.keys", null, rows.flatMap(([key, text]) => [h("dt", null, h("kbd", null, key)), h("dd", null, t(text))])),
  );
  openDialog(content, t("help.title"));
}
