// Opening a project file: its work is taken over before its texts are read, so that they are read with it. Loaded on demand; what has
// state comes from the page.
import { unzip } from "../intake/zip.js";
import { normalize } from "../intake/normalize.js";
import { contentId } from "../model/content-id.js";
import { joined, NAME, ProjectError, projectOf } from "../model/project.js";

/** A project is no longer, in bytes, packed and unpacked. */
const LONGEST = { packed: 64 * 2 ** 20, unpacked: 128 * 2 ** 20 };

/**
 * What the page lends.
 * @typedef {object} Lent
 * @property {Pick<typeof import("./store.js"), "withText" | "articles">} store
 * @property {Pick<typeof import("./work.js"), "on" | "set" | "ready">} work
 * @property {Pick<typeof import("./settings.js"), "set">} settings
 * @property {(entry: import("../model/types.js").Entry) => Promise<void>} reread
 */

/**
 * @param {Lent} page
 * @param {Blob} file
 * @returns {Promise<import("./read.js").Source[]>} its articles
 */
export async function openProject({ store, work, settings, reread }, file) {
  if (file.size > LONGEST.packed) throw new ProjectError("project-too-long", `${file.size} bytes`);
  const inside = (await unzip(file)).find(({ name }) => name === NAME);
  if (!inside) throw new ProjectError("project-damaged", `there is no ${NAME} in it`);
  const bytes = await inside.bytes(LONGEST.unpacked).catch((fault) => {
    throw fault.code === "too-long" ? new ProjectError("project-too-long", fault.message) : fault;
  });
  const project = projectOf(new TextDecoder().decode(bytes));
  await work.ready();
  /** @type {Map<string, string>} */
  const ids = new Map();
  /** @type {import("./read.js").Source[]} */
  const sources = [];
  const present = [];
  for (const { id, ...article } of project.articles) {
    const text = await normalize(article.text);
    const here = store.withText(text);
    // Files say nothing about what an article is called here: no text may take the place of another.
    ids.set(id, here?.id ?? (await contentId(text)));
    if (here) present.push(here);
    sources.push({ ...article });
  }
  const changed = joined(project.works, ids, work.on);
  await work.set(changed);
  if (project.settings.names) settings.set("names", project.settings.names);
  const touched = new Set(changed.map(({ id }) => id));
  for (const entry of present) if (touched.has(entry.id) || touched.has("*")) await reread(entry);
  return sources;
}
