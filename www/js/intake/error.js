// What the page itself finds wrong with a file, before the module reads anything.

export class IntakeError extends Error {
  /** @param {string} code @param {string} [message] */
  constructor(code, message = code) {
    super(message);
    this.code = code;
  }
}
