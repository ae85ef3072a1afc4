"""Reads German news articles: names, times, who says what, keywords, a summary, and how reports on one event differ."""

from ._lesart import LesartError, __version__, analyze, analyze_all, compare, group

__all__ = ["LesartError", "__version__", "analyze", "analyze_all", "compare", "group"]
