// The page starts here: reads the seeds, shows the view that the address names, and connects events with actions.
import { t, lang, loadTexts, reset, addTexts } from "./ui/i18n/index.js";
import { Dropped, isHidden } from "./intake/dropped.js";
import { readingOf } from "./model/reading.js";
import { build, seeds } from "./parts.js";
import * as database from "./state/database.js";
import { FORGOTTEN, readAll } from "./state/read-all.js";
import { read } from "./state/read.js";
import { currentRoute, navigate, updateQuery, address } from "./state/router.js";
import * as settings from "./state/settings.js";
import { keepSteps, keptSteps } from "./state/steps.js";
import * as store from "./state/store.js";
import { hear } from "./state/tabs.js";
import * as work from "./state/work.js";
import { client, pool } from "./state/workers.js";
import { announce } from "./ui/announce.js";
import { ask } from "./ui/dialogs/ask.js";
import { keys } from "./ui/dialogs/keys.js";
import { ownText } from "./ui/dialogs/own-text.js";
import { h, refill } from "./ui/dom.js";
import { drawFailures } from "./ui/failure-list.js";
import { notice } from "./ui/failures.js";
import { drawHead, foot } from "./ui/frame.js";
import { kit } from "./ui/kit.js";
import { loadMany } from "./ui/load-many.js";
import { keepOffline } from "./ui/offline.js";
import { keepPlace, keptPlace, returnTo } from "./ui/place.js";
import { entityTray } from "./ui/panels/tray.js";
import { whyTray } from "./ui/panels/why.js";
import { applyTheme } from "./ui/theme.js";
import { compareView } from "./ui/views/compare/index.js";

const top = /** @type {HTMLElement} */ (document.getElementById("top"));
const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const failures = h("div.failures-place");
const matchPlace = h("div");
const stage = h("div.view");
const trayPlace = h("div");
const whyPlace = h("div");
const footPlace = h("div");
const renewalPlace = h("div");
let leave = new AbortController();
/** Whether a view was shown already. */
let hasView = false;
/** A view that takes longer, in milliseconds, is announced as busy. */
const PATIENCE = 400;
/** The first one, under which nothing should jump, later. */
const FIRST_PATIENCE = 10 * PATIENCE;
/** What nobody waits for, in milliseconds after the first view. */
const LATER = 1000;
/** So many articles of another window are no few. */
const MANY = 20;
/** What is being loaded. @type {Set<AbortController>} */
const loading = new Set();

/** The page opens with a comparison; the other views are loaded when somebody goes there. */
const views = {
  compare: async () => compareView,
  read: async () => (await import("./ui/views/read/index.js")).readView,
  claims: async () => (await import("./ui/views/claims/index.js")).claimsView,
  all: async () => (await import("./ui/views/all/index.js")).allView,
};

const actions = {
  own: () => ownText({ read: readOwn, files: openFiles }),
  /** @param {import("./ui/dialogs/own-text.js").Given} given */
  given: (given) => ownText({ read: readOwn, files: openFiles }, given),
  help: keys,
  again: () => {
    drawFrame();
    void render(scrollY);
  },
  /** Loads the articles that the page opens with again. */
  examples: async () => {
    settings.set("forgotten", "");
    await loadSeeds();
    void render();
  },
  forgetAll: () => ask(t("all.forgetSure"), t("all.forgetAll"), () => void forgetAll()),
};

function drawFrame() {
  document.documentElement.lang = lang();
  const skip = document.getElementById("skip");
  if (skip) skip.textContent = t("skip");
  drawHead(top, currentRoute(), actions);
  // Under a page that is still empty it would only have to move.
  if (hasView) refill(footPlace, foot(build));
  drawFailures(failures);
  drawTray();
  drawWhy();
}

const drawTray = entityTray(trayPlace);
const drawWhy = whyTray(whyPlace);

