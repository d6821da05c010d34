"""Notices of numbers that are told by another one beside them: a step, a multiple, a distance."""

from collections.abc import Iterator, Sequence

from app.checking.alone.compared_beside import distances_in, multiples_in
from app.checking.alone.noticing import ARITHMETIC, notice_at, words_in
from app.checking.alone.steps_apposed import share_between, steps_in
from app.checking.mentions import Mention
from app.checking.phrases import number_words
from app.checking.tolerance import value_of
from app.domain import PERCENT, Notice, Policy


def stepped(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "80m tonnes in 1990 and 60m last year, a 40 per cent cut": another step."""
    for found in steps_in(mentions, policy):
        said = f"between {words_in(found.one)} and {words_in(found.other)} lie"
        apart = abs(value_of(found.other.quantity) - value_of(found.one.quantity))
        lies = number_words(apart)
        if found.by.quantity.unit.dimension == PERCENT:
            lies = f"{number_words(share_between(found))}%"
        yield notice_at(ARITHMETIC, found.by, f"{said} {lies}, not {words_in(found.by)}.")


def multiplied(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "£2.4m, 80 times the £60,000 of a worker": as many times as it is not."""
    for found in multiples_in(mentions, policy):
        times = value_of(found.one.quantity) / value_of(found.other.quantity)
        said = f"{words_in(found.one)} is {number_words(times)} times {words_in(found.other)}"
        yield notice_at(ARITHMETIC, found.by, f"{said}, not {words_in(found.by)}.")


def distant(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "31 seats, four more than the Centre, which fell to 25": by as many as it is not."""
    for found in distances_in(mentions, policy):
        apart = abs(value_of(found.one.quantity) - value_of(found.other.quantity))
        said = f"between {words_in(found.one)} and {words_in(found.other)} lie"
        reason = f"{said} {number_words(apart)}, not {words_in(found.by)}."
        yield notice_at(ARITHMETIC, found.by, reason)
