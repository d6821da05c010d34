"""Notices of parts and wholes: shares, averages and sums that the numbers do not give."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.checking.alone.apposed import averages_in, parts_in, shares_in
from app.checking.alone.asides import restates
from app.checking.alone.fatality import fatality_in
from app.checking.alone.movements import HUNDRED
from app.checking.alone.noticing import ARITHMETIC, SUM, WHOLE, notice_at, words_in
from app.checking.alone.parts import Part, included_in, listed_in, part_of_whole
from app.checking.alone.totals import summed_up, totals_in
from app.checking.comparing.wholes import exceeds
from app.checking.intervals import divided, overlap, scaled
from app.checking.mentions import Mention
from app.checking.phrases import number_words, scaled_words
from app.checking.tolerance import value_of
from app.domain import PERCENT, Notice, Policy


def shared(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "46 of the 88 members, or two-thirds": a share that its own counts do not give."""
    words = policy.words
    parts = list(part_of_whole(mentions, words.part_of))
    parts += included_in(mentions, (), words.of_them)
    for pair in parts:
        last = max(pair.part, pair.whole, key=lambda one: one.end)
        for share in mentions:
            if share.start < last.end or not restates(last, share, policy):
                continue
            counted = divided(pair.part.interval(policy), pair.whole.interval(policy))
            percent = scaled(counted, HUNDRED)
            if share.quantity.unit.dimension == PERCENT and not overlap(
                percent, share.interval(policy)
            ):
                said = f"This sentence says {words_in(share)}"
                yield notice_at(
                    ARITHMETIC, share, f"{said}, but {_pair(pair)} is {_percent(pair)}."
                )


def apposed(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "4,700 hectares, a third of the 44,000 sown", "half of the 420 workers, about 180": a share
    that its two numbers do not give."""
    for found in (*shares_in(mentions, policy), *parts_in(mentions, policy)):
        share = divided(found.part.interval(policy), found.whole.interval(policy))
        if not overlap(scaled(share, HUNDRED), found.quotient.interval(policy)):
            pair = Part(found.part, found.whole)
            said = f"This sentence says {words_in(found.quotient)}, but {_pair(pair)}"
            yield notice_at(ARITHMETIC, found.part, f"{said} is {_percent(pair)}.")


def averaged(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "42,300 people at 15 games, an average of 27,490": an average that they do not give."""
    for found in averages_in(mentions, policy):
        mean = divided(found.part.interval(policy), found.whole.interval(policy))
        if not overlap(mean, found.quotient.interval(policy)):
            each = value_of(found.part.quantity) / value_of(found.whole.quantity)
            total, count = words_in(found.part), words_in(found.whole)
            said = f"This sentence says an average of {words_in(found.quotient)}"
            yield notice_at(
                ARITHMETIC, found.part, f"{said}, but {total} for {count} are {number_words(each)}."
            )


def contained(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "16 people, including 18 children": a part that is larger than its whole."""
    pairs = (
        *part_of_whole(mentions, policy.words.part_of),
        *included_in(mentions, policy.words.inclusive, policy.words.of_them),
    )
    for pair in pairs:
        if exceeds(pair.part.interval(policy), pair.whole.interval(policy)):
            part, whole = words_in(pair.part), words_in(pair.whole)
            yield notice_at(WHOLE, pair.part, f"{part} cannot be part of {whole}.")


def summed(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "16 victims (12 women and 5 men)": parts that do not add up."""
    for listed in listed_in(mentions, policy.words.persons, policy.words.listing):
        total = summed_up(listed.parts, policy)
        if not overlap(total, listed.whole.interval(policy)):
            parts = " and ".join(words_in(part) for part in listed.parts)
            together = sum((value_of(part.quantity) for part in listed.parts), Decimal(0))
            yield notice_at(
                SUM,
                listed.whole,
                f"{parts} are {number_words(together)} together, not {words_in(listed.whole)}.",
            )


def totalled(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "€140 million and €260 million, or €450 million in all": a sum that they do not give."""
    for listed in totals_in(mentions, policy):
        parts = " and ".join(words_in(part) for part in listed.parts)
        together = sum((value_of(part.quantity) for part in listed.parts), Decimal(0))
        said = f"{parts} are {scaled_words(together)} together"
        yield notice_at(SUM, listed.whole, f"{said}, not {words_in(listed.whole)}.")


def fatal(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "3,140 cases and 74 deaths, a fatality rate of 24%": a rate that its counts do not give."""
    for found in fatality_in(mentions, policy):
        share = divided(found.dead.interval(policy), found.sick.interval(policy))
        if not overlap(scaled(share, HUNDRED), found.rate.interval(policy)):
            said, pair = f"This sentence says {words_in(found.rate)}", Part(found.dead, found.sick)
            yield notice_at(
                ARITHMETIC, found.rate, f"{said}, but {_pair(pair)} is {_percent(pair)}."
            )


def _pair(pair: Part) -> str:
    return f"{number_words(value_of(pair.part.quantity))} of {words_in(pair.whole)}"


def _percent(pair: Part) -> str:
    share = value_of(pair.part.quantity) / value_of(pair.whole.quantity) * HUNDRED
    return f"{number_words(share)}%"