/** Shows the view that the address names. @param {number} [place] where it was left, in CSS pixels from its top */
async function render(place = 0) {
  leave.abort();
  leave = new AbortController();
  const { signal } = leave;
  store.ask(null);
  const route = currentRoute();
  drawHead(top, route, actions);
  store.choose(route.query.e ?? store.chosenEntity());
  const patience = setTimeout(() => signal.aborted || stage.replaceChildren(h("p.notice.soft", { role: "status" }, t("busy"))), hasView ? PATIENCE : FIRST_PATIENCE);
  try {
    const make = await views[route.view]().catch((fault) => {
      throw Object.assign(fault, { code: "load" });
    });
    if (signal.aborted) return;
    const view = await make(route, signal, actions);
    if (signal.aborted) return;
    document.title = `${view.title} · Lesart`;
    stage.replaceChildren(view.element);
    // The first one stands at its top; to ask where it stands would have the browser lay it out twice.
    if (hasView) scrollTo({ top: 0, behavior: "instant" });
    view.shown();
    if (place) returnTo(place, signal);
  } catch (fault) {
    // A fault of the page itself is shown like any other, instead of an empty page.
    if (!signal.aborted) stage.replaceChildren(notice(/** @type {any} */ (fault)));
  } finally {
    clearTimeout(patience);
    if (!hasView && !signal.aborted) refill(footPlace, foot(build));
    hasView ||= !signal.aborted;
  }
}

/** @param {import("./state/read.js").Source} source */
async function readOwn(source) {
  const { entry, isDuplicate } = await read(source);
  if (isDuplicate) announce(t("own.twice", readingOf(entry).shortTitle), { seen: true });
  else announce(t("ready.article", readingOf(entry).shortTitle));
  navigate(address("read", [entry.id]));
  void offerComparison(entry);
}

/** What is needed from the first file on. */
async function filesTools() {
  const tools = await import("./ui/files.js");
  addTexts(tools.texts);
  return tools;
}

/** What correcting and notes need, loaded when something is corrected, or was. @type {Promise<import("./ui/edit/index.js").Editor> | undefined} */
let editor;
function edit() {
  editor ??= import("./ui/edit/index.js").then(({ start }) => start(kit));
  editor.catch(() => (editor = undefined));
  return editor;
}

/** Shows what a link that carries texts has in it. @param {string} hash */
async function openLink(hash) {
  if (!hash.startsWith("#/texts/")) return;
  const links = await import("./ui/text-link/index.js");
  links.start(kit);
  await links.openLink(hash);
}

/** @param {import("./model/types.js").Entry} entry */
async function offerComparison(entry) {
  const isThere = () => currentRoute().ids[0] === entry.id;
  await (await filesTools()).offerComparison(kit, entry, matchPlace, isThere).catch(() => {});
}

/** @param {File[] | Dropped} files */
async function openFiles(files) {
  const all = files instanceof Dropped ? files : files.filter((file) => !isHidden(file));
  if (all.length === 0 && !(all instanceof Dropped)) return;
  let several = false;
  const [tools, { Sources }] = await Promise.all([filesTools(), import("./intake/sources.js")]);
  const cancel = new AbortController();
  loading.add(cancel);
  const sources = new Sources(all, (table) => tools.askColumns(kit, table), cancel.signal, async (file) => {
    const found = await (await import("./state/project.js")).openProject(kit, file);
    if (work.all().length) void edit();
    return found;
  });
  const { entries, duplicates } = await loadMany(sources, sources, {
    cancel,
    onEach: (done) => {
      // As soon as there are two, the list is the place to be.
      if (done < 2 || several) return;
      several = true;
      navigate(address("all"));
    },
  });
  loading.delete(cancel);
  const read = [...entries, ...duplicates];
  if (read.length !== 1 || several) return;
  navigate(address("read", [read[0].id]));
  void offerComparison(read[0]);
}

async function forgetAll() {
  for (const cancel of loading) cancel.abort(FORGOTTEN);
  const isDeleted = await database.deleteAll();
  await clear();
  announce(t(isDeleted ? "all.forgotten" : "own.undeleted"), { seen: true });
  navigate(address("all"));
}

/** Forgets what this window has, after everything was forgotten. */
async function clear() {
  document.querySelector(".undo")?.remove();
  work.clear();
  keepSteps("");
  settings.forget();
  await client.clear();
  store.remove([...store.articles.keys()]);
  store.dismissFailures();
  store.choose("");
  await reset();
  applyTheme();
  await loadSeeds();
  drawFrame();
  (await editor)?.cleared();
}

/** What other windows have read, and this one not yet. @type {string[]} */
const missed = [];

