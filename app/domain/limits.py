"""What the service accepts at most (CONTRACT "Limits"), and which text can be kept at all."""

import re

TEXT_BYTES = 1_048_576
"""An article's text in UTF-8: 1 MiB."""

HTML_BYTES = 5_242_880
"""A page in UTF-8, with all its markup: 5 MiB."""

CLAIMS = 2_000
"""Claims of one article."""

NUMBERS = 20_000
"""Numbers of one article, claims or not: more is a table or an attack, and no article."""

SOURCE_CHARACTERS = 200
"""The name of an outlet, or of whom it credits."""

TITLE_CHARACTERS = 500
"""A headline."""

URL_CHARACTERS = 2_048
"""A link."""

QUERY_CHARACTERS = 400
"""The words of a search."""

NOTE_CHARACTERS = 500
"""A licence, a method, a page or a publisher's own id of an official figure."""

QUOTE_CHARACTERS = 4_000
"""The sentence that a figure added by hand was taken from."""

FACET_CHARACTERS = 200
"""One facet of a series: an item, a subject, a place."""

PAGE = 200
"""Entries on one page of a listing."""

FIGURES = 1_000
"""Figures added in one request."""

DIGITS = 30
"""Digits of a number, before and after the point together."""

UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL, which PostgreSQL refuses, and half a surrogate pair, which has no UTF-8."""


def is_keepable(text: str) -> bool:
    """Whether every character of `text` can be stored and sent on."""
    return UNKEEPABLE.search(text) is None
