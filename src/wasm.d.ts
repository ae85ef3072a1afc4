/** A half-open range of UTF-16 code units: `text.slice(...range)` cuts it out. */
export type Range = [start: number, end: number];
export type Kind = "PER" | "LOC" | "ORG" | "OTH";
export type Stage = "segment" | "names" | "entities" | "times" | "speech" | "keywords" | "summary";

export interface AnalyzeOptions {
  /** What the article is called; an article with the same id is replaced. Default: "". */
  id?: string | null;
  /** The title, where it is known from elsewhere. */
  title?: string | null;
  /** `2023-09-17` or `2023-09`; goes before a date in the text's prefix. */
  published?: string | null;
  /** Whether the report lists the tokens. Default: false. */
  tokens?: boolean;
}

export type MentionReason =
  | "name"
  | "spelling"
  | "short-form"
  | "nearest-bearer"
  | "other-name"
  | "introduced-abbreviation"
  | "initials"
  | "listed-name"
  | "listed-derivation"
  | "derivation"
  | "compound"
  | "office"
  | "age";

export interface Report {
  article: {
    id: string;
    title: string | null;
    published: string | null;
    length: number;
    headline: Range | null;
  };
  sentences: Range[];
  tokens?: Range[];
  entities: {
    id: number;
    kind: Kind;
    name: string;
    /** How much the article is about it, 0 to 1. */
    salience: number;
    /** In the order of the text. A mention may lie inside another one, also of another entity. */
    mentions: {
      start: number;
      end: number;
      form: "name" | "derived" | "part" | "description";
      /** Why it belongs to the entity. */
      reason: MentionReason;
      /** Whether the recogniser had missed it. */
      added: boolean;
    }[];
    /** The same for the same entity in every article: `PER:kim jong un`. Take colours from it. */
    key: string;
    /** Titles and offices beside its name. */
    descriptions: Range[];
    /** Where its first mention begins. */
    first: number;
    /** Where its last mention ends. */
    last: number;
  }[];
  times: {
    start: number;
    end: number;
    kind: "DATE" | "TIME" | "DURATION" | "SET";
    /** TIMEX3; empty where the text gives none. */
    value: string;
    /** First and last day meant, `2023-09-12`, where the calendar is known. */
    from: string | null;
    to: string | null;
  }[];
  /** What is told, in the order in which it happened. */
  timeline: {
    events: {
      sentence: number;
      /** Index into `times`; null where the event has no time of its own. */
      time: number | null;
      /** First and last day; null where the event is only ordered. */
      from: string | null;
      to: string | null;
      /** How it was ordered, where it has no day: by its weekday, or before or after what the text told before it. */
      relation: "weekday" | "before" | "after" | null;
      /** For sorting, also across the articles of a month; no date. */
      order: number;
    }[];
    /** The sentences that tell of no time. */
    undated: number[];
  };
  quotes: {
    kind: "direct" | "indirect" | "reported";
    spans: Range[];
    /** `name` in the nominative, null where nobody is named: `er` without anybody before, `Angaben zufolge`. */
    speaker: { start: number; end: number; name: string | null; entity: number | null; inferred: boolean } | null;
    cue: { start: number; end: number } | null;
  }[];
  /** Best first. */
  keywords: { text: string; score: number; mentions: Range[] }[];
  /** All sentences, best first. */
  summary: {
    sentence: number;
    /** Comparable within the article; the sum of the parts. */
    score: number;
    parts: {
      position: number;
      centrality: number;
      entities: number;
      plainness: number;
      /** 0 or less: said already by better sentences. */
      novelty: number;
      /** 0 or less. */
      penalty: number;
    };
    /** The earlier sentence without which it is not understood; it stands before it in this list. */
    needs: number | null;
  }[];
  paragraphs: Range[];
  /** Sentences that only a source vouches for: indices of sentences, with the quotes in each. */
  attributed: { sentence: number; quotes: number[] }[];
  /** Who is named with whom: ids of entities, with the sentences and paragraphs as evidence; most often first. */
  together: { a: number; b: number; sentences: number[]; paragraphs: number[] }[];
  /** Recognised names that are certainly none. */
  dropped: { start: number; end: number; reason: "no-name" | "time-word" | "title-alone" | "class-alone" | "unit" | "common-adjective" }[];
}

export interface SentenceRef {
  /** Index into the comparison's articles. */
  article: number;
  /** Index into that article's sentences. */
  sentence: number;
}

export interface Comparison {
  articles: string[];
  pairs: {
    a: SentenceRef;
    b: SentenceRef;
    /** How much they share, 0 to 1. */
    score: number;
    differences: {
      kind: "number" | "date" | "name" | "speaker" | "certainty" | "wording";
      a: Range;
      b: Range;
    }[];
  }[];
  /** For each article, the sentences that stand in it alone. */
  only: number[][];
  digest: {
    article: number;
    sentence: number;
    carriedBy: number[];
    /** Who says so, in the words of each article. */
    sources: { article: number; start: number; end: number }[];
  }[];
  /** Whom the reports lean on, with the number of statements by article. */
  sources: { name: string; counts: number[] }[];
  /** Those in most articles first, then by salience. `key` is the same in every comparison of these articles. */
  entities: { key: string; name: string; kind: Kind; articles: number[] }[];
  /** For every two articles that share something: how many pairs, and the largest part of them told in one order, 0 to 1. */
  order: { a: number; b: number; pairs: number; sameOrder: number }[];
  /** The events of all articles in order: indices of articles, and into their `timeline.events`. */
  timeline: { article: number; event: number }[];
}

/** Milliseconds a stage took in the last analysis. */
export type Timings = Partial<Record<Stage | "report", number>>;

/** What Analyzer's methods throw. */
export interface LesartError extends Error {
  code:
    | "empty"
    | "not-utf8"
    | "nul-character"
    | "too-long"
    | "bad-date-prefix"
    | "bad-date"
    | "bad-input"
    | "unknown-article"
    | "bad-model";
}
