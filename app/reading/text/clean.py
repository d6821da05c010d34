"""Divides an article's text into passages and blanks those that are page furniture."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.domain import Passage, PassageKind, Span, masked
from app.lexicon import Language

LONGEST_FURNITURE = 300
"""Characters: a longer line is prose."""

LONGEST_HEADLINE = 160
HEADLINES = 3
"""How many short lines may stand above the first paragraph: kicker, headline, standfirst."""

DATELINES, LONGEST_DATELINE = 8, 160
"""How many passages from the top may open with a dateline, and how many characters it may have."""

SHORTEST_WRAPPED = 50
"""A line at least this long that ends without a mark goes on in the next one."""

END_MARKS = tuple(".!?…:;\"'”’)")
SITE_NAME = re.compile(r"\s[|–—-]\s[^|]{1,40}$")
"""What a page adds to a headline that it repeats: " | Harbour Press"."""

REPEATED_HEADLINE = "furniture.repeated-headline"


def passages_of(text: str, language: Language) -> tuple[Passage, ...]:
    """The text's lines, wrapped ones joined, each headline, body or furniture with its rule.

    Headlines are the short lines without an end mark above the first paragraph. A later line that
    repeats one is furniture, so that its numbers count once.
    """
    passages = [_passage(text, span, language) for span in _lines(text)]
    return _without_repeats(text, _with_headlines(text, _joined(text, passages)))


def without_datelines(
    text: str, passages: Sequence[Passage], language: Language
) -> tuple[Passage, ...]:
    """The passages, of the first prose the place and the agency that it opens with as furniture of
    their own: they are no part of the sentence, and no names that the story tells of."""
    kept: list[Passage] = []
    for place, passage in enumerate(passages):
        opening = None
        if place < DATELINES and passage.kind is not PassageKind.FURNITURE:
            opening = language.furniture.opening_of(passage.span.of(text)[:LONGEST_DATELINE])
        if opening is None:
            kept.append(passage)
            continue
        rule, length = opening
        start, end = passage.span.start, passage.span.end
        kept.append(Passage(Span(start, start + length), PassageKind.FURNITURE, rule))
        if start + length < end:
            kept.append(replace(passage, span=Span(start + length, end)))
    return tuple(kept)


def masked_furniture(text: str, passages: Iterable[Passage]) -> str:
    """`text` with its furniture blanked one for one: all other characters keep their offsets."""
    spans = [each.span for each in passages if each.kind is PassageKind.FURNITURE]
    return masked(text, spans) if spans else text


def _lines(text: str) -> Iterable[Span]:
    after = 0
    for line in text.splitlines(keepends=True):
        after += len(line)
        inner = line.lstrip()
        if inner:
            start = after - len(inner)
            yield Span(start, start + len(inner.rstrip()))


def _passage(text: str, span: Span, language: Language) -> Passage:
    if span.end - span.start > LONGEST_FURNITURE:
        return Passage(span, PassageKind.BODY)
    rule = language.furniture.rule_of(span.of(text))
    if rule is None:
        return Passage(span, PassageKind.BODY)
    return Passage(span, PassageKind.FURNITURE, rule)


def _joined(text: str, passages: list[Passage]) -> list[Passage]:
    """The passages with the lines of one wrapped paragraph put together."""
    joined: list[Passage] = []
    for passage in passages:
        if joined and _goes_on(text, joined[-1], passage):
            joined[-1] = replace(joined[-1], span=Span(joined[-1].span.start, passage.span.end))
        else:
            joined.append(passage)
    return joined


def _goes_on(text: str, before: Passage, after: Passage) -> bool:
    first = text[after.span.start]
    if not (first.islower() or first.isdecimal()):
        return False
    if PassageKind.FURNITURE in (before.kind, after.kind):
        return False
    start, end = before.span.start, before.span.end
    line = text[max(start, end - SHORTEST_WRAPPED) : end]
    gap = text[end : min(after.span.start, end + SHORTEST_WRAPPED)]
    return (
        len(line) == SHORTEST_WRAPPED
        and len(line.splitlines()) == len(gap.splitlines()) == 1
        and not line.endswith(END_MARKS)
    )


def _with_headlines(text: str, passages: list[Passage]) -> list[Passage]:
    """The short lines above the first paragraph as headlines, if a paragraph follows at all."""
    prose = [index for index, each in enumerate(passages) if each.kind is PassageKind.BODY]
    leading = 0
    while leading < len(prose) and _is_short(text, passages[prose[leading]].span):
        leading += 1
    if leading == len(prose):
        return passages
    # A repeat of the headline stands among them and is no second one.
    for index in prose[: min(leading, HEADLINES)]:
        passages[index] = replace(passages[index], kind=PassageKind.HEADLINE)
    return passages


def _is_short(text: str, span: Span) -> bool:
    return span.end - span.start <= LONGEST_HEADLINE and not text.endswith(
        END_MARKS, span.start, span.end
    )


def _without_repeats(text: str, passages: list[Passage]) -> tuple[Passage, ...]:
    headlines: set[str] = set()
    kept: list[Passage] = []
    for passage in passages:
        is_headline = passage.kind is PassageKind.HEADLINE
        may_repeat = headlines and passage.kind is not PassageKind.FURNITURE
        if (is_headline or may_repeat) and _is_short(text, passage.span):
            words = _normalised(passage.span.of(text))
            if words in headlines:
                kept.append(Passage(passage.span, PassageKind.FURNITURE, REPEATED_HEADLINE))
                continue
            if is_headline:
                headlines.add(words)
        kept.append(passage)
    return tuple(kept)


def _normalised(line: str) -> str:
    return " ".join(SITE_NAME.sub("", line).casefold().split())
