"""Assembles what the stages read about a quantity into a claim, or leaves it alone."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain import (
    COUNT,
    Article,
    Claim,
    Kind,
    Measure,
    Period,
    Skipped,
    Span,
    Stated,
)
from app.lexicon import Language
from app.reading.attributions import Speaker, attribution_of, speakers_in
from app.reading.clauses import Setting
from app.reading.governors import governor_of, parsed_grammar
from app.reading.kinds import kind_of
from app.reading.modalities import modality_of
from app.reading.number_words import ONE_OF
from app.reading.periods import period_for
from app.reading.scopes import scope_of
from app.reading.subjects import measure_of
from app.reading.words import SentenceText

INSIDE_A_TIME = "claim.inside-a-time"
"""The number only says when: "in the last 24 hours"."""

NOTHING_MEASURED = "claim.nothing-measured"
"""A bare number of which the sentence does not say what it counts."""

ONE_OF_SEVERAL = "claim.one-of-several"
"""One of many is no figure to hold against another: "one of the largest banks"."""

AGE = "claim.age-as-adjective"
"""An age that only describes: "the 200-year-old church"; "the patient is 47 years old" claims."""

YEARS_OF_AGE = "unit.age"
"""The rule of a unit that says it is an age."""

DURATION = "time"
"""A stretch of time by itself is rarely what a desk checks: "a 45-minute phone call"."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What was read of a quantity before it became a claim."""

    measure: Measure
    period: Period
    speakers: tuple[Speaker, ...]


def claims_in(
    article: Article,
    sentence: SentenceText,
    quantities: Sequence[Stated],
    periods: tuple[Period, ...],
    language: Language,
) -> tuple[tuple[Claim, ...], tuple[Skipped, ...]]:
    """The sentence's claims, and the quantities that claim nothing with the rule that says so."""
    if not quantities:
        return (), ()
    grammar = parsed_grammar(sentence, language)
    speakers = speakers_in(grammar, language)
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    for stated in quantities:
        setting = Setting(grammar, stated, governor_of(grammar, stated, language))
        measure = measure_of(setting, language)
        rule = _why_no_claim(stated, stated.span.of(sentence.text), measure, periods)
        if rule:
            skipped.append(Skipped(stated.span, stated.span.of(sentence.text), rule))
        else:
            told = _Told(measure, period_for(stated, periods, article.published), speakers)
            claims.append(_claim(article, setting, told, language))
    return tuple(claims), tuple(skipped)


def _why_no_claim(
    stated: Stated, surface: str, measure: Measure, periods: tuple[Period, ...]
) -> str | None:
    if any(period.span and period.span.contains(stated.numeral) for period in periods):
        return INSIDE_A_TIME
    if ONE_OF in stated.rules:
        return ONE_OF_SEVERAL
    if YEARS_OF_AGE in stated.rules and "-" in surface:
        return AGE
    if stated.quantity.unit.dimension == COUNT and not measure.item:
        return NOTHING_MEASURED
    return None


def _claim(article: Article, setting: Setting, told: _Told, language: Language) -> Claim:
    stated, measure, period = setting.stated, told.measure, told.period
    attribution = attribution_of(told.speakers, setting)
    quote = _trimmed(setting.grammar.sentence)
    return Claim(
        id=_claim_id(article, stated.span),
        span=stated.span,
        surface=stated.span.of(article.text),
        sentence=quote,
        quote=quote.of(article.text),
        quantity=stated.quantity,
        measure=_of_kind(kind_of(setting, measure, language), measure),
        scope=scope_of(setting, measure, language),
        period=period,
        attribution=attribution,
        modality=modality_of(setting, language),
        checkworthy=stated.quantity.unit.dimension != DURATION,
        rules=(*stated.rules, period.rule, *((attribution.rule,) if attribution else ())),
    )


def _of_kind(kind: Kind, measure: Measure) -> Measure:
    return measure if kind is measure.kind else replace(measure, kind=kind)


def _trimmed(sentence: SentenceText) -> Span:
    """The sentence's span without white space at its ends."""
    span = sentence.sentence.span
    inner = span.of(sentence.text)
    start = span.start + len(inner) - len(inner.lstrip())
    return Span(start, start + len(inner.strip()))


def _claim_id(article: Article, span: Span) -> str:
    """The same claim of the same text of the same article has the same id, in any process."""
    seed = f"{article.id}\x1f{article.digest}\x1f{span.start}\x1f{span.end}"
    return "clm_" + hashlib.sha256(seed.encode()).hexdigest()[:20]
