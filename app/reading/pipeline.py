"""The order of the stages, in one visible function: an article becomes claims."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

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
from app.domain.deadline import Deadline, unhurried, within
from app.domain.limits import CLAIMS, NUMBERS
from app.errors import TooLarge
from app.lexicon import Language, Lexicon
from app.reading.claims import Said, claims_in
from app.reading.measures.purses import with_currencies
from app.reading.numbers.currencies_unsaid import with_assumed
from app.reading.numbers.quantities import quantities_of
from app.reading.scoping.lying import lying_in
from app.reading.storylines import gist_of, with_storyline
from app.reading.syntax.governors import parsed_grammar
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.named import names_of, opening_and_numbers
from app.reading.syntax.references import Story
from app.reading.syntax.titled import in_sentence_case
from app.reading.syntax.unnamed import names_beside
from app.reading.text.clean import masked_furniture, passages_of, without_datelines
from app.reading.text.dateline import published_of
from app.reading.text.numbered import holds_number
from app.reading.text.origins import origin_of, with_agencies
from app.reading.text.parses import Parser
from app.reading.text.sentences import sentences_of
from app.reading.text.weekdays import misdated_in
from app.reading.text.words import SentenceText, sentence_text
from app.reading.times.periods import periods_in
from app.reading.times.that_year import with_that_year

DIGITS = re.compile(r"\d(?:[\d.,:/-]*\d)?")
"""A number in page furniture, with the marks that stand inside ids, dates and clock times."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A sentence with its numbers, before anything was read of what they say.

    `said` is the sentence in words where it states a quantity, and None where it only holds traps.
    """

    said: SentenceText | None
    quantities: tuple[Stated, ...]
    trapped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class _SentenceReading:
    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...]


def read(
    article: Article,
    lexicon: Lexicon,
    parser: Parser | None = None,
    most: int = CLAIMS,
    deadline: Deadline = unhurried,
) -> Reading:
    """Everything the article says with numbers: pure, and the same for the same data and model.

    A parser finds verbs, subjects and speakers where a sentence needs one. The header's date stands
    in for one not given. More than `most` claims are TooLarge; each step asks `deadline` first.
    """
    language = lexicon.language
    seen = masked_furniture(article.text, article.furniture)
    dated, passages = _dated(article, seen, language)
    seen = in_sentence_case(seen, language)
    text = masked_furniture(seen, passages)
    sentences = sentences_of(seen, passages, language)
    numbered = _within_limits(_numbered_in(text, within(deadline, sentences), lexicon))
    numbered = _in_currencies(text, numbered, lexicon)
    parsed = _parsed(numbered, parser, deadline) if parser else numbered
    grammars = _grammars(within(deadline, parsed), language)
    story = Story(text, sentences, read=grammars)
    parts = _claimed(dated, within(deadline, parsed), story, language, most)
    deadline()
    telling = opening_and_numbers(text, sentences, grammars, language)
    gist = gist_of(article.title, telling, language)
    told = [one for part in parts for one in part.claims]
    claims = with_storyline(told, gist, dated.published, language)
    return Reading(
        article=dated,
        claims=with_agencies(claims, language),
        quantities=tuple(stated for part in numbered for stated in part.quantities),
        skipped=_in_reading_order(article.text, parts, _numbers_in_furniture(article, passages)),
        names=names_of(telling, gist.names),
        lying=lying_in(article.text, passages, telling, language),
        titled=_titled(dated, lexicon, parser),
        misdated=tuple(misdated_in(text, sentences, dated.published, language.dates)),
    )


def _titled(article: Article, lexicon: Lexicon, parser: Parser | None) -> tuple[Claim, ...]:
    """What the title claims, where it stands beside the text and not at its head."""
    title = article.title
    if not title or article.text.lstrip().startswith(title):
        return ()
    return read(
        Article(article.id, title, article.source, article.published), lexicon, parser
    ).claims


def published_in(article: Article, lexicon: Lexicon) -> date | None:
    """The day of publication that the reading of the article would have, without the rest of it."""
    if article.published:
        return article.published
    language = lexicon.language
    seen = masked_furniture(article.text, article.furniture)
    return _published(article, seen, passages_of(seen, language), language)


def _dated(article: Article, seen: str, language: Language) -> tuple[Article, tuple[Passage, ...]]:
    """The article with its day and its origin, and its passages without the datelines that say so:
    those are read for that alone."""
    passages = passages_of(seen, language)
    published = _published(article, seen, passages, language)
    origin = origin_of(replace(article, text=seen), passages, language)
    dated = replace(article, published=published, origin=origin)
    return dated, without_datelines(seen, passages, language)


def _published(
    article: Article, seen: str, passages: tuple[Passage, ...], language: Language
) -> date | None:
    """The day that the payload names, or else the text, or else the lines that stood beside it."""
    stated = article.published or published_of(seen, passages, language)
    if stated or not article.credits:
        return stated
    beside = "\n".join(article.credits)
    return published_of(beside, passages_of(beside, language), language)


def _numbered_in(text: str, sentences: Iterable[Sentence], lexicon: Lexicon) -> Iterator[_Numbered]:
    """The sentences that hold a number."""
    for sentence in sentences:
        if holds_number(text, sentence.span, lexicon.language.numbers):
            yield _numbered(text, sentence, lexicon)


def _numbered(text: str, sentence: Sentence, lexicon: Lexicon) -> _Numbered:
    quantities, trapped = quantities_of(text, sentence.span, lexicon)
    return _Numbered(
        sentence_text(text, sentence) if quantities else None,
        quantities,
        trapped,
    )


def _within_limits(parts: Iterable[_Numbered]) -> list[_Numbered]:
    """All parts; a text that is no article is refused where it passes a limit, not at its end."""
    kept: list[_Numbered] = []
    numbers = 0
    for part in parts:
        numbers += len(part.quantities) + len(part.trapped)
        _refuse_beyond(NUMBERS, numbers, "numbers")
        kept.append(part)
    return kept


def _in_currencies(text: str, parts: Sequence[_Numbered], lexicon: Lexicon) -> list[_Numbered]:
    """The same parts, with sums under a name that currencies share, and those that name none, in
    the currency that is meant."""
    named = with_currencies(text, [part.quantities for part in parts], lexicon)
    settled = with_assumed(text, named, lexicon)
    return [
        part if sums is part.quantities else replace(part, quantities=sums)
        for part, sums in zip(parts, settled, strict=True)
    ]


def _refuse_beyond(limit: int, count: int, noun: str) -> None:
    if count > limit:
        raise TooLarge(f"the text holds more than {limit} {noun}; send it in parts", "text")


def _parsed(parts: Sequence[_Numbered], parser: Parser, deadline: Deadline) -> list[_Numbered]:
    """The same parts with a parse for each sentence that states a quantity."""
    asked = [[word.text for word in part.said.words] if part.said else [] for part in parts]
    return [
        replace(part, said=replace(part.said, parse=parse)) if part.said else part
        for part, parse in zip(parts, parser.parses_of(asked, deadline), strict=True)
    ]


def _grammars(parts: Iterable[_Numbered], language: Language) -> dict[int, Grammar]:
    """The grammar of each sentence that states a quantity, by the sentence's place."""
    return {
        part.said.sentence.index: _grammar(part.said, part.quantities, language)
        for part in parts
        if part.said
    }


