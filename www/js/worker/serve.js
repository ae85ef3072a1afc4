// The worker's side: holds the Analyzer and answers one request after another. After a panic, which is answered like an
// error with the code "panic", the Analyzer is not to be trusted any more; the client then ends this worker and starts a
// fresh one.
import init, { Analyzer, build } from "../../pkg/lesart.js";

/** What the module last wrote to the console: before it panics, it says why. */
let lastMessage = "";

/**
 * Runs `work` with what it writes to the console kept for the answer.
 * @template T
 * @param {() => T} work
 */
function withConsole(work) {
  const { error } = console;
  console.error = (...words) => {
    lastMessage = words.map(String).join(" ");
  };
  try {
    return work();
  } finally {
    console.error = error;
  }
}

/**
 * Takes a lock that ends with this worker, and tells its name: so the page notices when the browser ends it. It is told again with
 * the first request: while a worker that was started early takes its lock, nobody may be listening.
 * @param {(message: any) => void} post
 * @returns {() => void} to be called when a request comes
 */
function showLife(post) {
  const name = `lesart worker ${Math.random()}`;
  let [isHeld, isAsked] = [false, false];
  const tell = () => isHeld && post({ alive: name });
  const held = () => {
    isHeld = true;
    tell();
    return new Promise(() => {});
  };
  // A page from disk may have no locks.
  globalThis.navigator?.locks?.request(name, held).catch(() => {});
  return () => {
    if (!isAsked) tell();
    isAsked = true;
  };
}

/**
 * Loads the module and returns a function that takes requests.
 * @param {() => BufferSource | Promise<Response | BufferSource | WebAssembly.Module> | undefined} load gets the module or its bytes;
 *   nothing where the glue knows itself where they are
 * @param {(message: any) => void} post sends answers and progress
 * @returns {(request: any) => Promise<void>}
 */
export function serve(load, post) {
  const greet = showLife(post);
  /** @type {Analyzer} */
  let analyzer;
  const ready = init({ module_or_path: load() }).then(() => {
    // The glue was made for this module alone.
    if (Analyzer.version() !== build.version) throw new Error(`glue ${build.version}, module ${Analyzer.version()}`);
    analyzer = new Analyzer();
  });
  // Every request is answered with it.
  ready.catch(() => {});

  const adopt = (/** @type {{ id: string, profile: Uint8Array }[]} */ profiles = []) => {
    for (const { id, profile } of profiles) analyzer.adopt(id, profile);
  };
  /** @type {Record<string, (request: any) => unknown>} */
  const answers = {
    // Reports go as JSON: an object's structured clone takes twice as long.
    analyze: ({ id, input, options, withProfile, withProgress, isKept }) => {
      // Ten messages an article: only where somebody wants them.
      analyzer.onProgress(withProgress ? (stage, done, total) => post({ id, progress: { stage, done, total } }) : undefined);
      const report = analyzer.analyzePieces(input, options);
      const timings = analyzer.timings();
      const profile = withProfile && { profile: analyzer.profile(options.id) };
      if (isKept === false) analyzer.forget(options.id);
      return { report, timings, ...profile };
    },
    compare: ({ ids, corrections }) => analyzer.compare(ids, { corrections }),
    group: ({ ids, profiles }) => (adopt(profiles), analyzer.group(ids)),
    unread: ({ ids, profiles }) => (adopt(profiles), analyzer.unread(ids)),
    forget: ({ ids }) => ids.map((/** @type {string} */ id) => analyzer.forget(id)).length,
    clear: () => analyzer.clear(),
    build: () => build,
    crash: () => Analyzer.crash(),
  };

  return async (request) => {
    greet();
    try {
      await ready;
    } catch (fault) {
      return post({ id: request.id, error: { code: "no-start", message: String(fault), at: null } });
    }
    try {
      post({ id: request.id, result: withConsole(() => answers[request.type](request)) });
    } catch (fault) {
      post({ id: request.id, error: errorOf(fault) });
    }
  };
}

/** What was thrown, as it is sent: an error of the module, else a panic. @param {any} fault */
function errorOf(fault) {
  if (typeof fault?.code === "string") return { code: fault.code, message: fault.message, at: fault.at ?? null };
  return { code: "panic", message: lastMessage || String(fault), at: null };
}
