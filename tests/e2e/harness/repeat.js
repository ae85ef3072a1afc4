// What is driven from outside fails now and then: a browser answers late or not at all, and among hundreds of tests that is the rule.

/** How often a test that fails is run once more; WebKitGTK's compiler trapped twice in a row in one run of three. */
const REPEATS = 2;

/**
 * Runs what starts a browser of its own, and runs it again if it fails, twice more at most. What failed before it passed is told in
 * a line `repeated: …`, and `cargo xtask test` bears few of them.
 * @param {string} name of the test
 * @param {import("node:test").TestContext} context
 * @param {() => Promise<void>} body
 * @param {(fault: unknown) => boolean} [forgiven] which faults may be due to the browser; all unless told
 */
export async function repeated(name, context, body, forgiven = () => true) {
  for (let left = REPEATS; ; left -= 1) {
    try {
      return await body();
    } catch (fault) {
      if (left === 0 || !forgiven(fault)) throw fault;
      context.diagnostic(`repeated: ${name}: ${fault}`.replace(/\s+/g, " "));
    }
  }
}