def _grammar(said: SentenceText, quantities: Sequence[Stated], language: Language) -> Grammar:
    grammar = parsed_grammar(said, language)
    return replace(grammar, names=names_beside(grammar, quantities, language))


def _claimed(
    article: Article, parts: Iterable[_Numbered], story: Story, language: Language, most: int
) -> list[_SentenceReading]:
    """What each sentence claims."""
    read: list[_SentenceReading] = []
    claims = 0
    earlier: tuple[Claim, ...] = ()
    for part in parts:
        if part.said is None:
            read.append(_SentenceReading((), part.trapped))
            continue
        periods = periods_in(part.said, article.published, language, part.quantities)
        periods = with_that_year(part.said, periods, article.published, language)
        said = Said(story.read[part.said.sentence.index], part.quantities, periods, earlier)
        found, left = claims_in(article, said, story, language)
        read.append(_SentenceReading(found, (*part.trapped, *left)))
        earlier = found
        claims += len(found)
        _refuse_beyond(most, claims, "claims")
    return read


def _numbers_in_furniture(article: Article, passages: tuple[Passage, ...]) -> Iterator[Skipped]:
    for passage in (*article.furniture, *passages):
        if passage.kind is PassageKind.FURNITURE:
            for found in DIGITS.finditer(article.text, passage.span.start, passage.span.end):
                yield Skipped(Span(*found.span()), found.group(), passage.rule)


def _in_reading_order(
    text: str, parts: list[_SentenceReading], furniture: Iterator[Skipped]
) -> tuple[Skipped, ...]:
    """What was left alone, as the article writes it."""
    skipped = [*furniture, *(number for part in parts for number in part.skipped)]
    ordered = sorted(skipped, key=lambda number: (number.span, number.rule))
    return tuple(replace(number, surface=number.span.of(text)) for number in ordered)
