"""What a quantity measures: its canonical item, its statistic and how it moves in time."""

from collections.abc import Iterator, Sequence

from app.domain import (
    COUNT,
    MONEY,
    PERCENT,
    PERCENTAGE_POINT,
    RATIO,
    Kind,
    Measure,
    Stated,
    Statistic,
)
from app.lexicon.lexicon import Language
from app.lexicon.scopes import VerbClass
from app.lexicon.subjects import OutcomeRow
from app.reading.clauses import Governing, Role, governing_of
from app.reading.phrases import phrase_after, phrase_before, singulars_of
from app.reading.words import SentenceText, Word

OF = frozenset({"in", "of", "for", "from"})
"""Behind an amount: "$650 million in military aid", "90 million euros for repairs"."""

TOWARDS = frozenset({"to", "at", "of"})
"""Before a number that is a level reached, although the sentence tells of a change."""

PERCENTS = frozenset({PERCENT, PERCENTAGE_POINT})


def measure_of(sentence: SentenceText, stated: Stated, language: Language) -> Measure:
    """What the number measures; `item` is empty where the sentence does not say."""
    governing = governing_of(sentence, stated, language)
    statistic = _statistic(sentence, stated, governing, language)
    outcome = _outcome(sentence, stated, governing, language)
    if outcome:
        return Measure(outcome.item, statistic=statistic, kind=outcome.kind)
    for singulars in _phrases(sentence, stated, governing, language):
        if singulars:
            return _named(singulars, stated, statistic, language)
    return Measure(stated.quantity.unit.name if stated.noun else "", statistic=statistic)


def _named(
    singulars: tuple[str, ...], stated: Stated, statistic: Statistic, language: Language
) -> Measure:
    row = language.measures.named(singulars)
    if row:
        return Measure(row.item, statistic=statistic, kind=row.kind)
    unit = stated.quantity.unit
    item = unit.name if stated.noun and unit.dimension == COUNT else " ".join(singulars[-2:])
    is_amount = unit.dimension == MONEY and statistic is Statistic.LEVEL
    return Measure(item, singulars[:-2], statistic, Kind.FLOW if is_amount else Kind.LEVEL)


def _outcome(
    sentence: SentenceText, stated: Stated, governing: Governing, language: Language
) -> OutcomeRow | None:
    """What befell the persons counted: killed, died, dead; None where they are counted alive."""
    if stated.quantity.unit.dimension != COUNT or not _counts_persons(stated, language):
        return None
    subjects, reading = language.subjects, governing.reading
    # "1,136 people have lost their lives": the state stands at the verb
    start = governing.verb if governing.role is Role.SUBJECT and governing.verb else governing.after
    behind = [word.lower for word in sentence.words[start : start + 4]]
    for length in (3, 2, 1):
        state = subjects.states.get(tuple(behind[:length]))
        if state:
            return state
    if reading is None:
        return None
    if governing.role is Role.SUBJECT:
        fates = subjects.verbs if governing.is_passive else subjects.fates
        return fates.get(reading.lemma)
    if governing.role is Role.OBJECT and not governing.is_passive:
        return subjects.verbs.get(reading.lemma)
    return None


def _counts_persons(stated: Stated, language: Language) -> bool:
    if stated.noun is None:
        return True
    row = language.measures.named((stated.quantity.unit.name,))
    is_person = stated.quantity.unit.name == "person" or bool(row and row.persons)
    return is_person or stated.quantity.unit.name.endswith(language.subjects.person_endings)


def _phrases(
    sentence: SentenceText, stated: Stated, governing: Governing, language: Language
) -> Iterator[tuple[str, ...]]:
    """Noun phrases that may name the measured thing, the surest first."""
    words, after, first = sentence.words, governing.after, governing.first
    if stated.noun:
        yield _looked_through(words, first, after, language)
        return
    if stated.quantity.unit.dimension == RATIO:
        yield _carried(words, after, language)
    yield singulars_of(phrase_after(words, after, language), language)
    if after < len(words) and words[after].lower in OF:
        yield _carried(words, after + 1, language)
    if first > 1 and words[first - 1].lower == "of":
        yield singulars_of(phrase_before(words, first - 1, language), language)
    if governing.role in (Role.OBJECT, Role.ITSELF):
        subject = words[governing.subject.start : governing.subject.stop]
        verb = governing.reading.kind if governing.reading else None
        if verb in (VerbClass.CHANGE, VerbClass.LIGHT, VerbClass.COPULA):
            yield singulars_of(phrase_after(subject, 0, language), language)


def _looked_through(
    words: Sequence[Word], first: int, after: int, language: Language
) -> tuple[str, ...]:
    counted = singulars_of(phrase_before(words, after, language), language)
    return counted or tuple(word.lower for word in words[max(first, after - 1) : after])


def _carried(words: Sequence[Word], start: int, language: Language) -> tuple[str, ...]:
    """ "Supplies of Russian natural gas" is gas supply; other phrases stand for themselves."""
    phrase = phrase_after(words, start, language)
    singulars = singulars_of(phrase, language)
    behind = next(
        (place for place, word in enumerate(words) if phrase and word is phrase[-1]), len(words)
    )
    is_carrier = bool(singulars) and singulars[-1] in language.subjects.carriers
    if is_carrier and behind + 1 < len(words) and words[behind + 1].lower == "of":
        inner = singulars_of(phrase_after(words, behind + 2, language), language)
        return (*inner[-1:], singulars[-1])
    return singulars


def _statistic(
    sentence: SentenceText, stated: Stated, governing: Governing, language: Language
) -> Statistic:
    words, unit = sentence.words, stated.quantity.unit
    before = words[governing.first - 1].lower if governing.first else ""
    behind = [word.lower for word in words[governing.after : governing.after + 3]]
    if unit.dimension == RATIO:
        return Statistic.RATIO
    if unit.per:
        return Statistic.RATE
    if not language.subjects.averages.isdisjoint(_around(words, governing)):
        return Statistic.AVERAGE
    is_change = stated.quantity.change is not None and before not in TOWARDS
    if not language.subjects.changes.isdisjoint(behind[:2]):
        return Statistic.CHANGE
    if is_change and (unit.dimension in PERCENTS or before == "by"):
        return Statistic.CHANGE
    is_share = unit.dimension == PERCENT and behind[:1] == ["of"]
    return Statistic.SHARE if is_share else Statistic.LEVEL


def _around(words: Sequence[Word], governing: Governing) -> set[str]:
    start = max(0, governing.first - 3)
    return {word.lower for word in words[start : governing.after]}
