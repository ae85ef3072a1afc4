// What `cargo xtask dist` has made, and another version of it.
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";

import { scratch } from "./scratch.js";

/** The folder with site/, lesart.html and the npm package; `cargo xtask test --only page` makes it. */
export const DIST = path.resolve(process.env.LESART_DIST ?? "target/dist");
export const SITE = path.join(DIST, "site");

/** The build that a site says it is. @param {string} site */
export async function buildOf(site) {
  const [, id] = /id: "(\w+)"/.exec(await fs.readFile(path.join(site, "pkg/build.js"), "utf8")) ?? [];
  return id;
}

/**
 * Another version of the site: some files changed, the marks and the list of the service worker with them.
 * @param {string} id
 * @param {Record<string, (text: string) => string>} changes by file
 */
export async function newVersion(id, changes) {
  const site = scratch();
  await fs.cp(SITE, site, { recursive: true });
  const old = await buildOf(SITE);
  const rename = (/** @type {string} */ text) => text.replace(`id: "${old}"`, `id: "${id}"`);
  for (const [file, change] of Object.entries({ "pkg/build.js": rename, "pkg/lesart.js": rename, ...changes })) {
    const text = await fs.readFile(path.join(site, file), "utf8");
    const changed = change(text);
    if (changed === text) throw new Error(`${file} is not changed`);
    await fs.writeFile(path.join(site, file), changed);
  }
  // The page names its sheets by what is in them.
  const page = path.join(site, "index.html");
  const sheets = Object.keys(changes).filter((file) => file.endsWith(".css"));
  const named = (/** @type {string} */ text) => sheets.reduce((text, file) => text.replace(new RegExp(`(href="${file})\\?\\w+"`), `$1?${id}"`), text);
  await fs.writeFile(page, named(await fs.readFile(page, "utf8")));
  const list = await filesOf(site);
  for (const name of Object.keys(list)) {
    const bytes = await fs.readFile(path.join(site, name === "./" ? "index.html" : name));
    list[name] = `sha256-${createHash("sha256").update(bytes).digest("base64")}`;
  }
  const worker = path.join(site, "sw.js");
  const text = await fs.readFile(worker, "utf8");
  await fs.writeFile(worker, text.replace(LIST, () => JSON.stringify({ build: id, files: list })));
  return site;
}

const LIST = /\{"build":.*?\}\}/;

/** The files of a version with their hashes, as its service worker has them. @param {string} site @returns {Promise<Record<string, string>>} */
export async function filesOf(site) {
  const [list] = LIST.exec(await fs.readFile(path.join(site, "sw.js"), "utf8")) ?? [];
  if (!list) throw new Error("sw.js has no list of files");
  return JSON.parse(list).files;
}
