"""Numbers, dates and names as a desk editor would read them aloud."""

import re
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal

from app.checking.plurals import plural_of
from app.domain import MONEY, Bound, Change, Claim, Figure, Period, Policy, Quantity, Quotation

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
QUARTERS = ("first", "second", "third", "fourth")
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
WRITTEN_SCALES = (
    (Decimal("1e12"), "trillion"),
    (Decimal("1e9"), "billion"),
    (Decimal("1e6"), "million"),
)
TURNS = {Change.UP: "a rise of ", Change.DOWN: "a fall of "}
SHORT_DIGITS = 4
BETWEEN = re.compile(r"(?<=[\d%]) and (?=[$€£]?\d)")
"""As "95,000 and 105,000 troops" is stated behind "between"."""


def claim_words(claim: Claim) -> str:
    """The claim's number in the article's own words, as they read inside a sentence."""
    said = inside_sentence(claim.surface)
    return _one_range(said, claim.quantity) if said else quantity_words(claim.quantity)


def quantity_words(quantity: Quantity) -> str:
    """The number as it was stated; one that was added by hand is written out with its unit."""
    if not quantity.stated:
        return written_out(quantity)
    return _one_range(inside_sentence(quantity.stated), quantity)


def _one_range(said: str, quantity: Quantity) -> str:
    """A range whose "between" stands outside of it, so that it does not read as two numbers."""
    return BETWEEN.sub(" to ", said) if quantity.bound is Bound.RANGE else said


def written_out(quantity: Quantity) -> str:
    """The number and its unit as a newsroom writes them: "5.4 million people", "USD 512 billion".

    All its digits are there; a scale word stands only where it saves the reader some.
    """
    amount, unit = quantity.amount, quantity.unit
    ends = dict.fromkeys(end for end in (amount.low, amount.high) if end is not None)
    number = " to ".join(map(scaled_words, ends))
    turn = TURNS[quantity.change] if quantity.change else ""
    per = f" per {counted_words(unit.per, is_one=unit.per[:1].isalpha())}" if unit.per else ""
    if unit.dimension == MONEY:
        money = f"{unit.base} {number}" if unit.base else number  # of no known currency
        return f"{turn}{money}{per}"
    if unit.base == "%":
        return f"{turn}{number}%{per}"
    return (
        f"{turn}{number} {counted_words(unit.base, is_one=set(ends) == {Decimal(1)})}{per}".strip()
    )


def scaled_words(value: Decimal) -> str:
    """A number with a scale word where that leaves no more than four digits: "5.412 million"."""
    for scale, word in WRITTEN_SCALES:
        if abs(value) >= scale:
            mantissa = (value / scale).normalize()
            if len(mantissa.as_tuple().digits) <= SHORT_DIGITS:
                return f"{mantissa:f} {word}"
    return f"{value:,f}"


def counted_words(name: str, *, is_one: bool) -> str:
    """A unit's name beside its number: "people", "square kilometres", "100,000 people"."""
    return name if is_one else plural_of(name)


def day_words(day: date) -> str:
    """28 January 2022."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def stretch_words(period: Period) -> str:
    """A whole month, quarter or year by its name: "2024"; empty for any other time."""
    start, end = period.start, period.end
    if start is None or end is None or start.day != 1 or (end + timedelta(days=1)).day != 1:
        return ""
    months = 12 * (end.year - start.year) + end.month - start.month + 1
    if months == 1:
        return f"{MONTHS[start.month - 1]} {start.year}"
    if months == 3 and start.month % 3 == 1:
        return f"the {QUARTERS[start.month // 3]} quarter of {start.year}"
    return str(start.year) if months == 12 and start.month == 1 else ""


def whence(figure: Figure) -> str:
    """Who had the figure, and of which day: "Lakeside Radio, 3 May 2021"."""
    day = figure.period.as_of or figure.period.end or figure.provenance.published
    source = source_words(figure).removesuffix(",")
    return f"{source}, {day_words(day)}" if day else source


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


def exchange_words(rate: Quotation) -> str:
    """ "1 EUR was 1.1138 USD on 28 January 2022 (ECB)"; over a period the mean, least and most."""
    pair = f"1 {rate.currency} was {_rate_words(rate.value)} {rate.into}"
    through = f" through {rate.through}" if rate.through else ""
    sources = " and ".join(one for one in rate.sources if one)
    credit = f" ({sources}{',' if through and sources else ''}{through})" if sources else through
    if rate.first == rate.last:
        return f"{pair} on {day_words(rate.last)}{credit}"
    between = f"between {_rate_words(rate.low)} and {_rate_words(rate.high)}"
    days = f"from {day_words(rate.first)} to {day_words(rate.last)}"
    return f"{pair} on average {days}, {between}{credit}"


def _rate_words(value: Decimal) -> str:
    """Five digits that say something, as rates are published."""
    rounded = Context(prec=5).plus(value)
    return format(rounded.normalize(), "f")


def number_words(value: Decimal) -> str:
    """A number that was worked out: no more digits than a reader wants."""
    step = Decimal(1) if abs(value) >= 10 or value == value.to_integral_value() else Decimal("0.1")
    return f"{value.quantize(step, ROUND_HALF_UP):,f}"
