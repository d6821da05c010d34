"""What was so until something happened: "4.4 million before the pandemic"."""

from dataclasses import replace

from app.domain import Basis, Claim, Period, Span
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.syntax.clauses import Setting
from app.reading.syntax.held import held_at
from app.reading.syntax.openings import STOPS
from app.reading.times.asides import COMMA, was
from app.reading.times.formers import FORMER, UNSAID

DONE = 3
"""Words between a number and "before": "the 2.6 million visitors recorded before the pandemic"."""

NAMED = 4
"""Words behind "before" among which what happened is looked for: "the last general election"."""


def with_before(setting: Setting, told: Period, before: Claim | None, language: Language) -> Period:
    """`told`, or a time before that of the number it is held against, where the words say that
    it was so before something happened."""
    against = before if before and before.sentence.overlaps(setting.stated.span) else None
    is_lent = against is not None and told.span == against.period.span
    place = _before(setting, language)
    if not (told.rule in UNSAID or is_lent or _is_of_it(setting, told, place)):
        return told
    if place is None or not (
        _is_held_against(setting, against, language)
        or _was_so(setting, language, is_led=place == 0)
    ):
        return told
    base = told if against is None or _is_of_it(setting, told, place) else against.period
    word = setting.words[place].span
    return replace(
        base,
        as_of=base.start or base.as_of,
        start=None,
        end=None,
        basis=Basis.RELATIVE if base.as_of else Basis.UNKNOWN,
        stated=word.of(setting.grammar.sentence.text),
        span=Span(word.start, word.end),
        rule=FORMER,
    )


def _is_of_it(setting: Setting, told: Period, place: int | None) -> bool:
    """Whether the time is that of what happened: "before the collapse in March"."""
    if told.span is None or place is None or told.span.start < setting.words[place].span.start:
        return False
    day = setting.grammar.sentence.index_at(told.span.start)
    between = range(place + 1, day)
    return not any(at in setting.grammar.verbs or setting.lower[at] in STOPS for at in between)


def _before(setting: Setting, language: Language) -> int | None:
    """Where "before" stands that something which happened follows, right behind the number, or
    in front of the sentence."""
    lower, after, words = setting.lower, setting.governing.after, language.scopes.until
    near = range(after, min(after + DONE + 1, len(lower)))
    behind = next((place for place in near if lower[place] in words), None)
    if behind is not None:
        # "40 more than before the war" was not so before it
        is_apart = COMMA in lower[after:behind] or lower[behind - 1] in language.scopes.prepositions
        return None if is_apart or not _is_happening(setting, behind, language) else behind
    is_led = lower[0] in words and setting.governing.group > 0
    return 0 if is_led and _is_happening(setting, 0, language) else None


def _is_happening(setting: Setting, place: int, language: Language) -> bool:
    """Whether what happened follows: a war, or something with a name of its own."""
    first = place + 1
    if setting.lower[first : first + 1] and setting.lower[first] in language.scopes.determiners:
        first += 1
    known, calendar = language.scopes.happenings, language.names.calendar
    is_named = any(
        name.first == first and setting.words[first].text not in calendar
        for name in setting.grammar.names
    )
    return is_named or not known.keys().isdisjoint(setting.lower[first : first + NAMED])


def _is_held_against(setting: Setting, against: Claim | None, language: Language) -> bool:
    """Whether no verb but "compared" stands between the number and the one it is held against."""
    if against is None:
        return False
    start = setting.grammar.sentence.index_after(against.span.end)
    first, verbs = setting.governing.first, setting.grammar.verbs
    held = held_at(setting.lower, first, language)
    return verbs.keys().isdisjoint(range(start, first if held is None else held))


def _was_so(setting: Setting, language: Language, *, is_led: bool) -> bool:
    """ "It was worth $40 billion", "Before the war, it sold 640 a month": no deed of one day."""
    governing, reading = setting.governing, setting.governing.reading
    if reading is None or governing.is_passive or not was(setting, language):
        return False
    return is_led or reading.kind in (VerbClass.COPULA, VerbClass.LIGHT)
