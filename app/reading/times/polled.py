"""Shares that a poll named in the sentence before still gives: "They stand at 34 per cent"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from app.domain import PERCENT, Claim, Ground, Kind, Statistic
from app.lexicon.lexicon import Language
from app.reading.syntax.references import Story
from app.reading.times.formers import UNSAID

STILL = "kind.poll.still"
"""The kind is that of the poll in the sentence before."""


class Behind(NamedTuple):
    """What was said before the sentence at that place: the claims of the sentence before it."""

    claims: Sequence[Claim]
    story: Story
    place: int


def still_polled(claims: Sequence[Claim], before: Behind, language: Language) -> tuple[Claim, ...]:
    """The claims; "They stand at 34 per cent" behind a sentence that tells of a poll are the
    poll's, where nothing else is measured or done, at no other time."""
    able = [claim for claim in claims if _may_be(claim, language)]
    if not able or not _is_polled(before, language):
        return tuple(claims)
    return tuple(_as_poll(claim) if claim in able else claim for claim in claims)


def _is_polled(before: Behind, language: Language) -> bool:
    """Whether the sentence before told of a poll, or its shares were still those of one."""
    if any(_is_answer(claim) for claim in before.claims):
        return True
    sentence = next(before.story.before(before.place, language), None)
    kinds, lower = language.modalities.kinds, sentence.sentence.lower if sentence else ()
    return any(
        row.means is Kind.POLL
        for place in kinds.places_in(lower)
        for row, _ in kinds.all_at(lower, place)
    )


def _is_answer(claim: Claim) -> bool:
    return claim.measure.kind is Kind.POLL and claim.quantity.unit.dimension == PERCENT


def _may_be(claim: Claim, language: Language) -> bool:
    measure, scope = claim.measure, claim.scope
    is_support = measure.item == language.subjects.backing.support
    is_told = measure.statistic is (Statistic.SHARE if is_support else Statistic.LEVEL)
    is_share = claim.quantity.unit.dimension == PERCENT and is_told
    is_open = not measure.item or (
        bool(scope.subject) and measure.item not in language.measures.by_item
    )
    is_plain = measure.kind is Kind.LEVEL and scope.event is None and scope.part is None
    return is_share and is_open and is_plain and claim.period.rule in UNSAID


def _as_poll(claim: Claim) -> Claim:
    grounds = tuple(
        Ground(each.field, STILL, each.span) if each.field == "kind" else each
        for each in claim.grounds
    )
    return replace(claim, measure=replace(claim.measure, kind=Kind.POLL), grounds=grounds)