async function catchUp() {
  const ids = missed.splice(0);
  if (ids.length) await reread(ids, database.pick(ids));
}

/** Reads what is kept, until everything is forgotten. @param {{ readonly length: number }} total @param {AsyncIterable<import("./state/read.js").Source>} sources @param {(done: number) => void} [onEach] */
async function reread(total, sources, onEach) {
  const cancel = new AbortController();
  loading.add(cancel);
  await loadMany(total, sources, { save: false, quiet: true, onEach, cancel });
  loading.delete(cancel);
}

/** Follows what another window has changed. @param {import("./state/tabs.js").News} news */
async function follow({ saved = [], removed = [], work: worked = [], forgotten = false }) {
  const { ids } = currentRoute();
  if (forgotten) {
    for (const cancel of loading) cancel.abort(FORGOTTEN);
    database.forgotten();
    await clear();
    announce(t("all.forgotten"), { seen: true });
    return render();
  }
  if (worked.length) return (await edit()).follow(worked);
  store.remove(removed);
  if (removed.length) await client.forget(removed);
  missed.push(...saved);
  // Many are read when somebody looks: the other window needs the machine now.
  if (!document.hidden || missed.length < MANY) await catchUp();
  // What is shown has changed.
  if ([...saved, ...removed].some((id) => ids.includes(id))) void render(scrollY);
}

/** The articles that the page opens with. */
async function loadSeeds() {
  const forgotten = settings.get("forgotten")?.split(" ") ?? [];
  const idOf = (/** @type {string} */ file) => file.replace(/\.txt$/, "");
  const wanted = (await seeds()).filter(({ file }) => !forgotten.includes(idOf(file)));
  await readAll(
    wanted.map(({ file, bytes, title = null, source = "" }) => ({
      name: file,
      id: idOf(file),
      bytes,
      title,
      source,
      origin: /** @type {const} */ ("seed"),
    })),
    // The worker does not wait for the page in between.
    { concurrency: wanted.length },
  );
}

/** Page, glue and module must be of one build: a cache on the way may hold some of another. */
async function checkBuild() {
  const { id } = await client.build();
  if (id !== build.id) throw Object.assign(new Error(`page ${build.id}, worker ${id}`), { code: "mixed" });
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = /** @type {Element} */ (event.target);
  if (event.key === "Escape" && (store.chosenEntity() || store.asked()) && !target.closest?.("dialog")) {
    event.preventDefault();
    store.ask(null);
    return store.choose("");
  }
  if (target.closest?.("input, select, textarea, dialog")) return;
  /** @type {Record<string, () => void>} */
  const commands = {
    "?": keys,
    "+": actions.own,
    e: () => void edit().then((one) => one.openChosen()),
    "1": () => navigate(address("read")),
    "2": () => navigate(address("compare")),
    "3": () => navigate(address("claims")),
    "4": () => navigate(address("all")),
    "/": () => {
      const find = document.querySelector(".search [data-find]");
      if (find instanceof HTMLElement) find.focus();
      else navigate(address("all", [], { tab: "search" }));
    },
  };
  const command = commands[event.key];
  if (!command) return;
  event.preventDefault();
  command();
}

