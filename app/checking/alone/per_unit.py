"""The price of one beside the price of all: "$25 million for 8 cars, or $3 million each", "8 cars
at $3 million each cost $25 million"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.checking.alone.asides import lead_of_aside
from app.checking.alone.totals import is_total
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.domain import COUNT, MONEY, Policy

AT = "at"
LONGEST_LINK = 5
"""Words of "will get a bonus of" behind "each of the 300 workers"."""
NEAR = 3
"""Words of "costing the firm" before the total."""

PER_NUMBER = re.compile(r"\s*(?:per|for every) (\d{1,3}(?:,\d{3})*)\b")
"""What stands behind "3 cents" in "3 cents per 1,000"."""


@dataclass(frozen=True, slots=True)
class Price:
    """A total, how many it was for, and what `per` of them are said to cost."""

    total: Mention
    count: Mention
    each: Mention
    per: Decimal


def prices_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Price]:
    """The one total, the one count and the one price of a sentence, if it says the price again.

    The price must follow both, set apart by a comma or a bracket: it then restates them. Or it must
    stand right behind what is counted, and a word of cost right before the total, or one that says
    that it is of all.
    """
    amounts = [one for one in mentions if one.quantity.unit.dimension == MONEY]
    counts = [one for one in mentions if one.quantity.unit.dimension == COUNT]
    if len(amounts) != 2 or len(counts) != 1:
        return
    (total, each), (count,) = amounts, counts
    for price, of_all in ((total, each), (each, total)):
        if _is_told_first(price, count, policy):
            if _is_of_all(of_all, price, policy):
                yield Price(of_all, count, price, Decimal(1))
            return
    per = _per(each, count, policy)
    last = max(total, count, key=lambda one: one.end)
    is_total = not total.quantity.unit.per and each.start > count.start
    is_again = lead_of_aside(last, each, policy) in policy.words.restating
    if per and is_total and is_again:
        yield Price(total, count, each, per)


def _is_of_all(total: Mention, each: Mention, policy: Policy) -> bool:
    """ "8 cars at $3 million each cost $24 million", "a contract worth $24 million for 8 cars"."""
    costs = any(word in policy.words.costing for word in total.before[-NEAR:])
    return costs or (total.start > each.end and is_total(each, total, policy))


def _is_told_first(each: Mention, count: Mention, policy: Policy) -> bool:
    """ "8 cars, at $3 million each", "each of the 8 cars at $3 million", "$500 to each of 80 men":
    whether the sum is that of one."""
    if each.end <= count.start:
        return words_of(each.between(count)).strip().startswith(policy.words.to_each)
    link = words_of(count.between(each)).split()
    is_behind = link == [AT] or (link[:1] != [] and link[0] in policy.words.costing)
    is_of_each = " ".join(count.before).endswith(policy.words.each_of)
    if is_of_each and 0 < len(link) <= LONGEST_LINK:
        return True
    return is_behind and (is_of_each or _per(each, count, policy) == 1)


def _per(each: Mention, count: Mention, policy: Policy) -> Decimal | None:
    """For how many the price is said to be; None where it is no price of the things counted."""
    if each.quantity.unit.per:
        return Decimal(1) if each.quantity.unit.per == count.quantity.unit.name else None
    behind = each.quote[each.end :]
    number = PER_NUMBER.match(behind)
    if number:
        return Decimal(number[1].replace(",", ""))
    return Decimal(1) if is_each(each, policy) else None


def is_each(each: Mention, policy: Policy) -> bool:
    """Whether words behind it say that it is the price of one: "$3 million apiece"."""
    words = " ".join(each.after)
    return any(words == phrase or words.startswith(f"{phrase} ") for phrase in policy.words.each)
