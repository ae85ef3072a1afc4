// Several workers: as many as the machine has cores read at once, and the main one alone is left when all is read.
import assert from "node:assert/strict";
import { test } from "node:test";

import { WorkerPool } from "../../www/js/worker/pool.js";

/** @param {number} cores */
function pool(cores) {
  Object.defineProperty(globalThis, "navigator", { value: { hardwareConcurrency: cores }, configurable: true });
  /** @type {{ ended: boolean, answer: () => any[] }[]} */
  const workers = [];
  const made = new WorkerPool(() => {
    /** @type {(event: any) => void} */
    let listener = () => {};
    /** @type {any[]} */
    const waiting = [];
    const worker = {
      ended: false,
      /** Answers everything that was asked, and says what it was. */
      answer: () => {
        const asked = waiting.splice(0);
        for (const { id } of asked) listener({ data: { id, result: { report: ["{}"], timings: {}, profile: new Uint8Array() } } });
        return asked;
      },
    };
    workers.push(worker);
    return {
      addEventListener: (type, own) => type === "message" && (listener = own),
      postMessage: (request) => void waiting.push(request),
      terminate: () => void (worker.ended = true),
    };
  });
  return { pool: made, workers };
}

/** @param {WorkerPool} one @param {number} count */
const readAll = (one, count) => Array.from({ length: count }, (_, n) => one.analyze(`${n}`, `Text ${n}`, {}, {}));

test("one worker reads, until it is said that there is much", async () => {
  const { pool: one, workers } = pool(4);
  const read = Promise.all(readAll(one, 3));
  assert.equal(workers.length, 1);
  for (let n = 0; n < 3; n += 1) {
    workers[0].answer();
    await new Promise(setImmediate);
  }
  await read;
});

for (const [cores, width] of [[1, 1], [4, 4], [32, 6]]) {
  test(`with ${cores} cores ${width} workers read at once, and the helpers end afterwards`, async () => {
    const { pool: several, workers } = pool(cores);
    assert.equal(several.grow(), width);
    const read = Promise.all(readAll(several, 2 * width));
    assert.equal(workers.length, width);
    for (let n = 0; n < 6; n += 1) {
      workers.forEach((worker) => worker.answer());
      await new Promise(setImmediate);
    }
    await read;
    several.shrink();
    assert.deepEqual(workers.map(({ ended }) => ended), workers.map((_, n) => n > 0));
  });
}

test("while many are read, the main worker keeps no more than 500 of them; what is read alone is kept", async () => {
  const { pool: one, workers } = pool(1);
  const read = async (/** @type {number} */ count) => {
    let kept = 0;
    for (let n = 0; n < count; n += 1) {
      const reading = one.analyze(`${n} of ${count}`, `Text ${n}`, {}, {});
      const [{ isKept, withProfile }] = workers[0].answer();
      assert.ok(isKept || withProfile, "an article that is not kept leaves its profile");
      await reading;
      kept += Number(isKept);
    }
    return kept;
  };
  one.grow();
  assert.equal(await read(550), 500);
  one.shrink();
  assert.equal(await read(1), 1);
});

test("a worker that ends without a word is noticed by its lock, and its article read by the next", async () => {
  const { WorkerClient } = await import("../../www/js/worker/client.js");
  /** @type {Map<string, () => void>} */
  const granted = new Map();
  const locks = { request: async (/** @type {string} */ name, /** @type {() => void} */ end) => void granted.set(name, end) };
  /** @type {{ listener: (event: any) => void, requests: any[], ended: boolean }[]} */
  const workers = [];
  const client = new WorkerClient(() => {
    const worker = { listener: (/** @type {any} */ _) => {}, requests: /** @type {any[]} */ ([]), ended: false };
    workers.push(worker);
    return {
      addEventListener: (type, own) => type === "message" && (worker.listener = own),
      postMessage: (request) => void worker.requests.push(request),
      terminate: () => void (worker.ended = true),
    };
  }, locks);
  const reading = client.analyze("a", "A");
  workers[0].listener({ data: { alive: "one" } });
  granted.get("one")?.();
  assert.deepEqual(workers.map(({ ended }) => ended), [true, false]);
  // The lock of a worker that was ended on purpose says nothing.
  granted.get("one")?.();
  workers[1].listener({ data: { alive: "two" } });
  assert.equal(workers.length, 2);
  granted.get("two")?.();
  await assert.rejects(reading, { code: "panic" });
});
