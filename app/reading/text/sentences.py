"""Splits passages into sentences."""

import re
from collections.abc import Iterable

from app.domain import Passage, PassageKind, Sentence, Span
from app.lexicon import Language
from app.lexicon.abbreviations import Abbreviations

END = re.compile(
    r"([.!?…][.!?…]{0,4}[\"'”’»)\]]{0,3})(?=\s{1,9}[\"'“‘«(\[]{0,3}(\w{0,20}))",
)
"""Marks that may end a sentence: closing quotes and brackets belong to it, white space follows.
The second group is the first word after them. (A search skips ahead only to a single sign.)"""

LONGEST_TOKEN = 20
NO_TOKEN = re.compile(r"[^\w.&'’-]")
"""What does not belong to the word before a mark; full stops inside it do: "U.S"."""

LIST_NUMBER = re.compile(r"\s{0,9}\d{1,2}\Z")
"""A number that opens a line of a list: "1. First come"."""

DEGREE, DIGITS = " °º", "0123456789"
"""What may part a number from the letter that is its unit; and what ends a number."""

SPACE = re.compile(r"\s")

LONGEST = 2000
"""Characters. A longer sentence is no prose; it is cut at white space, so that what looks at one
sentence as a whole stays quick on any input."""

LONGEST_RUN = 4_000
"""Characters without white space beyond which a sentence is cut all the same, at a sign that is no
digit: such a run is no word, and the numbers in it may be as many as its signs."""

NO_DIGIT = re.compile(r"\D")


def sentences_of(
    text: str, passages: Iterable[Passage], language: Language
) -> tuple[Sentence, ...]:
    """The sentences of all passages that are no furniture, in reading order, without gaps.

    Every character of those passages that is no white space belongs to exactly one sentence.
    """
    spans = [
        (span, passage.kind)
        for passage in passages
        if passage.kind is not PassageKind.FURNITURE
        for span in _spans(text, passage.span, language.abbreviations)
    ]
    return tuple([Sentence(index, span, kind) for index, (span, kind) in enumerate(spans)])


def _spans(text: str, passage: Span, abbreviations: Abbreviations) -> list[Span]:
    spans: list[Span] = []
    start = passage.start
    for mark in END.finditer(text, passage.start, passage.end):
        if _ends_sentence(text, start, mark, abbreviations):
            spans += _bounded(text, start, mark.end())
            start = mark.end()
    spans += _bounded(text, start, passage.end)
    return spans


def _bounded(text: str, start: int, end: int) -> list[Span]:
    """The stretch without white space at its ends, cut where it is longer than LONGEST."""
    spans: list[Span] = []
    while end - start > LONGEST:
        cut = _cut(text, start, end)
        spans += _trimmed(text, start, cut)
        start = cut
    spans += _trimmed(text, start, end)
    return spans


def _cut(text: str, start: int, end: int) -> int:
    """The last white space that keeps the piece short enough, else the first one after that, else
    where the run is LONGEST_RUN long."""
    window = text[start : start + LONGEST]
    last = next((at for at in range(LONGEST - 1, 0, -1) if window[at].isspace()), 0)
    if window[:last].strip():
        return start + last
    last_place = min(end, start + LONGEST_RUN)
    after = SPACE.search(text, start + LONGEST, last_place) or NO_DIGIT.search(
        text, last_place, end
    )
    return after.start() if after else end


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """The stretch without white space at its ends; none where it is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)] if start < end else []


def _ends_sentence(
    text: str, start: int, mark: re.Match[str], abbreviations: Abbreviations
) -> bool:
    """Whether the sentence that runs from `start` up to the mark ends with it."""
    marks, word = mark.groups()
    if word[:1].islower():
        return False
    if marks != ".":
        return True
    before = mark.start()
    token = _token(text[max(start, before - LONGEST_TOKEN) : before])
    if token.isdecimal() and LIST_NUMBER.match(text, start, before):
        return False
    if token.lower() in abbreviations.units and _is_behind_number(text, start, before - len(token)):
        return len(token) == 1 or not word[:1].isdecimal()  # "6 ft. 2 in. tall"
    return not token or _full_stop_ends(token, word, abbreviations)


def _is_behind_number(text: str, start: int, end: int) -> bool:
    """Whether the letters that start at `end` are a unit: "38.7 C", "101F", "10 km"."""
    before = text[max(start, end - LONGEST_TOKEN) : end]
    return before.rstrip(DEGREE).endswith(tuple(DIGITS))


def _token(before: str) -> str:
    """The word that ends with `before`; nothing where a mark does."""
    word = before.rpartition(" ")[2]
    return word if word.isalpha() else NO_TOKEN.split(word)[-1]


def _full_stop_ends(token: str, word: str, abbreviations: Abbreviations) -> bool:
    """Whether a full stop after `token`, with `word` to follow, ends a sentence."""
    key = token.lower()
    if key in abbreviations.never or (len(token) == 1 and token.isupper()):
        return False
    if key in abbreviations.before_number:
        return not word[:1].isdecimal()
    if key in abbreviations.sometimes:
        return token in abbreviations.words or word.lower() in abbreviations.openers
    return True
