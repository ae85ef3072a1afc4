// What the page lends to the scripts that are loaded on demand: bundles of their own must not hold it twice, least of all what
// has state.
import { readingOf } from "../model/reading.js";
import { reread } from "../state/actions.js";
import { read } from "../state/read.js";
import { address, currentRoute, navigate } from "../state/router.js";
import * as settings from "../state/settings.js";
import { keepSteps, keptSteps } from "../state/steps.js";
import * as store from "../state/store.js";
import * as work from "../state/work.js";
import { client } from "../state/workers.js";
import { announce } from "./announce.js";
import { closeDialog, dialogHead, openDialog } from "./dialogs/dialog.js";
import { h, refill } from "./dom.js";
import { download } from "./download.js";
import { addTexts, date, lang, t } from "./i18n/index.js";
import { describeStep, timexInWords } from "./time-words.js";

export const kit = {
  h,
  refill,
  t,
  date,
  lang,
  addTexts,
  describeStep,
  timexInWords,
  announce,
  openDialog,
  closeDialog,
  dialogHead,
  download,
  address,
  navigate,
  currentRoute,
  readingOf,
  read,
  reread,
  settings,
  keepSteps,
  keptSteps,
  store,
  work,
  client,
  /** The build that the page is of. */
  build: { version: "", id: "" },
  /** Draws the view again. @type {() => Promise<void>} */
  again: async () => {},
  titleOf: (/** @type {import("../model/types.js").Entry} */ entry) => readingOf(entry).shortTitle,
  others: (/** @type {import("../model/types.js").Entry} */ entry) => [...store.articles.values()].filter((other) => other !== entry),
  group: (/** @type {string[]} */ ids) => client.group(ids),
};

/** @typedef {typeof kit} Kit */
