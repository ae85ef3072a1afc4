// What other tabs have saved, removed or changed is taken over, so that all show the same.
import { kit } from "../lent.js";
import { closeCard } from "./card.js";
import { drawAgain, forgetSteps, takeEffect } from "./changes.js";

/** One message after the other. */
let queue = Promise.resolve();

/** @param {import("../../state/tabs.js").Told} told */
export function hear(told) {
  queue = queue.then(() => take(told)).catch(() => {});
}

/** @param {import("../../state/tabs.js").Told} told */
async function take({ saved, removed, work, cleared }) {
  const { store, client } = kit;
  if (cleared) {
    kit.work.clear();
    forgetSteps();
    closeCard();
    const own = [...store.articles.values()].filter(({ origin }) => origin === "own").map(({ id }) => id);
    store.remove(own);
    await client.forget(own);
    // The examples are as they came.
    for (const entry of store.articles.values()) if (entry.corrections?.length) await kit.actions.reread(entry);
    await drawAgain();
  }
  if (removed) {
    store.remove(removed);
    await client.forget(removed);
    await drawAgain();
  }
  if (saved) {
    for (const entry of await kit.database.saved(saved)) {
      const old = store.articles.get(entry.id);
      if (old && ["title", "published", "source"].every((key) => /** @type {any} */ (old)[key] === /** @type {any} */ (entry)[key])) continue;
      await kit.actions.reread(/** @type {any} */ ({ ...entry, origin: "own" }));
    }
    if (kit.currentRoute().view === "all" || kit.currentRoute().ids.some((id) => saved.includes(id))) await drawAgain();
  }
  if (work) {
    const before = [...new Set([...work, kit.work.ALL])].map((id) => kit.work.on(id));
    await kit.work.reload();
    forgetSteps();
    await takeEffect(before, before.map(({ id }) => kit.work.on(id)));
  }
}
