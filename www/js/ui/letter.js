/** The letter of a report in a comparison: A, B, C … @param {number} index */
export function letter(index) {
  return String.fromCharCode(65 + (index % 26));
}
