"""Assembles what the stages read about a quantity into a claim, or leaves it alone."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from app.domain import (
    Article,
    Attribution,
    Claim,
    Ground,
    Kind,
    Measure,
    Modality,
    Period,
    Scope,
    Skipped,
    Span,
    Stated,
)
from app.lexicon import Language
from app.reading.leaning.anaphora import recalled
from app.reading.leaning.bare_shares import share_of_counted
from app.reading.leaning.before import Before, before_number, behind_claim, of_main
from app.reading.leaning.compared import compared_with
from app.reading.leaning.dearer import dearer_by
from app.reading.leaning.elliptical import elliptical
from app.reading.leaning.expected import expected_of
from app.reading.leaning.hollow import without_hollow
from app.reading.leaning.in_percent import in_percent
from app.reading.leaning.leanings import as_part, is_part_of, leaning_on
from app.reading.leaning.limited import limited
from app.reading.leaning.nameless import persons_of
from app.reading.leaning.occurring import how_often
from app.reading.leaning.of_it import of_sum_before
from app.reading.leaning.on_scale import on_scale
from app.reading.leaning.once_more import once_more
from app.reading.leaning.partners import like_partner, partner_of
from app.reading.leaning.respective import with_respective
from app.reading.leaning.restated import with_restated
from app.reading.leaning.shared_out import shared_out
from app.reading.leaning.steps import with_steps
from app.reading.leaning.valued import valued_again
from app.reading.measures.kinds import kind_of
from app.reading.measures.purposes import purpose_of
from app.reading.measures.subjects import Measured, measure_of
from app.reading.scoping.attributions import attribution_of, speakers_in, with_teller
from app.reading.scoping.modalities import in_its_time, modality_of
from app.reading.scoping.scoped import Told, scope_of
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, grounds_of, quantity_grounds
from app.reading.syntax.governors import governor_of
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.own_clauses import own_clause
from app.reading.syntax.references import Story
from app.reading.syntax.wholes import is_whole
from app.reading.times.asides import outside_asides
from app.reading.times.befores import with_before
from app.reading.times.borrowed import with_borrowed
from app.reading.times.earlier import held_against
from app.reading.times.formers import with_formers
from app.reading.times.nearest import period_for
from app.reading.times.others import clauses_of, outside_others
from app.reading.times.polled import Behind, still_polled
from app.reading.times.revised import revised_of
from app.reading.times.telling import telling
from app.reading.unclaimed import why_no_claim

DURATION = "time"
"""A stretch of time by itself is rarely what a desk checks: "a 45-minute phone call"."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with what was found in it before its numbers were understood, and the claims of
    the sentence with numbers before it."""

    grammar: Grammar
    quantities: tuple[Stated, ...]
    periods: tuple[Period, ...]
    earlier: tuple[Claim, ...] = ()


class _Understood(NamedTuple):
    """A number with what it measures and when, before it became a claim."""

    setting: Setting
    measured: Measured
    period: Period
    attribution: Attribution | None
    before: Claim | None = None


def claims_in(
    article: Article, said: Said, story: Story, language: Language
) -> tuple[tuple[Claim, ...], tuple[Skipped, ...]]:
    """The sentence's claims, and the quantities that claim nothing with the rule that says so."""
    grammar, text = said.grammar, said.grammar.sentence.text
    speakers = speakers_in(grammar, story, language)
    clauses = clauses_of(grammar, said.quantities, language) if said.periods else ()
    numbers = [grammar.sentence.index_at(each.span.start) for each in said.quantities]
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    before = before_number(said.earlier, text, language)
    for each, behind in zip_longest(said.quantities, said.quantities[1:]):
        setting, measured = _measured(grammar, each, (before, behind), language)
        partner = partner_of(setting, claims, language)
        setting, measured = like_partner(setting, measured, partner, language)
        measured = recalled(setting, measured, claims, story, language) or measured
        stated = setting.stated
        rule = why_no_claim(setting, measured.measure, said.periods, language)
        if rule:
            skipped.append(Skipped(stated.span, stated.span.of(text), rule))
            continue
        measure, published = measured.measure, article.published
        periods = outside_asides(setting, said.periods, language)
        periods = outside_others(setting, clauses, periods, published, language)
        periods = telling(setting, measure, periods, published, language)
        against = partner.claim if partner else before.last
        period = _period(setting, periods, against, published)
        period = with_before(setting, period, before.last, language)
        period = with_borrowed(setting, period, periods, language)
        able = with_teller(speakers, setting, story, language)
        credited = attribution_of(able, setting, numbers, language)
        told = limited(setting, without_hollow(setting, measured, language), language)
        understood = _Understood(setting, told, period, credited, before.last)
        claims.append(_claim(article, understood, story, language))
        before = behind_claim(claims[-1], before, text, language)
    owned = with_respective(with_restated(claims, article.text, language), grammar, language)
    former = with_formers(owned, article.text, article.published, language)
    moved = with_steps(former, article.text, language)
    behind_it = Behind(said.earlier, story, grammar.sentence.sentence.index)
    return still_polled(moved, behind_it, language), tuple(skipped)


