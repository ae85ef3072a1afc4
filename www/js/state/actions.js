// What can be done with articles that were read.
import { limitComparisonNames } from "../model/name-limit.js";
import * as database from "./database.js";
import { admit, analyze, read } from "./read.js";
import * as settings from "./settings.js";
import * as store from "./store.js";
import * as work from "./work.js";
import { client } from "./workers.js";

/**
 * Reads an article again with other details, a publication date for one.
 * @param {import("../model/types.js").Entry} entry
 * @param {{ title?: string | null, published?: string | null, source?: string }} details
 */
export function amend(entry, details) {
  return read({ ...entry, ...details });
}

/** Reads an article again with the corrections that there are now. @param {import("../model/types.js").Entry} entry */
export async function reread(entry) {
  admit(await analyze({ ...entry }), { ...entry });
}

/** @param {string[]} ids */
export function compare(ids) {
  return store.comparison(ids, async (which) => limitComparisonNames(await client.compare(which, {}, work.pairsOf(which))));
}

/** Deletes articles. @param {string[]} ids @returns {() => Promise<void>} brings them back, to their places */
export function forget(ids) {
  const order = [...store.articles.keys()];
  const gone = ids.flatMap((id) => store.articles.get(id) ?? []);
  const before = settings.get("forgotten") ?? "";
  // An example that is gone stays away, until somebody asks for the examples.
  const examples = gone.filter(({ origin }) => origin === "seed").map(({ id }) => id);
  if (examples.length) settings.set("forgotten", [before, ...examples].filter(Boolean).join(" "));
  store.remove(ids);
  const done = Promise.all([client.forget(ids), database.remove(gone), work.remove(ids)]);
  return async () => {
    const [, , restore] = await done;
    await restore();
    if (examples.length) settings.set("forgotten", before);
    for (const entry of gone) {
      client.adopt(entry.id, entry.text, entry);
      store.put(entry);
    }
    store.reorder(order);
    await database.save(gone.filter(({ origin }) => origin === "own"));
  };
}
