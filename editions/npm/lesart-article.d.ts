import type { Analyzer, Report } from "./lesart.js";

/** `<lesart-article>`: reads the German article inside it and marks names, times and quotes in place. */
export declare class LesartArticle extends HTMLElement {
  /** The analyzer that all these elements share; it has read each under the element's `articleId`. */
  static analyzer(): Promise<Analyzer>;
  /** What was found out; null until it is. */
  report: Report | null;
  /** The text to which the report's positions refer. */
  text: string;
  /** What the analyzer knows the article by. */
  articleId: string;
  /** Reads the article, again after it was changed. Resolves to the report, or null where there is none. */
  read(): Promise<Report | null>;
  /** Takes all marks away again. */
  forget(): void;
  /** Lights up an entity of the report; null lets go. */
  choose(id: number | null): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "lesart-article": LesartArticle;
  }
  /** They bubble. */
  interface GlobalEventHandlersEventMap {
    "lesart-read": CustomEvent<{ report: Report; text: string }>;
    "lesart-choose": CustomEvent<{ entity: Report["entities"][number] | null }>;
    "lesart-error": CustomEvent<{ code: string; message: string }>;
  }
}
