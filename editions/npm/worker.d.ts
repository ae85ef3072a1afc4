import type { AnalyzeOptions, CompareOptions, Comparison, LesartError, Report, Stage } from "./lesart.js";

/** What a request is given besides what it is about. */
export interface Control {
  /** Cancels it: what waits is taken out of the queue, what is under way ends with the worker, and a new one goes on with the rest. */
  signal?: AbortSignal;
  /** Called after each stage of reading. */
  onProgress?: (progress: { stage: Stage; done: number; total: number }) => void;
}

/** The parts of a worker that are used. */
export interface WorkerLike {
  postMessage(message: any): void;
  terminate(): void;
  addEventListener(type: any, listener: (event: any) => void): void;
}

/** Why a request failed: the codes of the module, and `cancelled`, `panic` (the module failed, a fresh worker goes on) and `no-start`. */
export declare class RequestError extends Error {
  code: LesartError["code"] | "cancelled" | "panic" | "no-start";
  /** The offset in bytes of the first wrong byte, of `not-utf8` and `nul-character`. */
  at: number | null;
}

/**
 * An `Analyzer` in a worker of its own. Requests are answered one after another. Where the worker has to be ended, a fresh one is
 * started, and articles are read again before a request that needs them.
 */
export declare class LesartWorker {
  /** `start` makes a worker of `lesart/lesart-worker.js`, for bundlers that don't find it by themselves. */
  constructor(options?: { start?: () => WorkerLike });
  /** How often a worker was started. */
  readonly starts: number;
  /** Called after a panic, with its message. */
  onPanic: (message: string) => void;
  /** Reads an article, a text or the bytes of a UTF-8 file, and keeps it under its id. */
  analyze(input: string | Uint8Array, options?: AnalyzeOptions | null, control?: Control): Promise<Report>;
  /** Compares articles that were read, at least two, named by their ids. */
  compare(ids: readonly string[], options?: CompareOptions | null, control?: Control): Promise<Comparison>;
  /** Which of the articles that were read report on one event: groups of ids, each article in one. */
  group(ids: readonly string[], control?: Control): Promise<string[][]>;
  /** Forgets articles. */
  forget(ids: readonly string[]): Promise<void>;
  /** Forgets all articles. */
  clear(): Promise<void>;
  /** Ends the worker and forgets what it was given; a later request starts a new one. */
  terminate(): void;
}
