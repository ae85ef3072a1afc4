// A limit on what a browser may take to start: one that dies meanwhile never answers.

/** How long a browser may take to start, in milliseconds. */
export const START = 30_000;

/**
 * What a promise gives, unless that takes too long.
 * @template T
 * @param {number} patience in milliseconds
 * @param {Promise<T>} promise
 * @param {string} fault
 * @returns {Promise<T>}
 */
export async function within(patience, promise, fault) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(fault)), patience);
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}
