"""Which times say when a toll held: "12 people died when the bridge fell on 4 May" tells when it
fell, and the toll as it stands today."""

from dataclasses import replace
from datetime import date

from app.domain import Kind, Measure, Period
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.guessed_verbs import FORMS
from app.reading.syntax.names import POSSESSIVE
from app.reading.times.statements import text_before

HAPPENED = "period.happening"
"""The rule of a day that tells which happening is meant."""

SOON, LATELY = 3, 31
"""Days for which a disaster is news: of the day itself the text tells as it stood then, and of one
of years ago the toll is that of its day."""


def telling(
    setting: Setting,
    measure: Measure,
    periods: tuple[Period, ...],
    published: date | None,
    language: Language,
) -> tuple[Period, ...]:
    """Those that may say when the number held: the toll of "Monday's quake" is no Monday's, and
    that of "the April 9 quake" was known later; that of "last year's floods" is last year's."""
    if measure.kind is not Kind.TOTAL:
        return periods  # "500,000 at Saturday's rallies" were there on Saturday
    text = setting.grammar.sentence.text
    return tuple(
        _told(setting, period, published, language)
        for period in periods
        if period.span is None
        or not (
            (_is_news(period, published) and text.startswith(tuple(POSSESSIVE), period.span.end))
            or (_is_lately(period, published) and _is_of_happening(setting, period, language))
        )
    )


def _told(setting: Setting, period: Period, published: date | None, language: Language) -> Period:
    """The period, which says so where it is the day of what happened and no more."""
    if not _is_lately(period, published) or not _names_happening(setting, period, language):
        return period
    return replace(period, rule=HAPPENED)


def _is_news(period: Period, published: date | None) -> bool:
    """Whether it ended lately, and is no longer than a month."""
    if published is None or period.as_of is None:
        return True
    start = period.start or period.as_of
    return (period.as_of - start).days < LATELY and (published - period.as_of).days <= LATELY


def _is_lately(period: Period, published: date | None) -> bool:
    is_day = period.start is None or period.start == period.end
    if published is None or period.as_of is None or not is_day:
        return False
    return SOON < (published - period.as_of).days <= LATELY


def _names_happening(setting: Setting, period: Period, language: Language) -> bool:
    """Whether the day only says which happening is meant: "the April 9 accident", "the blast at the
    mill on 9 April"."""
    sentence, dates = setting.grammar.sentence, language.dates
    if period.span is None:
        return False
    day = sentence.index_at(period.span.start)
    is_led = sentence.lower[day] in language.scopes.prepositions
    if not is_led and dates.naming.match(sentence.text, period.span.end):
        return True
    before = text_before(sentence, period.span.start, sentence.sentence.span.start)
    found = dates.named.search(before)
    if found is None:
        return False
    happening = sentence.index_at(period.span.start - len(before) + found.start())
    between = range(happening + 1, day)
    is_told = sentence.index_at(setting.stated.span.start) in between
    return not is_told and setting.grammar.verbs.keys().isdisjoint(between)


def _is_of_happening(setting: Setting, period: Period, language: Language) -> bool:
    """Whether a clause about what happened holds the time, and not the number."""
    stated, sentence = setting.stated, setting.grammar.sentence
    if period.span is None:
        return False
    day = sentence.index_at(period.span.start)
    is_behind = period.span.start >= stated.span.end
    start = sentence.index_after(stated.span.end) if is_behind else 0
    opened = [at for at in range(start, day) if sentence.lower[at] in language.dates.happening]
    if not opened or not _has_verb(setting, range(opened[-1] + 1, day)):
        return False
    # "the slide that struck on Monday killed 12": the verb of the number stands behind the time
    return is_behind or _has_verb(setting, range(day + 1, sentence.index_at(stated.span.start)))


def _has_verb(setting: Setting, places: range) -> bool:
    tags = setting.grammar.sentence.parse.tags
    return any(at in setting.grammar.verbs or (tags and tags[at] in FORMS) for at in places)
