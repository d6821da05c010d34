"""Splits passages into sentences."""

import re
from collections.abc import Iterable, Iterator

from app.domain import Passage, PassageKind, Sentence, Span
from app.lexicon import Language
from app.lexicon.abbreviations import Abbreviations

END = re.compile(r"[.!?…]{1,5}[\"'”’»)\]]{0,3}(?=\s)")
"""Marks that may end a sentence: closing quotes and brackets belong to it, white space follows."""

LONGEST_TOKEN = 20
TOKEN = re.compile(r"[\w.&'’-]{1,20}\Z")
"""The word before a mark, with the inner full stops of "U.S"."""

NEXT = re.compile(r"\s{1,9}[\"'“‘«(\[]{0,3}(\w{0,20})")
"""The first word after a mark."""

LIST_NUMBER = re.compile(r"\s{0,9}\d{1,2}\Z")
"""A number that opens a line of a list: "1. First come"."""

SPACE = re.compile(r"\s")

LONGEST = 2000
"""Characters. A longer sentence is no prose; it is cut at white space, so that what looks at one
sentence as a whole stays quick on any input."""


def sentences_of(
    text: str, passages: Iterable[Passage], language: Language
) -> tuple[Sentence, ...]:
    """The sentences of all passages that are no furniture, in reading order, without gaps.

    Every character of those passages that is no white space belongs to exactly one sentence.
    """
    spans = (
        (span, passage.kind)
        for passage in passages
        if passage.kind is not PassageKind.FURNITURE
        for span in _spans(text, passage.span, language.abbreviations)
    )
    return tuple(Sentence(index, span, kind) for index, (span, kind) in enumerate(spans))


def _spans(text: str, passage: Span, abbreviations: Abbreviations) -> Iterator[Span]:
    start = passage.start
    for mark in END.finditer(text, passage.start, passage.end):
        if _ends_sentence(text, Span(start, mark.start()), mark, abbreviations):
            yield from _bounded(text, Span(start, mark.end()))
            start = mark.end()
    yield from _bounded(text, Span(start, passage.end))


def _bounded(text: str, span: Span) -> Iterator[Span]:
    """The span without white space at its ends, cut where it is longer than LONGEST."""
    start = span.start
    while span.end - start > LONGEST:
        cut = _cut(text, start, span.end)
        yield from _trimmed(text, Span(start, cut))
        start = cut
    yield from _trimmed(text, Span(start, span.end))


def _cut(text: str, start: int, end: int) -> int:
    """The last white space that keeps the piece short enough, else the first one after that."""
    window = text[start : start + LONGEST]
    last = next((at for at in range(LONGEST - 1, 0, -1) if window[at].isspace()), 0)
    if window[:last].strip():
        return start + last
    after = SPACE.search(text, start + LONGEST, end)
    return after.start() if after else end


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    inner = span.of(text)
    if not inner.isspace() and inner:
        start = span.start + len(inner) - len(inner.lstrip())
        yield Span(start, start + len(inner.strip()))


def _ends_sentence(
    text: str, before: Span, mark: re.Match[str], abbreviations: Abbreviations
) -> bool:
    """Whether the sentence that runs up to the mark ends with it."""
    following = NEXT.match(text, mark.end())
    word = following[1] if following else ""
    if word[:1].islower():
        return False
    if mark.group() != ".":
        return True
    if LIST_NUMBER.match(text, before.start, before.end):
        return False
    token = TOKEN.search(text[max(before.start, before.end - LONGEST_TOKEN) : before.end])
    return token is None or _full_stop_ends(token.group(), word, abbreviations)


def _full_stop_ends(token: str, word: str, abbreviations: Abbreviations) -> bool:
    """Whether a full stop after `token`, with `word` to follow, ends a sentence."""
    key = token.lower()
    if key in abbreviations.never or (len(token) == 1 and token.isupper()):
        return False
    if key in abbreviations.before_number:
        return not word[:1].isdecimal()
    if key in abbreviations.sometimes:
        return word.lower() in abbreviations.openers
    return True