def _measured(
    grammar: Grammar,
    stated: Stated,
    beside: tuple[Before, Stated | None],
    language: Language,
) -> tuple[Setting, Measured]:
    """The number with what it measures; a bare one may lean on what the one beside it counts."""
    before, behind = beside
    setting = _setting(grammar, stated, language)
    lead = setting.lower[setting.governing.first - 1] if setting.governing.first else ""
    setting = replace(setting, stated=of_main(stated, lead, before, language))
    often = how_often(setting, language)
    if often is not None:
        return often
    measured = measure_of(setting, language)
    if behind and is_part_of(setting, behind, language):
        whole = measure_of(
            Setting(grammar, behind, governor_of(grammar, behind, language)), language
        )
        return setting, as_part(setting, measured, whole, language)
    told = shared_out(setting, measured, before, language)
    told = told or compared_with(setting, measured, before, language)
    for leans in (valued_again, once_more, dearer_by, of_sum_before):
        told = told or leans(setting, measured, before.last, language)
    told = told or share_of_counted(setting, measured, before, language)
    if told:
        return setting, told
    leaning = revised_of(setting, measured, before.last, language) or expected_of(
        setting, measured, before.last, language
    )
    leaning = leaning or leaning_on(setting, measured, before.counted, language)
    leaning = leaning or persons_of(setting, measured, before.counted, language)
    leaning = leaning or on_scale(setting, measured, language)
    leaning = leaning or in_percent(setting, measured, language)
    leaning = leaning or elliptical(setting, measured, before, language)
    if leaning is None:
        return setting, measured
    lent, leant = leaning
    return replace(setting, stated=lent), leant  # a lent unit changes nothing in what governs


def _setting(grammar: Grammar, stated: Stated, language: Language) -> Setting:
    """The number where it stands; in "will vaccinate 61 of the 94 children" neither the verb nor
    its mood is said of the 94."""
    governing = governor_of(grammar, stated, language)
    if is_whole(grammar, governing, language):
        governing = own_clause(grammar, governing, language)
    return Setting(grammar, stated, governing)


def _period(
    setting: Setting, periods: tuple[Period, ...], before: Claim | None, published: date | None
) -> Period:
    """When the number held; one "a year earlier" counts from the number that it is held against."""
    period = period_for(setting.stated, periods, published)
    return held_against(period, before, setting.stated.span, published)


def _claim(article: Article, understood: _Understood, story: Story, language: Language) -> Claim:
    setting, measure = understood.setting, understood.measured.measure
    stated, period, attribution = setting.stated, understood.period, understood.attribution
    told_of = Told(setting, understood.measured, attribution, understood.before)
    scope = scope_of(told_of, story, language)
    value = {name: facet.value if facet else None for name, facet in scope.items()}
    kind = kind_of(setting, measure, period, language)
    said = modality_of(setting, Kind(kind.value), language)
    mood = in_its_time(said, setting, period, article.published, language)
    told = {"kind": kind, "modality": mood}
    purpose = purpose_of(setting, measure, understood.measured.facets.get("item"), language)
    quote = setting.grammar.sentence.quote
    return Claim(
        id=_claim_id(article, stated.span),
        span=stated.span,
        surface=stated.span.of(article.text),
        sentence=quote,
        quote=quote.of(article.text),
        quantity=stated.quantity,
        measure=_of_kind(Kind(told["kind"].value), _for(purpose, measure)),
        scope=Scope(
            value["subject"], value["place"], value["event"], value["context"], value["part"]
        ),
        period=period,
        attribution=attribution,
        modality=Modality(told["modality"].value),
        checkworthy=stated.quantity.unit.dimension != DURATION or _is_lasting(measure, language),
        grounds=(
            *quantity_grounds(stated),
            *grounds_of({**understood.measured.facets, **scope, **told, "purpose": purpose}),
            Ground("time", period.rule, period.span),
            *((Ground("attribution", attribution.rule, attribution.span),) if attribution else ()),
        ),
    )


def _is_lasting(measure: Measure, language: Language) -> bool:
    """ "A 45-minute call" is not worth a check, but how long ambulances took is."""
    row = language.measures.by_item.get(measure.item)
    return row is not None and row.lasting


def _of_kind(kind: Kind, measure: Measure) -> Measure:
    return measure if kind is measure.kind else replace(measure, kind=kind)


def _for(purpose: Facet | None, measure: Measure) -> Measure:
    return replace(measure, modifiers=(purpose.value,)) if purpose else measure


def _claim_id(article: Article, span: Span) -> str:
    """The same claim of the same text of the same article has the same id, in any process."""
    seed = f"{article.id}\x1f{article.digest}\x1f{span.start}\x1f{span.end}"
    return "clm_" + hashlib.sha256(seed.encode()).hexdigest()[:20]
