// Folders of a test's own, gone when its process ends: each file of tests runs in one of its own.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** @type {string[]} */
const made = [];

process.once("exit", () => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** An empty folder. */
export function scratch() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "lesart-"));
  made.push(folder);
  return folder;
}
