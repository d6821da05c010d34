"""Times that are told of another number: "82 million, beating the 75 million it got in 2019"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain import Period, Stated
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbForm
from app.reading.syntax.clauses import Setting
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.openings import LISTING, STOPS
from app.reading.syntax.reckoned import reckoned_from
from app.reading.syntax.wholes import is_whole

SINCE = "period.since"
"""The rules of times that go on to the day of publication start with it."""

FINITE = frozenset({VerbForm.PRESENT, VerbForm.PAST})

LONGEST_SUBJECT = 5
"""Words from "it" to the verb of "it had already received"."""

LONGEST_LEAD = 3
"""Words of "the previous record of" before a number, from an article of its own."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What is told of a number in a clause right behind it, or in one that adds up to it: the
    number starts at `first`, and the clause goes from its `verb` to `stop`."""

    first: int
    verb: int
    stop: int

    def holds(self, place: int) -> bool:
        return self.verb < place < self.stop


def clauses_of(
    grammar: Grammar, numbers: Sequence[Stated], language: Language
) -> tuple[Clause, ...]:
    """The clauses that tell of one of the numbers each: "the 75 million it received in 2019"."""
    return tuple(_clauses(grammar, numbers, language))


def outside_others(
    setting: Setting,
    clauses: Sequence[Clause],
    periods: tuple[Period, ...],
    published: date | None,
    language: Language,
) -> tuple[Period, ...]:
    """Those that may say when the number held: not what is told of one behind it, nor when
    somebody foresaw it ("the 3.1% it projected in January"), nor when something else was done."""
    return tuple(
        period
        for period in periods
        if not _is_of_another_deed(setting, period, published, language)
        and not _is_of_guilt(setting, period, language)
        and not _is_of_part(setting, period, published, language)
        and not _is_told(setting, clauses, period, published, language)
    )


def _clauses(grammar: Grammar, numbers: Sequence[Stated], language: Language) -> Iterator[Clause]:
    sentence = grammar.sentence
    for number in numbers:
        first = sentence.index_at(number.span.start)
        after = sentence.index_after(number.span.end)
        reckoned = reckoned_from(sentence.lower, first, language)
        verb = _verb(grammar, first, after, language) if reckoned is None else reckoned
        if verb is not None:
            yield Clause(first, verb, _stop(grammar, verb, first))


def _stop(grammar: Grammar, verb: int, first: int) -> int:
    """Where the clause ends: at a mark, or before the verb of what it stands in: "the 14 people
    hurt on Sunday were home"."""
    lower, verbs = grammar.sentence.lower, grammar.verbs
    for place in range(verb + 1, len(lower)):
        is_other = place in verbs and place - 1 not in verbs and place > first
        if lower[place] in STOPS or (is_other and not FINITE.isdisjoint(verbs[place].forms)):
            return place
    return len(lower)


def _verb(grammar: Grammar, first: int, after: int, language: Language) -> int | None:
    """The verb of the clause that starts right behind the number: "it received", "who paid"; only
    a number that is known has one without such a word: "the 75 million received"."""
    lower, scopes = grammar.sentence.lower, language.scopes
    near = range(after, min(after + LONGEST_SUBJECT, len(lower)))
    if not near:
        return None
    verb = next((at for at in near if at in grammar.verbs), None)
    if verb is None or lower[after] in {*scopes.pronouns, *scopes.relatives, scopes.small.that}:
        return verb
    if not _is_known(lower, first, language):
        return None
    is_done = verb == after and VerbForm.PARTICIPLE in grammar.verbs[verb].forms
    is_named = any(name.first == after for name in grammar.names)
    return verb if is_done or is_named else None


def _is_known(lower: Sequence[str], first: int, language: Language) -> bool:
    """Whether "the" leads the number: "the 75 million", "the previous record of 75 million"."""
    for place in range(first - 1, max(first - 1 - LONGEST_LEAD, -1), -1):
        if lower[place] == language.scopes.small.definite:
            return True
        if lower[place] in STOPS:
            break
    return False


def _is_of_guilt(setting: Setting, period: Period, language: Language) -> bool:
    """ "Fined $9,000 for selling 40 phones in 2021": the fine is of later."""
    reading, day = setting.governing.reading, period.span.start if period.span else 0
    if reading is None or reading.lemma not in language.scopes.punishing:
        return False
    deeds = range(setting.governing.after + 1, setting.grammar.sentence.index_at(day))
    return any(
        at in setting.grammar.verbs
        and VerbForm.GERUND in setting.grammar.verbs[at].forms
        and setting.lower[at - 1] in language.scopes.prepositions
        for at in deeds
    )


def _is_of_part(
    setting: Setting, period: Period, published: date | None, language: Language
) -> bool:
    """ "Will close 37 of its 210 branches next year": it has the 210 now, whatever comes."""
    if published is None or period.as_of is None or period.as_of <= published:
        return False
    governing = setting.governing
    return governing.verb is None and is_whole(setting.grammar, governing, language)


def _is_told(
    setting: Setting,
    clauses: Sequence[Clause],
    period: Period,
    published: date | None,
    language: Language,
) -> bool:
    """Whether the time stands in the clause of a number behind, or in its own and says when it was
    foreseen."""
    if period.span is None:
        return False
    day, first = setting.grammar.sentence.index_at(period.span.start), setting.governing.first
    for clause in clauses:
        if first == clause.first > clause.verb > day:
            # "killed since Friday, taking this season's toll to 11"
            return period.start is not None or period.rule.startswith(SINCE)
        if clause.holds(day) and first <= clause.first:
            is_over = period.end is None or published is None or period.end < published
            is_foretold = is_over and _is_foreseeing(setting, clause, day, language)
            return first < clause.first or is_foretold
    return False


def _is_foreseeing(setting: Setting, clause: Clause, day: int, language: Language) -> bool:
    """ "The 3.1% it had forecast in May" was foreseen then, and nobody told for when."""
    foretold = language.modalities.foretold
    return not foretold.isdisjoint(setting.lower[clause.verb : day])


def _is_of_another_deed(
    setting: Setting, period: Period, published: date | None, language: Language
) -> bool:
    """ "It employs 400 people and made a loss last year", "has 40 shops and plans to open 12 by
    2030": the year is of what was or will be done, told by a verb of its own."""
    governing, verbs = setting.governing, setting.grammar.verbs
    now, day = governing.reading, period.span.start if period.span else 0
    if now is None or day < setting.stated.span.end:
        return False
    is_now = VerbForm.PRESENT in now.forms and not now.is_auxiliary
    is_ahead = published is not None and period.as_of is not None and period.as_of > published
    between = range(governing.after, setting.grammar.sentence.index_at(day))
    others = [at + 1 for at in between if setting.lower[at] in LISTING and at + 1 in verbs]
    return any(
        (is_now and VerbForm.PAST in verbs[at].forms)
        or (is_ahead and _looks_ahead(setting, at, language))
        for at in others
    )


def _looks_ahead(setting: Setting, verb: int, language: Language) -> bool:
    """Whether a verb group turns to what is to come: "will open", "plans to", "is expected"."""
    text = setting.grammar.sentence.text
    return language.dates.future.match(text, setting.words[verb].span.start) is not None
