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
  /** What the reader knows better, 10,000 places at most. It stays with the article, for comparisons too, until it is analyzed again. */
  corrections?: readonly Correction[] | null;
}

export interface CompareOptions {
  /** What the reader says of pairs and facts of these articles. */
  corrections?: readonly PairCorrection[] | null;
}

/** A place of a text and its words: found by its position, else by its words at the nearest place. */
export interface Anchor {
  start: number;
  end: number;
  quote: string;
}

/** What the reader says of a place of an article; it goes before everything that is found there, and whatever follows from it is read anew. */
export type Correction = { at: Anchor } & (
  | {
      /** What the entity that is named here is. */
      type: "kind";
      kind: Kind;
      /** All of its mentions, or this one. Default: "article". */
      scope?: Scope;
    }
  | {
      /** No name: wherever these words stand, or here. Default: "article". */
      type: "noName";
      scope?: Scope;
    }
  | {
      /** A missed name, or one of another extent, wherever these words stand, or here. What overlaps gives way. Default: "article". */
      type: "name";
      kind: Kind;
      scope?: Scope;
    }
  | {
      /** What the entity that is named here is to be called. */
      type: "called";
      name: string;
    }
  | {
      /** It is the entity that is named there, whose name is shown. */
      type: "same";
      as: Anchor;
    }
  /** This mention, with others in the same words, is an entity of its own. */
  | { type: "apart" }
  | {
      /** Who says the statement here; null for nobody who is named. */
      type: "speaker";
      speaker: string | null;
    }
  | { type: "noStatement" }
  /** A missed statement, or one of another extent. */
  | { type: "statement"; speaker: string | null }
  | {
      /** The TIMEX3 value of the time here; null for no time. A missed time where there is none. */
      type: "time";
      value: string | null;
    }
  | {
      /** Whether this sentence comes first in the short version or last. */
      type: "summary";
      keep: boolean;
    }
);

export type Scope = "here" | "article";

/** What the reader says of two places of two articles. */
export type PairCorrection = { a: Place; b: Place } & (
  /** The two sentences do not report the same. */
  | { type: "notPair" }
  /** They do. */
  | { type: "pair" }
  | {
      /** How the two values of a fact agree; "unrelated" for none of one fact. */
      type: "verdict";
      verdict: "same" | "compatible" | "differs" | "unrelated";
    }
);

export interface Place {
  /** The article's id. */
  article: string;
  at: Anchor;
}

