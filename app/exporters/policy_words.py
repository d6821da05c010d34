"""The thresholds of the comparison → what each says, in a sentence beside its id and its value.

An id is the one of its row in `app/lexicon/data/tolerances.toml`. Lists of words are no thresholds,
and the weights of `plumbline compare` mean nothing one by one: both are left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal

from app.domain import Policy
from app.exporters.encoding import Document, number

SECTIONS: Mapping[str, str] = {
    "precision": "How far a number reaches beyond its digits",
    "hedges": "What “about”, “nearly” and “more than” widen",
    "gaps": "How far apart is how bad",
    "timing": "Which times are the same time",
    "exchange": "Money in two currencies",
    "polls": "Polls",
    "arithmetic": "Numbers of one text held against each other",
    "linking": "When two numbers are of one thing",
    "namesakes": "The same number elsewhere",
    "sure": "How sure a link is",
    "origins": "Copies of one text",
    "verdict": "From comparisons to a verdict",
}
"""What each table of the file is about, in its order."""

SAYS: Mapping[str, str] = {
    "precision.cap": "of the number is the most that its round digits let it reach, up or down",
    "precision.hedged_cap": "of the number is the most for one with a hedge before it",
    "precision.cap_floor": "of its last digit is never cut off by that: 9% reaches to 9.5%",
    "precision.exact_below": "and more may be rounded; a smaller count is meant to the unit",
    "hedges.about": "of the number is what “about” adds, up and down",
    "hedges.about_small_below": "and more are widened by a share; smaller counts by whole ones",
    "hedges.about_small_least": "at least is what “about” adds to a small count",
    "hedges.nearly": "of the number is what “nearly” lets it fall short",
    "hedges.just_over": "of the number is what “just over” lets it go beyond",
    "hedges.vague_end": "of the number is what “dozens” and the like add at their open end",
    "hedges.more_than_reach": "times the number is as far as “more than” is taken to reach",
    "hedges.at_least_reach": "times the number is as far as “at least” is taken to reach",
    "hedges.less_than_reach": "times the number is as low as “less than” is taken to reach",
    "hedges.at_most_reach": "times the number is as low as “at most” is taken to reach",
    "gaps.wide": "of the recorded number apart, two unhedged ones of one time cannot both hold",
    "gaps.weak_bound": "of the bound beyond it, “more than” says too little: it drifts",
    "gaps.same_floor": "apart at most, “at least 1,000” and “at least 1,050” are one floor",
    "gaps.outgrown": 'above the "at least" of an earlier day, a total has moved on',
    "gaps.range_overlap": "of the narrower of two ranges has to be shared for them to agree",
    "gaps.slip_near": "is how near a ratio has to be to ten or a thousand to be a lost zero",
    "gaps.slip_digits": "significant digits at least are alike in a slip of magnitude",
    "gaps.slip_least": "or more is the larger number of a slip of magnitude",
    "gaps.slip_scaled": "or more is written with a scale word, which a slip may change",
    "gaps.lost_zeros": "zeros at most are lost on the way from the one number to the other",
    "gaps.slip_powers": "powers of ten at most lie between the two of a slip",
    "gaps.transposed_digits": "digits at least has a number in which two were swapped",
    "gaps.swapped_digits": "digits at least has one whose swap shows on any day",
    "gaps.unit_apart": "apart at most, two units are not taken for each other",
    "gaps.telling_digits": "digits at least that a slip made of others show what was meant",
    "gaps.round_digits": "significant digits at most has a round number",
    "gaps.round_least": "or more is a round number",
    "gaps.place_part": "times smaller, or more, a number with a place may be of that place alone",
    "gaps.total_jump": "times as much within a day is worth a second look at a total",
    "gaps.total_jump_least": "or more is a total that is looked at for such a jump",
    "gaps.mixed_near": "of a series' own number, within which the number need be nobody else's",
    "gaps.total_outdone": "times as high a total of the same story is of something else",
    "gaps.level_moved": "times at most is what a level moves from one season to the next",
    "gaps.rate_points": "points apart at most, two rates may be a first and a later estimate",
    "timing.published_slack_days": "days before its publication may a text without a date speak of",
    "timing.level_days": "days is how long troops, members and prices hold",
    "timing.moving_days": "days on, a level that is none of the slow ones has moved",
    "timing.occasion_days": "days is how far “the last 24 hours” reaches into the day before",
    "timing.monthly_days": "days apart, two monthly rates are of two months",
    "timing.stale_days": "days on, a level that differs was right at its time",
    "timing.overlap": "of all days that either covers have to be shared by two periods",
    "timing.money_days": "days on, prices themselves have moved",
    "exchange.rate_days": "days old at most is an exchange rate",
    "exchange.rate_slack": "is what a rate adds at each end, for nobody says at which hour’s rate",
    "exchange.period_days": "days is the longest period that a mean rate is taken over",
    "polls.margin": "percentage points at each side is the margin of a poll",
    "arithmetic.turned_most": "times as much at most is a level that went the other way than said",
    "arithmetic.reach_words": "words at most lie between “rose 12%” and “to $40 million”",
    "arithmetic.aside_words": "words at most lie between “46 of the 88” and “or just over half”",
    "arithmetic.conversion_slack": "is how far “5 km (3 miles)” may be off",
    "arithmetic.exchange_slack": "is how far exchanged money may be off",
    "arithmetic.base_days": "days at most lie between a level and the one that a change began at",
    "linking.shared_least": "words besides the item have to be shared by two sentences",
    "linking.stem_letters": "letters alike make “killed” and “killing” one word",
    "linking.word_letters": "letters at least has a word that counts",
    "linking.items_alike": "alike in meaning are two words for what one story counts",
    "linking.story_series": "series of a story at most are heard besides a number’s own",
    "namesakes.least": "or more is a number whose twin elsewhere is worth a notice",
    "namesakes.least_digits": "significant digits at least has such a number",
    "namesakes.days": "days at most lie between the two",
    "sure.sister": "of certainty has a link to another series that may hold the number as well",
    "sure.alarm": "of certainty has a link by which what shows to be wrong is an alarm",
    "sure.plain": "of certainty has a link by which two numbers that only differ are one",
    "sure.moving": "of certainty has such a link of levels and flows without an equal owner",
    "sure.farthest": "times as much is no other number of one thing, unless digits show a slip",
    "origins.copy_share": "of the words of two sentences are alike in a copy",
    "origins.copy_words": "words at least are shared by a sentence and its copy",
    "verdict.agreeing_origins": "independent sources that agree make a lone conflict a drift",
    "verdict.evidence_limit": "figures at most are held against one claim, the nearest in time",
}
"""What a threshold says, behind its value."""

SHARES = frozenset(
    {
        *("precision.cap", "precision.hedged_cap", "hedges.about", "hedges.nearly"),
        *("hedges.just_over", "hedges.vague_end", "gaps.wide", "gaps.weak_bound"),
        *(
            "gaps.same_floor",
            "gaps.outgrown",
            "gaps.range_overlap",
            "gaps.slip_near",
            "gaps.unit_apart",
            "timing.overlap",
        ),
        *("exchange.rate_slack", "arithmetic.conversion_slack", "arithmetic.exchange_slack"),
        "origins.copy_share",
    }
)
"""Those that are written as a share of one, and read as per cent."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """One of them: `value` is a share of one where it is one, `words` the whole sentence."""

    id: str
    value: Decimal | int
    words: str


def thresholds_of(policy: Policy) -> Iterator[tuple[str, tuple[Threshold, ...]]]:
    """The title of each table of the file, and its thresholds in their order."""
    for section, title in SECTIONS.items():
        yield title, tuple(_thresholds(section, policy))


def threshold_document(one: Threshold) -> Document:
    """A threshold for programs."""
    return {"id": one.id, "value": one.value, "words": one.words}


def value_words(identifier: str, value: Decimal | int) -> str:
    """The value as it is read: 0.05 of the number is 5%."""
    if identifier in SHARES:
        return f"{number((Decimal(value) * 100).normalize())}%"
    return f"{Decimal(value).normalize():,f}"


def _thresholds(section: str, policy: Policy) -> Iterator[Threshold]:
    for name, value in _values(section, policy):
        identifier = f"{section}.{name}"
        words = f"{value_words(identifier, value)} {SAYS[identifier]}"
        yield Threshold(identifier, value, words)


def _values(section: str, policy: Policy) -> Iterator[tuple[str, Decimal | int]]:
    """The numbers of the section; those of `verdict` stand in the policy itself."""
    held = policy if section == "verdict" else getattr(policy, section)
    for one in fields(held):
        value = getattr(held, one.name)
        if isinstance(value, Decimal | int) and not isinstance(value, bool):
            yield one.name, value
