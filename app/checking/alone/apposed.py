"""Numbers that an aside says in terms of others: "4,700 hectares, a third of the 44,000 sown"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.checking.alone.asides import lead_of_aside, restates
from app.checking.alone.parts import Sum, are_counted_alike
from app.checking.alone.totals import listed_before
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import value_of
from app.domain import COUNT, NUMBER, PERCENT, Policy, Statistic

PERSON = "person"

LONGEST_OWNER = 4
"""Words of "of the old district's", whose whole follows."""


@dataclass(frozen=True, slots=True)
class Apposed:
    """Two numbers and a third, which the sentence says is their quotient: a share or an average."""

    part: Mention
    whole: Mention
    quotient: Mention


def shares_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Apposed]:
    """ "4,700 hectares were lost, one third of the 44,000 hectares sown"."""
    for part, share, whole in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if share.quantity.unit.dimension != PERCENT or share.quantity.change is not None:
            continue
        is_whole = _is_of(share, whole, policy) and _are_alike(part, whole)
        is_whole = is_whole and value_of(whole.quantity) != 0
        if is_whole and lead_of_aside(part, share, policy) in policy.words.restating:
            yield Apposed(part, whole, share)


def parts_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Apposed]:
    """ "Half of the 420 workers, about 210, went home": the share first, then what it comes to."""
    for share, whole, part in zip(mentions, mentions[1:], mentions[2:], strict=False):
        is_share = share.quantity.unit.dimension == PERCENT and share.quantity.change is None
        is_whole = is_share and _is_of(share, whole, policy) and _may_be_part(part, whole, policy)
        if is_whole and value_of(whole.quantity) != 0 and _says_again(whole, part, policy):
            yield Apposed(part, whole, share)


def _may_be_part(part: Mention, whole: Mention, policy: Policy) -> bool:
    """ "Of 50,000 cars, or 4,000 vehicles", "of the 1,400 prisoners, 700 men": in another word."""
    is_said = lead_of_aside(whole, part, policy) == "or"
    are_counts = all(one.quantity.unit.dimension == COUNT for one in (part, whole))
    is_kind = part.quantity.unit.base in (*policy.words.persons, PERSON)
    return _are_alike(part, whole) or (are_counts and (is_said or is_kind))


def _says_again(whole: Mention, part: Mention, policy: Policy) -> bool:
    """Whether what follows the whole is what the share of it comes to."""
    lead, behind = lead_of_aside(whole, part, policy), " ".join(part.after)
    is_summed = lead == "" and any(behind.startswith(words) for words in policy.words.summed_up)
    return lead == "or" or is_summed or restates(whole, part, policy)


def means_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Sum]:
    """ "£180,000, £200,000 and £220,000, giving an average of £215,000": a list and its mean."""
    for at, mean in enumerate(mentions):
        lead = lead_of_aside(mentions[at - 1], mean, policy) if at else None
        said = f"{lead or ''} {words_of(mean.surface)}".strip()
        if lead is not None and any(said.startswith(one) for one in policy.words.averaging):
            parts = listed_before(mentions[:at], mean, policy)
            if len(parts) > 1:
                yield Sum(mean, parts)


def averages_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Apposed]:
    """ "A total of 412,300 people came to 15 games, an average of 27,490", "15 games drew 412,300
    people, an average of 27,490": the many among the few."""
    for one, other, average in zip(mentions, mentions[1:], mentions[2:], strict=False):
        units = [mention.quantity.unit for mention in (one, other, average)]
        is_counted = all(unit.dimension == COUNT and not unit.per for unit in units[:2])
        is_average = average.key.statistic is Statistic.AVERAGE and units[0] != units[1]
        if not (is_counted and is_average and (units[2] in units[:2] or units[2] == NUMBER)):
            continue
        if lead_of_aside(other, average, policy) in policy.words.averaging:
            few, many = sorted((one, other), key=lambda mention: value_of(mention.quantity))
            if value_of(few.quantity) != 0:
                yield Apposed(many, few, average)


def _is_of(share: Mention, whole: Mention, policy: Policy) -> bool:
    """ "A third of the 44,000", "a fifth of the district's 240,000"."""
    link = words_of(share.between(whole)).strip()
    of, *owner = link.split() or [""]
    is_owned = link.endswith(policy.words.owning) and len(owner) <= LONGEST_OWNER
    return link in policy.words.part_of or (of in policy.words.part_of and is_owned)


def _are_alike(part: Mention, whole: Mention) -> bool:
    """Whether both are in one unit, or count one thing."""
    ours, theirs = part.quantity.unit, whole.quantity.unit
    is_one = ours == theirs and ours.dimension != PERCENT and not ours.per
    return is_one or are_counted_alike(part, whole)
