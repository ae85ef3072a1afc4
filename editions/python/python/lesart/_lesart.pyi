from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, Union, overload

from .types import Article, Comparison, Correction, Report

__version__: str

class LesartError(ValueError):
    """Why an article could not be read or a request not be carried out."""

    #: Says which it is, and never changes: ``empty``, ``not-utf8``, ``nul-character``, ``too-long``, ``bad-date-prefix``, ``bad-date``, ``bad-input``, ``unknown-article``
    code: str
    #: The offset in bytes of the first wrong byte, of ``not-utf8`` and ``nul-character``.
    at: Union[int, None]

def analyze(
    text: Union[str, bytes],
    *,
    id: object = None,
    title: Union[str, None] = None,
    published: Union[str, date, None] = None,
    tokens: bool = False,
    corrections: Union[Iterable[Correction], None] = None,
) -> Report:
    """Reads an article, a text or the bytes of a UTF-8 file. Other threads of Python run meanwhile."""

@overload
def analyze_all(articles: Iterable[Article], *, threads: int = 1, errors: Literal["raise"] = "raise") -> Iterator[Report]: ...
@overload
def analyze_all(articles: Iterable[Article], *, threads: int = 1, errors: Literal["return"]) -> Iterator[Union[Report, LesartError]]:
    """Reads articles as they come, and gives a report for each, in their order; with more threads so many are read at once.

    ``errors="return"`` gives a ``LesartError`` in the place of a report instead of raising it; where it is raised, ``next`` goes on behind it.
    """

def compare(articles: Iterable[Article], *, corrections: Union[Iterable[Correction], None] = None) -> Comparison:
    """How two or more articles differ."""

def group(articles: Iterable[Article]) -> list[list[int]]:
    """Which of the articles report on one event: groups of indices, each article in one."""
