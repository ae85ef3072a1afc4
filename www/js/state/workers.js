// The page's workers.
import { startWorker } from "../parts.js";
import { WorkerPool } from "../worker/pool.js";

export const pool = new WorkerPool(startWorker);

/** The worker that keeps and compares. */
export const client = pool.main;
