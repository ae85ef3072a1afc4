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

/** @param {string[]} ids */
export async function forget(ids) {
  // An example that is gone stays away, until somebody asks for the examples.
  const examples = ids.filter((id) => store.articles.get(id)?.origin === "seed");
  if (examples.length) settings.set("forgotten", [settings.get("forgotten"), ...examples].filter(Boolean).join(" "));
  store.remove(ids);
  await Promise.all([client.forget(ids), database.remove(ids), work.remove(ids)]);
}
