"""Notices of what is left of a whole, what each has of it, and what is taken from it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.checking.alone.apposed import means_in
from app.checking.alone.noticing import ARITHMETIC, SUM, notice_at, words_in
from app.checking.alone.overspent import overspent_in
from app.checking.alone.parts import contained_in, people_in
from app.checking.alone.per_unit import prices_in
from app.checking.alone.remainders import left_of, remainders_in, rests_in
from app.checking.alone.shared_out import shares_out
from app.checking.alone.totals import summed_up
from app.checking.comparing.wholes import exceeds
from app.checking.intervals import divided, overlap
from app.checking.mentions import Mention
from app.checking.phrases import number_words, scaled_words
from app.checking.tolerance import value_of
from app.domain import Notice, Policy, Tolerance

PEOPLE = Decimal("0.7")
"""Less than this share of a whole, two kinds of persons are not meant to be all of it."""


def left(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "Of the 500 seats 320 were taken, leaving 280": other than what is left."""
    for found in remainders_in(mentions, policy):
        said = f"{number_words(left_of(found))} are left of {words_in(found.whole)}"
        yield notice_at(ARITHMETIC, found.rest, f"{said}, not {words_in(found.rest)}.")


def rested(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "45 percent, 38 percent and the remaining 27 percent": other than what a hundred leaves."""
    for rest, left_over in rests_in(mentions, policy):
        said = f"{number_words(left_over)} per cent are left of a hundred"
        yield notice_at(ARITHMETIC, rest, f"{said}, not {words_in(rest)}.")


def shared_out(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "£12,000 in 24 instalments of £600": not so much for each."""
    if any(True for _ in prices_in(mentions, policy)):
        return  # that has been looked at as the price of one
    for found in shares_out(mentions, policy):
        share = divided(found.total.interval(policy), found.among.interval(policy))
        if not overlap(share, found.each.interval(policy)):
            each = value_of(found.total.quantity) / value_of(found.among.quantity)
            said = f"{words_in(found.total)} for {words_in(found.among)} are {number_words(each)}"
            yield notice_at(ARITHMETIC, found.each, f"{said} for each, not {words_in(found.each)}.")


def overspent(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "The £12m plan takes £5m, £4m and £6m", "the 16 dead included 12 men and five women": parts
    that are more than their whole."""
    for found in (*overspent_in(mentions, policy), *contained_in(mentions, policy)):
        if exceeds(summed_up(found.parts, policy), found.whole.interval(policy)):
            parts = " and ".join(words_in(part) for part in found.parts)
            together = sum((value_of(part.quantity) for part in found.parts), Decimal(0))
            said = f"{parts} are {scaled_words(together)} together"
            yield notice_at(SUM, found.whole, f"{said}, more than {words_in(found.whole)}.")


def peopled(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "The 158 people, 142 passengers and six crew, ...": kinds that are nearly all of them."""
    for found in people_in(mentions, policy.words.persons):
        together = sum((value_of(part.quantity) for part in found.parts), Decimal(0))
        is_nearly = together >= value_of(found.whole.quantity) * PEOPLE
        if is_nearly and not overlap(summed_up(found.parts, policy), found.whole.interval(policy)):
            parts = " and ".join(words_in(part) for part in found.parts)
            said = f"{parts} are {number_words(together)} together"
            yield notice_at(SUM, found.whole, f"{said}, not {words_in(found.whole)}.")


def meant(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "£180,000, £200,000 and £220,000, giving an average of £215,000": another average."""
    for found in means_in(mentions, policy):
        count = Decimal(len(found.parts))
        together = summed_up(found.parts, policy)
        mean = divided(together, Tolerance(count, count))
        if not overlap(mean, found.whole.interval(policy)):
            total = sum((value_of(part.quantity) for part in found.parts), Decimal(0))
            parts = " and ".join(words_in(part) for part in found.parts)
            said = f"the average of {parts} is {number_words(total / count)}"
            yield notice_at(ARITHMETIC, found.whole, f"{said}, not {words_in(found.whole)}.")