function listen() {
  addEventListener("hashchange", () => {
    matchPlace.replaceChildren();
    void render(keptPlace());
    void openLink(location.hash);
  });
  keepPlace();
  hear((news) => void follow(news));
  document.addEventListener("visibilitychange", () => document.hidden || void catchUp());
  // A view is loaded as soon as somebody is about to go there.
  for (const event of ["pointerover", "focusin"]) {
    top.addEventListener(event, ({ target }) => {
      const view = /** @type {Element} */ (target).closest("nav a")?.getAttribute("href")?.slice(2) ?? "";
      if (Object.hasOwn(views, view)) views[/** @type {keyof typeof views} */ (view)]().catch(() => {});
    });
  }
  // Before the views' own listeners: Escape first clears the chosen entity, then the pair.
  addEventListener("keydown", onKey, { capture: true });
  store.on("failures", () => drawFailures(failures));
  store.on("entity", (key) => {
    updateQuery({ e: key || null });
    const found = key ? store.mentionsOf(key) : [];
    if (found.length) announce(t("ready.entity", store.nameOf(key), found.reduce((sum, { sentences }) => sum + sentences.length, 0)));
  });
  addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest?.("[data-edit]");
    if (button) void edit().then((one) => one.open(/** @type {HTMLElement} */ (button)));
  });
  // Who marks words of an article may want to correct or note something.
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!editor && selection?.isCollapsed === false && selection.anchorNode?.parentElement?.closest(".s")) void edit();
  });
  let depth = 0;
  /** Whether something of the page itself is dragged. */
  let own = false;
  addEventListener("dragstart", () => (own = true));
  addEventListener("dragend", () => (own = false));
  const withFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files") ?? false;
  // A link or a text, unless a field is there to take it.
  const withText = (/** @type {DragEvent} */ { dataTransfer, target }) => !own && dataTransfer?.types.includes("text/plain") && !(/** @type {Element} */ (target).closest?.("input, textarea"));
  const mark = (/** @type {boolean} */ on) => {
    document.body.classList.toggle("dropping", on);
    document.body.dataset.drop = t("own.dropHere");
  };
  addEventListener("dragenter", (event) => withFiles(event) && mark((depth += 1) > 0));
  addEventListener("dragleave", (event) => withFiles(event) && mark((depth -= 1) > 0));
  addEventListener("dragover", (event) => (withFiles(event) || withText(event)) && event.preventDefault());
  addEventListener("drop", (event) => {
    if (!event.dataTransfer) return;
    if (!withFiles(event)) {
      if (!withText(event)) return;
      event.preventDefault();
      document.querySelector("dialog")?.close();
      return actions.given({ text: event.dataTransfer.getData("text/plain"), html: event.dataTransfer.getData("text/html") });
    }
    event.preventDefault();
    depth = 0;
    mark(false);
    const files = new Dropped(event.dataTransfer);
    document.querySelector("dialog")?.close();
    void openFiles(files);
  });
  // Files that the system opens with the installed page.
  /** @type {any} */ (window).launchQueue?.setConsumer(async (/** @type {{ files: FileSystemFileHandle[] }} */ { files }) => {
    if (files.length) void openFiles(await Promise.all(files.map((file) => file.getFile())));
  });
  pool.onPanic = () => announce(t("fail.panic"));
  database.onTrouble((why) => announce(t(`own.${why}`), { seen: true }));
}

async function start() {
  const { hash } = location;
  Object.assign(kit, { build, again: render });
  applyTheme();
  await loadTexts();
  main.replaceChildren(failures, matchPlace, stage);
  main.after(footPlace, trayPlace, whyPlace, renewalPlace);
  drawFrame();
  listen();
  const kept = database.count();
  for (const outcome of await Promise.allSettled([checkBuild(), loadSeeds()])) {
    if (outcome.status === "fulfilled") continue;
    const { code = "other", message, at = null } = outcome.reason;
    store.fail({ name: "Lesart", code, message, at });
  }
  drawFrame();
  await restore(await kept);
  if (work.all().length || keptSteps()) void edit();
  if (currentRoute().view === "compare") announce(t("ready.articles", store.articles.size));
  // What comes now has time until the first view is painted.
  setTimeout(() => void keepOffline(renewalPlace), LATER);
  void openLink(hash);
  if (location.search) (await import("./ui/arrivals.js")).takeArrivals({ text: actions.given, files: openFiles });
}

/** Reads again what was kept. What the address names is shown as soon as it is there, everything else at once. @param {number} kept how many */
async function restore(kept) {
  const missing = () => currentRoute().ids.some((id) => !store.articles.has(id));
  if (!kept || !missing()) await render(keptPlace());
  if (!kept) return;
  let waits = missing();
  const shown = (/** @type {boolean} */ ready) => {
    if (!waits || !ready) return;
    waits = false;
    void render(keptPlace());
  };
  await reread({ length: kept }, database.load(), () => shown(!missing()));
  shown(true);
}

// For the extension, which brings files; for tests and for the curious: what happens when the module panics can be seen by
// `lesart.crash()`.
Object.assign(window, {
  lesart: {
    open: openFiles,
    crash: () => client.crash().catch((fault) => store.fail({ name: "Lesart", code: fault.code, message: fault.message })),
    get starts() {
      return client.starts;
    },
    get articles() {
      return store.articles.size;
    },
  },
});

void start();
