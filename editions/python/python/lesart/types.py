"""The shapes of what goes in and comes out.

Every position is a number of characters in the text as it was given: ``text[start:end]`` cuts out every span.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal, TypedDict, Union

Kind = Literal["PER", "LOC", "ORG", "OTH"]
#: ``[start, end]``
Range = list[int]
#: What a reader knows better, as docs/CORRECTIONS.md describes it.
Correction = Mapping[str, Any]


class _ArticleText(TypedDict):
    text: Union[str, bytes]


class ArticleInput(_ArticleText, total=False):
    """An article with what is known of it; ``text`` alone is required."""

    id: object
    title: Union[str, None]
    published: Union[str, date, None]
    tokens: bool
    corrections: Union[Iterable[Correction], None]

Article = Union[str, bytes, ArticleInput]


class ArticleInfo(TypedDict):
    id: str
    title: Union[str, None]
    published: Union[str, None]
    length: int
    headline: Union[Range, None]


class Mention(TypedDict):
    start: int
    end: int
    form: Literal["name", "derived", "part", "description"]
    reason: str
    added: bool


class _Entity(TypedDict):
    id: int
    kind: Kind
    name: str
    salience: float
    mentions: list[Mention]
    key: str
    nameKey: str
    otherNames: list[str]
    descriptions: list[Range]
    first: int
    last: int


class Entity(_Entity, total=False):
    corrected: bool


class _TimeExpression(TypedDict):
    start: int
    end: int
    kind: Literal["DATE", "TIME", "DURATION", "SET"]
    phrase: str
    value: str


#: Its first and last day; in a call, for ``from`` is a word of the language.
_Days = TypedDict("_Days", {"from": Union[str, None], "to": Union[str, None]})


class Time(_TimeExpression, _Days, total=False):
    corrected: bool


class Event(_Days):
    sentence: int
    time: Union[int, None]
    relation: Union[str, None]
    order: float


class Timeline(TypedDict):
    events: list[Event]
    undated: list[int]


class Speaker(TypedDict):
    start: int
    end: int
    name: Union[str, None]
    key: Union[str, None]
    entity: Union[int, None]
    inferred: bool


class Cue(TypedDict):
    start: int
    end: int


class _Quote(TypedDict):
    kind: Literal["direct", "indirect", "reported"]
    spans: list[Range]
    text: str
    speaker: Union[Speaker, None]
    cue: Union[Cue, None]
    polarity: Literal["asserted", "denied", "unknown"]


class Quote(_Quote, total=False):
    corrected: bool


class _Keyword(TypedDict):
    text: str
    score: float
    mentions: list[Range]


class Keyword(_Keyword, total=False):
    passing: bool


class _SummarySentence(TypedDict):
    sentence: int
    score: float
    parts: dict[str, float]
    needs: Union[int, None]


class SummarySentence(_SummarySentence, total=False):
    shown: Range
    corrected: bool


class AttributedSentence(TypedDict):
    sentence: int
    quotes: list[int]


class EntityPair(TypedDict):
    a: int
    b: int
    sentences: list[int]
    paragraphs: list[int]


class DroppedName(TypedDict):
    start: int
    end: int
    reason: str


class Outcome(TypedDict):
    applied: bool


class _Report(TypedDict):
    article: ArticleInfo
    sentences: list[Range]
    entities: list[Entity]
    times: list[Time]
    timeline: Timeline
    quotes: list[Quote]
    keywords: list[Keyword]
    summary: list[SummarySentence]
    attributed: list[AttributedSentence]
    paragraphs: list[Range]
    together: list[EntityPair]
    dropped: list[DroppedName]
    corrections: list[Outcome]


class Report(_Report, total=False):
    """What Lesart reads from one article."""

    tokens: list[Range]


class SentenceRef(TypedDict):
    article: int
    sentence: int


class Difference(TypedDict):
    kind: Literal["number", "date", "name", "speaker", "certainty", "wording"]
    a: Range
    b: Range


class _Pair(TypedDict):
    a: SentenceRef
    b: SentenceRef
    score: float
    differences: list[Difference]


class Pair(_Pair, total=False):
    corrected: bool


class RelatedSentences(TypedDict):
    a: SentenceRef
    b: SentenceRef
    score: float


class FactGroup(TypedDict):
    sentences: list[SentenceRef]


class SourceWords(TypedDict):
    article: int
    start: int
    end: int


class DigestEntry(TypedDict):
    article: int
    sentence: int
    carriedBy: list[int]
    sources: list[SourceWords]


class FactValue(TypedDict):
    article: int
    sentence: int
    start: int
    end: int
    value: str
    source: Union[str, None]


class _Fact(TypedDict):
    kind: str
    what: str
    verdict: Literal["same", "compatible", "differs"]
    updated: bool
    values: list[FactValue]


class Fact(_Fact, total=False):
    corrected: bool


class SharedSource(TypedDict):
    name: str
    counts: list[int]


class SharedEntity(TypedDict):
    key: str
    nameKey: str
    name: str
    kind: Kind
    articles: list[int]


class SharedOrder(TypedDict):
    a: int
    b: int
    pairs: int
    sameOrder: float


class SharedEvent(TypedDict):
    article: int
    event: int


class Comparison(TypedDict):
    """How two or more articles differ. ``article`` is an index into ``articles``, ``sentence`` one into that article's sentences."""

    articles: list[str]
    pairs: list[Pair]
    related: list[RelatedSentences]
    only: list[list[int]]
    groups: list[FactGroup]
    digest: list[DigestEntry]
    facts: list[Fact]
    sources: list[SharedSource]
    entities: list[SharedEntity]
    order: list[SharedOrder]
    timeline: list[SharedEvent]
    corrections: list[Outcome]
