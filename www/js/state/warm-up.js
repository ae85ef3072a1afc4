// What the browser compiles of the module is kept with the kept page, if it is enough: Chromium keeps it when optimised code comes to a
// megabyte, and the examples, read and compared once a visit, take four visits to that. So they are read some more times, once for
// each module, when nobody waits; from then on every visit finds its code there.
import { build, seeds } from "../parts.js";
import * as settings from "./settings.js";
import { client } from "./workers.js";

/** So many times a megabyte of code is reached, with some to spare. */
const ROUNDS = 25;

/** Has the browser compile what readers will need the next time. */
export async function warmUp() {
  if (settings.get("warm") === build.module) return;
  const texts = (await seeds()).map(({ bytes }, index) => ({ id: `warm-up ${index}`, bytes }));
  const ids = texts.map(({ id }) => id);
  for (let round = 0; round < ROUNDS; round += 1) {
    // One at a time: what the reader does comes in between.
    for (const { id, bytes } of texts) await client.analyze(id, bytes);
    await client.compare(ids);
  }
  await client.forget(ids);
  settings.set("warm", build.module);
}
