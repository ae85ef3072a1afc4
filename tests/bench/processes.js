// The processes of a browser, as Linux tells of them: what each has worked and how much memory it has.
import fs from "node:fs/promises";

/** @typedef {{ isPage: boolean, processor: number, memory: number }} Process `isPage`: whether it runs a page, its workers included; processor time in milliseconds; memory in bytes, what it shares with others by its part */

/** Length of a tick of the processor's account, in milliseconds: the same on every Linux that a browser runs on. */
const TICK = 10;

/**
 * A browser's processes; none where the system has no /proc.
 * @param {number} browser its process id
 * @returns {Promise<Process[]>}
 */
export async function processesOf(browser) {
  const ids = (await fs.readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = (await Promise.all(ids.map(statOf))).flatMap((one) => one ?? []);
  const found = [browser];
  // Grown while it is walked through.
  for (const parent of found) found.push(...all.filter((one) => one.parent === parent).map(({ id }) => id));
  const own = all.filter(({ id }) => found.includes(id));
  return Promise.all(
    own.map(async ({ id, ticks }) => {
      const [command, memory] = await Promise.all(["cmdline", "smaps_rollup"].map((file) => fs.readFile(`/proc/${id}/${file}`, "utf8").catch(() => "")));
      return { isPage: command.includes("--type=renderer"), processor: ticks * TICK, memory: 1024 * Number(/^Pss:\s+(\d+)/m.exec(memory)?.[1] ?? 0) };
    }),
  );
}

/** @param {number} id */
async function statOf(id) {
  const stat = await fs.readFile(`/proc/${id}/stat`, "utf8").catch(() => "");
  // The name before may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return stat ? { id, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) } : null;
}
