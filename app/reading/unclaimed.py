"""Why a number that was read claims nothing: it says when, how old, how far up a list, or of what
nobody knows."""

from app.domain import COUNT, NUMBER, Measure, Period, Span
from app.lexicon import Language
from app.reading.measures.outcomes import outcome_of
from app.reading.numbers.clocked import CLOCKED
from app.reading.numbers.number_words import ONE_OF
from app.reading.numbers.traps import SMALLEST_ALONE
from app.reading.syntax.clauses import Setting

INSIDE_A_TIME = "claim.inside-a-time"
"""The number only says when: "in the last 24 hours"."""

NOTHING_MEASURED = "claim.nothing-measured"
"""A bare number of which the sentence does not say what it counts."""

ONE_OF_SEVERAL = "claim.one-of-several"
"""One of many is no figure to hold against another: "one of the largest banks"."""

AGE = "claim.age-as-adjective"
"""An age that only describes: "the 200-year-old church"; "the patient is 47 years old" claims."""

YEARS_OF_AGE = "unit.age"
"""The rule of a unit that says it is an age."""

YEAR_OLD = "year old"
"""The singular describes: "a 19 year old driver", and not "he is 19 years old"."""

AMONG_THE_FIRST = "claim.among-the-first"
"""How far up a list: "one of the top 10 players"."""

IN_A_NAME = "claim.inside-a-name"
"""The time belongs to what is measured, or held against: "the five-year mean", "ten-year bonds"."""

STRETCHES = frozenset({"time", "calendar month"})
"""Dimensions of hours and of years."""

LENGTH = "length"
THAN = "than"
HYPHEN = "-"
LONGEST_NAME = 3
"""Words in which the noun is looked for: "four-hour A&E target"."""
FARTHEST_TOP = 5
"""How many words before "four decades" a superlative may stand."""


def why_no_claim(
    setting: Setting, measure: Measure, periods: tuple[Period, ...], language: Language
) -> str | None:
    """The rule by which the number is left alone; None where it claims something."""
    stated = setting.stated
    if _is_inside(stated.numeral, periods) or _tells_when(setting, language):
        return INSIDE_A_TIME
    if _is_named(setting, language):
        return IN_A_NAME
    if ONE_OF in stated.rules:
        return ONE_OF_SEVERAL
    if YEARS_OF_AGE in stated.rules and _describes(stated.span.of(setting.grammar.sentence.text)):
        return AGE
    if stated.quantity.unit.dimension != COUNT:
        return None
    if _is_ranked(setting, language):
        return AMONG_THE_FIRST
    is_fated = measure.item in language.subjects.outcomes.fated
    is_known = is_fated and outcome_of(setting, language) is not None
    if measure.item in language.numbers.cardinals:  # "Six are under 21" measures no six
        return NOTHING_MEASURED
    is_known = is_known or not _is_alone(setting, language)
    return None if measure.item and is_known else NOTHING_MEASURED


def _is_alone(setting: Setting, language: Language) -> bool:
    """ "Two were brothers": a small number word without a noun stands for persons just named;
    "three of them badly" says of whom."""
    after = setting.governing.after
    behind = (*setting.lower[after : after + 2], "", "")
    is_of = behind[0] in language.subjects.wholes
    if is_of and behind[1] in language.nouns.lending.named_before:
        return False
    stated = setting.stated
    is_word, high = stated.quantity.stated.isalpha(), stated.quantity.amount.high
    is_open = stated.noun is None and stated.quantity.unit == NUMBER
    return is_word and is_open and high is not None and high < SMALLEST_ALONE


def _is_inside(numeral: Span, periods: tuple[Period, ...]) -> bool:
    return any(period.span and period.span.contains(numeral) for period in periods)


def _tells_when(setting: Setting, language: Language) -> bool:
    """ "Seventeen years ago", "two years later", and not "two years later than planned"; "the
    lowest level in four decades"; "Over 18 months, nine fell ill"."""
    if setting.stated.quantity.unit.dimension not in STRETCHES or CLOCKED in setting.stated.rules:
        return False
    after = setting.governing.after
    behind, next_word = (*setting.lower[after : after + 2], "", "")[:2]
    places, first = language.subjects.only_places, setting.governing.first
    before = setting.lower[max(first - FARTHEST_TOP, 0) : first]
    if first == 1 and before[0] in language.hedges.spans:
        return True
    is_since = before[-1:] != () and before[-1] in places.spells
    if is_since and not places.tops.isdisjoint(before):
        return True
    return behind in places.turns and next_word != THAN


def _is_named(setting: Setting, language: Language) -> bool:
    """ "The five-year mean", "the four-hour A&E target"; "the 200m final", "a 40-foot box"."""
    stated, text = setting.stated, setting.grammar.sentence.text
    if stated.quantity.unit.dimension == LENGTH:
        return _is_race(setting, language)
    if stated.quantity.unit.dimension not in STRETCHES or HYPHEN not in stated.span.of(text):
        return False
    after = setting.governing.after
    behind = setting.lower[after : after + LONGEST_NAME]
    return not language.subjects.only_places.named.isdisjoint(behind)


def _is_race(setting: Setting, language: Language) -> bool:
    """ "The 10-mile road record", "200m gold": the noun follows in the same phrase, and the unit is
    tied to its number."""
    stated, after = setting.stated, setting.governing.after
    surface = stated.span.of(setting.grammar.sentence.text)
    if " " in surface.strip():
        return False
    for place in range(after, min(after + LONGEST_NAME, len(setting.lower))):
        word = setting.lower[place]
        if word in language.subjects.only_places.races:
            return True
        if not word[0].isalpha() or word in language.scopes.closed:
            return False
    return False


def _describes(surface: str) -> bool:
    return "-" in surface or surface.lower().endswith(YEAR_OLD)


def _is_ranked(setting: Setting, language: Language) -> bool:
    first = setting.governing.first
    is_told = first - 1 in setting.grammar.verbs  # "cases top 43,000"
    is_rank = first > 0 and setting.lower[first - 1] in language.subjects.only_places.ranks
    return is_rank and not is_told