/** What became of a correction. */
export interface Outcome {
  /** Whether the report is as it says; false where its words are gone, or nothing of the sort stands there. */
  applied: boolean;
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
  | "age"
  | "corrected";

/** What Lesart reads from one article. */
export interface Report {
  article: ArticleInfo;
  sentences: Range[];
  /** Only where they were asked for. */
  tokens?: Range[];
  /** By first mention. */
  entities: Entity[];
  times: TimeExpression[];
  timeline: Timeline;
  quotes: Quote[];
  /** Best first. */
  keywords: Keyword[];
  /** All sentences, best first. */
  summary: SummarySentence[];
  paragraphs: Range[];
  /** Sentences that only a source vouches for. */
  attributed: AttributedSentence[];
  /** Who is named with whom, most often first. */
  together: EntityPair[];
  /** Recognised names that are certainly none. */
  dropped: DroppedName[];
  /** What became of the reader's corrections, in their order. */
  corrections: Outcome[];
}

export interface ArticleInfo {
  id: string;
  /** Given, or found as a headline. */
  title: string | null;
  /** `2023-09` or `2023-09-17`. */
  published: string | null;
  /** In UTF-16 code units, without a byte order mark. */
  length: number;
  headline: Range | null;
}

export interface Entity {
  /** Index into `entities`. */
  id: number;
  kind: Kind;
  /** Its fullest name in the article. */
  name: string;
  /** How much the article is about it, 0 to 1. */
  salience: number;
  /** In the order of the text. A mention may lie inside another one, also of another entity. */
  mentions: Mention[];
  /** The same for the same entity in every article: `PER:kim jong un`. Take colours from it. */
  key: string;
  /** Its folded name without the kind, one for the ways to write it: `rianowosti` for `Ria Nowosti` and `Ria-Nowosti`. */
  nameKey: string;
  /** What else it is called, at most three phrases, those that say most first: `Kreml-Chef`. */
  otherNames: string[];
  /** Titles and offices beside its name. */
  descriptions: Range[];
  /** Where its first mention begins. */
  first: number;
  /** Where its last mention ends. */
  last: number;
  /** Whether its kind, its name or its mentions are the reader's. */
  corrected?: boolean;
}

export interface Mention {
  start: number;
  end: number;
  form: "name" | "derived" | "part" | "description";
  /** Why it belongs to the entity. */
  reason: MentionReason;
  /** Whether the recogniser had missed it. */
  added: boolean;
}

export interface TimeExpression {
  start: number;
  end: number;
  kind: "DATE" | "TIME" | "DURATION" | "SET";
  /** The words as a phrase that stands alone, with their preposition where it needs one: `seit der Corona-Pandemie`. */
  phrase: string;
  /** TIMEX3; empty where the text gives none. */
  value: string;
  /** First and last day meant, `2023-09-12`, where the calendar is known. */
  from: string | null;
  to: string | null;
  /** Whether the reader gave the value. */
  corrected?: boolean;
}

/** What is reported, in the order in which it happened. */
export interface Timeline {
  events: TimelineEvent[];
  /** The sentences without a time, in the order of the text. */
  undated: number[];
}

export interface TimelineEvent {
  /** Index into `sentences`. */
  sentence: number;
  /** Index into `times`; null where the event has no time of its own. */
  time: number | null;
  /** First and last day; null where the event is only ordered. */
  from: string | null;
  to: string | null;
  /** How it was ordered where it has no day: by its weekday, or before or after the event that precedes it in the text. */
  relation: "weekday" | "before" | "after" | null;
  /** For sorting, also across the articles of a month; no date. */
  order: number;
}

export interface Quote {
  kind: "direct" | "indirect" | "reported";
  /** What is said, in the order of the text. */
  spans: Range[];
  /** The same in words, joined by ` … `; without the pronoun of `Das sagte X.` behind them. */
  text: string;
  speaker: Speaker | null;
  /** The words that mark it as said. */
  cue: Cue | null;
  /** Whether the speaker says that it is so, that it is not, or leaves it open. */
  polarity: "asserted" | "denied" | "unknown";
  /** Whether the reader said that this is a statement, or who says it. */
  corrected?: boolean;
}

export interface Speaker {
  start: number;
  /** Equal to `start` where the reader names somebody whom the text does not. */
  end: number;
  /** In the nominative; null where nobody is named: `er` without anybody before, `Angaben zufolge`. */
  name: string | null;
  /** The same for the same speaker in every article: the entity's `nameKey`, or the folded name; null where nobody is named. */
  key: string | null;
  /** Index into `entities`. */
  entity: number | null;
  /** Whether the speaker was inferred, and is not named here. */
  inferred: boolean;
}

export interface Cue {
  start: number;
  end: number;
}

export interface Keyword {
  text: string;
  /** Comparable within the article, greater is better. */
  score: number;
  mentions: Range[];
  /** Whether the article is probably not about it, so that it is not to be shown as that. */
  passing?: boolean;
}

export interface SummarySentence {
  /** Index into `sentences`. */
  sentence: number;
  /** Comparable within the article; the sum of the parts. */
  score: number;
  parts: ScoreParts;
  /** The earlier sentence without which it is not understood; it stands before it in this list. */
  needs: number | null;
  /** What is shown of it, where it opens with the place and the agency of a report: all behind them. */
  shown?: Range;
  /** Whether the reader gave it its place. */
  corrected?: boolean;
}

export interface ScoreParts {
  position: number;
  centrality: number;
  entities: number;
  plainness: number;
  /** 0 or less: said already by sentences that are better but for `fit`. */
  novelty: number;
  /** 0 or less. */
  penalty: number;
  /** What readers take into a short version of a report, learnt from their choices; of any sign. */
  fit: number;
}

/** A sentence that is mostly somebody's words. */
export interface AttributedSentence {
  /** Index into `sentences`. */
  sentence: number;
  /** Indices into `quotes`. */
  quotes: number[];
}

/** Two entities that are named together. */
export interface EntityPair {
  /** Ids of the entities. */
  a: number;
  b: number;
  /** Indices of the sentences and paragraphs that name both. */
  sentences: number[];
  paragraphs: number[];
}

export interface DroppedName {
  start: number;
  end: number;
  reason: "no-name" | "time-word" | "title-alone" | "class-alone" | "unit" | "common-adjective" | "common-noun" | "corrected";
}

/** Two sentences that perhaps report the same. */
export interface RelatedSentences {
  a: SentenceRef;
  b: SentenceRef;
  /** The probability that they do. */
  score: number;
}

/** The sentences that report one fact, of each article one at most. */
export interface FactGroup {
  sentences: SentenceRef[];
}

/** How two or more articles differ. "Article" is an index into `articles`, "sentence" one into that article's `sentences`. */
export interface Comparison {
  /** Ids. */
  articles: string[];
  /** Sentences that report the same. */
  pairs: Pair[];
  /** Sentences that perhaps report the same, too unsure for a pair. */
  related: RelatedSentences[];
  /** For each article, the sentences that have neither a pair nor a related sentence. */
  only: number[][];
  /** The facts that several articles report, each once with all sentences that report it. */
  groups: FactGroup[];
  digest: DigestEntry[];
  /** Quantities, days and times that several articles tell, in the order of the first. */
  facts: Fact[];
  /** The sources that the articles cite, those with most statements first. */
  sources: SharedSource[];
  /** Those in most articles first, then by salience. */
  entities: SharedEntity[];
  /** For every two articles that share something. */
  order: SharedOrder[];
  /** The events of all articles in order. */
  timeline: SharedEvent[];
  /** What became of the reader's corrections, in their order. */
  corrections: Outcome[];
}

export interface SentenceRef {
  article: number;
  sentence: number;
}

export interface Pair {
  a: SentenceRef;
  b: SentenceRef;
  /** How much they share, 0 to 1. */
  score: number;
  differences: Difference[];
  /** Whether the reader joined them. */
  corrected?: boolean;
}

export interface Difference {
  kind: "number" | "date" | "name" | "speaker" | "certainty" | "wording";
  /** The words in the sentence `a`, and those in `b`. */
  a: Range;
  b: Range;
}

/** One fact in several articles. */
export interface Fact {
  kind: "count" | "money" | "share" | "measure" | "duration" | "age" | "rank" | "times" | "score" | "date" | "time" | "name" | "place";
  /** What is counted; of names that contradict each other, their office. May be empty. */
  what: string;
  verdict: "same" | "compatible" | "differs";
  /** Whether the values differ because the count went on between the articles, as their days or their words say. */
  updated: boolean;
  /** One value an article. */
  values: FactValue[];
  /** Whether the verdict is the reader's. */
  corrected?: boolean;
}

export interface FactValue {
  article: number;
  sentence: number;
  /** The words in the article's text. */
  start: number;
  end: number;
  /** The same words in one line. */
  value: string;
  /** Who says so, by name. */
  source: string | null;
}

export interface DigestEntry {
  /** The sentence that stands for the statement. */
  article: number;
  sentence: number;
  /** The articles that carry it, ascending. */
  carriedBy: number[];
  /** Who says so, in the words of each article. */
  sources: SourceWords[];
}

export interface SourceWords {
  article: number;
  start: number;
  end: number;
}

export interface SharedSource {
  name: string;
  /** How many statements each article has from it. */
  counts: number[];
}

export interface SharedEntity {
  /** The same in every comparison of these articles. */
  key: string;
  /** The same in every article, whatever its kind. */
  nameKey: string;
  name: string;
  kind: Kind;
  articles: number[];
}

export interface SharedOrder {
  /** The two articles. */
  a: number;
  b: number;
  /** How many pairs of sentences they share. */
  pairs: number;
  /** The largest part of these that both have in one order, above 0 to 1. */
  sameOrder: number;
}

export interface SharedEvent {
  article: number;
  /** Index into that article's `timeline.events`. */
  event: number;
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
    | "bad-model"
    /** Of the module alone: `free()` was called before. */
    | "freed";
  /** The offset in bytes of the first wrong byte, of `not-utf8` and `nul-character`; null of all others. */
  at: number | null;
}
