// Figures as they are written down.

/** A table in Markdown. @param {string[]} head @param {string[][]} body */
export function table(head, body) {
  return [head, head.map((_, n) => (n ? "---:" : "---")), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
