"""A total beside how many share it and what each has of it: "a loan of £12,000 in 24 instalments
of £500", "$320 million for 40,000 pupils comes to $8,000 per child"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.checking.alone.asides import lead_of_aside
from app.checking.alone.per_unit import is_each
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import value_of
from app.domain import COUNT, MONEY, Policy

OR = "or"
ARTICLES = (["a"], ["an"], ["per"])


class Share(NamedTuple):
    """All of it, how many share it, and what each is said to have."""

    total: Mention
    among: Mention
    each: Mention


def shares_out(mentions: Sequence[Mention], policy: Policy) -> Iterator[Share]:
    """The one count and the two sums of a sentence, or a total, what it is of and the rate of both,
    where words say that the one is shared out."""
    amounts = [one for one in mentions if one.quantity.unit.dimension == MONEY]
    counts = [one for one in mentions if one.quantity.unit.dimension == COUNT]
    if len(amounts) == 2 and len(counts) == 1:
        total, each = amounts
        count = counts[0]
        is_shared = any(
            is_told(total, count, each, policy) for is_told in (_in_parts, _per_head, _equally)
        )
        if is_shared and value_of(count.quantity):
            yield Share(total, count, each)
    for total, of, rate in zip(mentions, mentions[1:], mentions[2:], strict=False):
        for whole, among in ((total, of), (of, total)):
            if _is_rate_of(whole, among, rate) and _is_average(of, rate, policy):
                yield Share(whole, among, rate)


def _in_parts(total: Mention, count: Mention, each: Mention, policy: Policy) -> bool:
    """ "£12,000 in 24 equal instalments of £500"."""
    is_in_order = total.end <= count.start and count.end <= each.start
    is_part = count.quantity.unit.base in policy.words.instalments
    return is_in_order and is_part and words_of(count.between(each)).strip() == "of"


def _per_head(total: Mention, count: Mention, each: Mention, policy: Policy) -> bool:
    """ "$320 million comes to $8,000 per child"."""
    if total.end > each.start:
        return False
    link = words_of(total.between(each)).strip()
    is_led = any(link.endswith(words) for words in policy.words.coming_to)
    is_rate = bool(each.quantity.unit.per) or (each.after[:1] in ARTICLES and link != OR)
    is_average = lead_of_aside(count, each, policy) in policy.words.averaging
    is_average = is_average or lead_of_aside(total, each, policy) in policy.words.averaging
    return (is_led and is_rate) or ((is_led or is_average) and is_each(each, policy))


def _equally(total: Mention, count: Mention, each: Mention, policy: Policy) -> bool:
    """ "Sixteen porters share £1m equally, and each will get £62,500"."""
    if not count.end <= total.start <= each.start:
        return False
    words = words_of(total.between(each)).split()
    is_equal = any(word in policy.words.equally for word in words)
    return is_equal and (is_each(each, policy) or any(word in policy.words.each for word in words))


def _is_rate_of(total: Mention, of: Mention, rate: Mention) -> bool:
    """ "24 million tonnes from 8 million hectares, 3 tonnes a hectare"."""
    units = total.quantity.unit, of.quantity.unit, rate.quantity.unit
    is_rate = units[2].per is not None and units[2].per == units[1].name
    return is_rate and units[2].base == units[0].name and value_of(of.quantity) != 0


def _is_average(of: Mention, rate: Mention, policy: Policy) -> bool:
    lead = lead_of_aside(of, rate, policy)
    return lead in policy.words.averaging
