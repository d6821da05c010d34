"""The order of the stages, in one visible function: an article becomes claims."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.domain import (
    Article,
    Claim,
    Passage,
    PassageKind,
    Reading,
    Sentence,
    Skipped,
    Span,
    Stated,
)
from app.domain.limits import CLAIMS, NUMBERS
from app.errors import TooLarge
from app.lexicon import Lexicon
from app.reading.claims import claims_in
from app.reading.clean import masked_furniture, passages_of
from app.reading.dateline import published_of
from app.reading.numbered import holds_number
from app.reading.periods import periods_in
from app.reading.quantities import quantities_of
from app.reading.sentences import sentences_of
from app.reading.words import sentence_text

DIGITS = re.compile(r"\d(?:[\d.,:/-]*\d)?")
"""A number in page furniture, with the marks that stand inside ids, dates and clock times."""


@dataclass(frozen=True, slots=True)
class _SentenceReading:
    claims: tuple[Claim, ...]
    quantities: tuple[Stated, ...]
    skipped: tuple[Skipped, ...]


def read(article: Article, lexicon: Lexicon) -> Reading:
    """Everything the article says with numbers: pure, and the same for the same text and lexicon.

    The reading's article carries the publication date from its header where the payload had none.
    Raises TooLarge for a text of more claims or numbers than an article has (domain.limits).
    """
    language = lexicon.language
    passages = passages_of(article.text, language)
    published = article.published or published_of(article.text, passages, language)
    dated = replace(article, published=published)
    text = masked_furniture(article.text, passages)
    parts = _within_limits(
        _sentence_reading(dated, text, sentence, lexicon)
        for sentence in sentences_of(article.text, passages, language)
        if holds_number(text, sentence.span, language.numbers)
    )
    return Reading(
        article=dated,
        claims=tuple(claim for part in parts for claim in part.claims),
        quantities=tuple(stated for part in parts for stated in part.quantities),
        skipped=_in_reading_order(parts, _numbers_in_furniture(article.text, passages)),
    )


def _within_limits(parts: Iterable[_SentenceReading]) -> list[_SentenceReading]:
    """All parts; a text that is no article is refused where it passes a limit, not at its end."""
    kept: list[_SentenceReading] = []
    claims = numbers = 0
    for part in parts:
        claims += len(part.claims)
        numbers += len(part.quantities) + len(part.skipped)
        for count, limit, noun in ((claims, CLAIMS, "claims"), (numbers, NUMBERS, "numbers")):
            if count > limit:
                raise TooLarge(f"the text holds more than {limit} {noun}; send it in parts", "text")
        kept.append(part)
    return kept


def _sentence_reading(
    article: Article, text: str, sentence: Sentence, lexicon: Lexicon
) -> _SentenceReading:
    quantities, trapped = quantities_of(text, sentence.span, lexicon)
    if not quantities:
        return _SentenceReading((), (), trapped)
    said = sentence_text(text, sentence)
    periods = periods_in(said, article.published, lexicon.language)
    claims, left = claims_in(article, said, quantities, periods, lexicon.language)
    return _SentenceReading(claims, quantities, (*trapped, *left))


def _numbers_in_furniture(text: str, passages: tuple[Passage, ...]) -> Iterator[Skipped]:
    for passage in passages:
        if passage.kind is PassageKind.FURNITURE:
            for found in DIGITS.finditer(text, passage.span.start, passage.span.end):
                yield Skipped(Span(*found.span()), found.group(), passage.rule)


def _in_reading_order(
    parts: list[_SentenceReading], furniture: Iterator[Skipped]
) -> tuple[Skipped, ...]:
    skipped = [*furniture, *(number for part in parts for number in part.skipped)]
    return tuple(sorted(skipped, key=lambda number: (number.span, number.rule)))
