"""The time of what a sentence tells beside: "The bakery, founded in 1898, sells 3,000 loaves"."""

from collections.abc import Iterator

from app.domain import Period
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading
from app.reading.syntax.clauses import Setting
from app.reading.syntax.verbs import PAST_ENDING

COMMA = ","

PAST = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE, VerbForm.GERUND})
"""Forms that say what was so, where no other word of the verb group says that it is."""

HELPERS = 2
"""Words of "will be forced" in front of the last."""

MONTH = 31
"""Days of the longest stretch in which what a sentence tells beside may have come with the rest:
"The ferry, which sank on Tuesday, carried 212 people"."""


def outside_asides(
    setting: Setting, periods: tuple[Period, ...], language: Language
) -> tuple[Period, ...]:
    """Those that may say when the number held: what is told beside has a time of its own, and so
    has what it is told of."""
    if not periods or setting.governing.verb is None or COMMA not in setting.lower:
        return periods
    asides = tuple(_asides(setting, language))
    if not asides:
        return periods
    own = _own(setting, periods, asides)
    return own or tuple(each for each in periods if not _is_parted(setting, each, asides, language))


def _asides(setting: Setting, language: Language) -> Iterator[range]:
    """The words of each clause between two commas, or in front of the first, that starts with a
    relative or a participle."""
    lower, words = setting.lower, language.scopes.relatives
    marks = [place for place, word in enumerate(lower) if word == COMMA]
    for opening, closing in zip((-1, *marks), marks, strict=False):
        first = opening + 1
        is_relative = opening >= 0 and lower[first] in words
        if is_relative or _is_done(setting, first, language):
            yield range(first, closing)


def _own(
    setting: Setting, periods: tuple[Period, ...], asides: tuple[range, ...]
) -> tuple[Period, ...]:
    """Those in the aside that holds the number: ", set up in 2019 with $50 million,"."""
    sentence, first = setting.grammar.sentence, setting.governing.first
    words = next((aside for aside in asides if first in aside), range(0))
    return tuple(
        each for each in periods if each.span and sentence.index_at(each.span.start) in words
    )


def _is_done(setting: Setting, place: int, language: Language) -> bool:
    """Whether a participle that something was done by opens the words: ", hit by a storm"."""
    reading = language.scopes.verbs.get(setting.lower[place])
    behind = setting.lower[place + 1 : place + 2]
    is_led = bool(behind) and behind[0] in language.scopes.prepositions | language.scopes.particles
    is_unknown = reading is None and setting.lower[place].endswith(PAST_ENDING)  # "founded"
    return is_led and (is_unknown or _is_participle(reading))


def _is_participle(reading: VerbReading | None) -> bool:
    return reading is not None and VerbForm.PARTICIPLE in reading.forms


def _is_parted(
    setting: Setting, period: Period, asides: tuple[range, ...], language: Language
) -> bool:
    """Whether an aside stands between the two: one of them is told in it, and the other is not."""
    governing, span = setting.governing, period.span
    if span is None or governing.verb is None:
        return False
    time = setting.grammar.sentence.index_at(span.start)
    for aside in asides:
        if time in aside and governing.first not in aside:
            return governing.verb not in aside and not _is_of_then(setting, period, aside, language)
        if governing.first in aside and time not in aside:
            return governing.verb in aside and _is_now(setting, language)
    return False


def _is_of_then(setting: Setting, period: Period, aside: range, language: Language) -> bool:
    """Whether the number may be of the time of the aside: what was, in a month at most, or was to
    be, and what is found out by what the aside tells of."""
    is_short = _is_short(period)
    if was(setting, language):
        return is_short or _is_to_be(setting, language)
    return is_short and _is_found(setting, aside, language)


def _is_short(period: Period) -> bool:
    start, end = period.start, period.end
    return start is None or end is None or (end - start).days < MONTH


def _is_found(setting: Setting, aside: range, language: Language) -> bool:
    """Whether what the aside tells of tells the number: "The poll, taken in May, shows 40%"."""
    first = setting.governing.first
    verbs, telling = setting.grammar.verbs, language.attributions.telling
    return any(
        verbs[place].kind is VerbClass.SPEECH or verbs[place].lemma in telling
        for place in range(aside.stop, first)
        if place in verbs
    )


def was(setting: Setting, language: Language) -> bool:
    """Whether the verb says that it was so, and neither that it is, has come to be nor will be."""
    finite = _finite(setting, language)
    reading = setting.grammar.verbs.get(finite.stop - 1)
    is_past = reading is not None and not PAST.isdisjoint(reading.forms)
    return is_past and not _is_now(setting, language)


def _is_now(setting: Setting, language: Language) -> bool:
    """Whether the verb says that it is so, has come to be or will be: "employs", "has built"."""
    finite = _finite(setting, language)
    if not language.dates.present.isdisjoint(setting.lower[finite.start : finite.stop]):
        return True
    reading = setting.grammar.verbs.get(finite.stop - 1)
    is_plain = reading is not None and reading.kind is VerbClass.PLAIN
    return is_plain and reading is not None and VerbForm.PRESENT in reading.forms


def _finite(setting: Setting, language: Language) -> range:
    """The words of the verb group that says when: "forced" of "forced it to shut 40 schools"."""
    governing = setting.governing
    verb = governing.verb
    if verb is None:
        return range(0)
    if not _is_to_be(setting, language):
        return range(governing.group, verb + 1)
    before = max((place for place in setting.grammar.verbs if place < verb - 1), default=verb)
    return range(max(before - HELPERS, 0), before + 1)


def _is_to_be(setting: Setting, language: Language) -> bool:
    verb = setting.governing.verb
    return bool(verb) and setting.lower[(verb or 0) - 1] == language.scopes.small.infinitive
