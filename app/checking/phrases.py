"""Numbers, dates and names as a desk editor would read them aloud."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.domain import COUNT, MONEY, PERCENT, Claim, Figure, Policy, Quantity

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "some"})
OPENING_WORD = re.compile(r"(?:[A-Z][a-z]{2,}\b|An? (?=[a-z]))")
"""A word that a sentence's start made capital: a number's surface never starts with a name."""

MULTIPLES = {
    1: ("ten times", "a tenth"),
    2: ("a hundred times", "a hundredth"),
    3: ("a thousand times", "a thousandth"),
    6: ("a million times", "a millionth"),
    9: ("a billion times", "a billionth"),
}
SCALES = (
    (Decimal("1e9"), "billion and trillion"),
    (Decimal("1e6"), "million and billion"),
    (Decimal("1e3"), "thousand and million"),
)


def claim_words(claim: Claim) -> str:
    """The claim's number in the article's own words, as they read inside a sentence."""
    return inside_sentence(claim.surface) or quantity_words(claim.quantity)


def quantity_words(quantity: Quantity) -> str:
    """The number as it was stated; one that was added by hand is written out with its unit."""
    if quantity.stated:
        return inside_sentence(quantity.stated)
    amount, name = quantity.amount, quantity.unit.name
    ends = [end for end in (amount.low, amount.high) if end is not None]
    number = " to ".join(f"{end:,f}" for end in dict.fromkeys(ends))
    if quantity.unit.dimension == MONEY:
        return f"{name} {number}"
    if quantity.unit.dimension == PERCENT:
        return f"{number}%"
    is_plural = quantity.unit.dimension == COUNT and set(ends) != {Decimal(1)}
    return f"{number} {name}{'s' if is_plural and name else ''}".strip()


def day_words(day: date) -> str:
    """28 January 2022."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def source_words(figure: Figure) -> str:
    """Who had the figure, and whom they credit for it."""
    provenance = figure.provenance
    credited = provenance.attribution
    if not credited or credited.casefold() == provenance.source.casefold():
        return provenance.source
    return f"{provenance.source}, quoting {speaker_words(credited)},"


def speaker_words(speaker: str) -> str:
    """A speaker inside a sentence: "the disaster agency", but "Red Cross" as it stands."""
    words = speaker.split()
    is_common = bool(words) and words[-1].islower() and words[0].lower() not in ARTICLES
    return f"the {speaker}" if is_common else speaker


def name_words(name: str, policy: Policy) -> str:
    """A subject's name inside a sentence: "the United States"."""
    return f"the {name}" if name in policy.words.with_the else name


def multiple_words(power: int, *, is_more: bool) -> str:
    """A power of ten as a multiple or a part."""
    more, less = MULTIPLES.get(power, (f"10^{power} times", f"a 10^{power}th"))
    return f"{more} as much" if is_more else f"{less} of that"


def scale_words(smaller: Decimal) -> str:
    """Which two scale words stand a thousand apart around this number; empty for none."""
    return next((words for least, words in SCALES if abs(smaller) >= least), "")


def inside_sentence(text: str) -> str:
    """Words on one line; "Some 150,000 troops" opened a sentence and does so no more."""
    line = " ".join(text.split())
    opening = OPENING_WORD.match(line)
    return line[0].lower() + line[1:] if opening else line


def gap_words(claim: Decimal, figure: Decimal) -> str:
    """How far the claim lies from the figure: "50% more"."""
    if figure == 0:
        return "no longer zero"
    share = abs(claim - figure) / abs(figure) * 100
    step = Decimal(1) if share >= 1 else Decimal("0.1")
    rounded = share.quantize(step, ROUND_HALF_UP)
    return f"{rounded:,f}% {'more' if claim > figure else 'less'}"


def number_words(value: Decimal) -> str:
    """A number that was worked out: no more digits than a reader wants."""
    step = Decimal(1) if abs(value) >= 10 or value == value.to_integral_value() else Decimal("0.1")
    return f"{value.quantize(step, ROUND_HALF_UP):,f}"
