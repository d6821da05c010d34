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
from app.lexicon.subjects import OutcomeRow, VerbItemRow
from app.reading.clauses import Governing, Role, Setting
from app.reading.phrases import phrase_after, phrase_before, singulars_of
from app.reading.words import Word

COPULA_REACH = 3
"""How many words behind "are", itself included, a state may start."""

PERCENTS = frozenset({PERCENT, PERCENTAGE_POINT})


def measure_of(setting: Setting, language: Language) -> Measure:
    """What the number measures; `item` is empty where the sentence does not say."""
    stated, governing = setting.stated, setting.governing
    statistic = _statistic(setting, language)
    outcome = _outcome(setting, language)
    if outcome:
        return Measure(outcome.item, statistic=statistic, kind=outcome.kind)
    amount = _amount(stated, governing, language)
    phrases = _phrases(setting, language)
    singulars = next((phrase for phrase in phrases if phrase), ())
    if amount and (amount.objects or not singulars):
        return Measure(amount.item, statistic=statistic, kind=amount.kind)
    singulars = singulars or _subject_phrase(setting, language)
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


def _outcome(setting: Setting, language: Language) -> OutcomeRow | None:
    """What befell the persons counted: killed, died, dead; None where they are counted alive."""
    stated, governing = setting.stated, setting.governing
    if stated.quantity.unit.dimension != COUNT or not _counts_persons(stated, language):
        return None
    subjects, reading = language.subjects, governing.reading
    state = _state(setting.lower, governing, language)
    if state or reading is None:
        return state
    if governing.role is Role.SUBJECT:
        fates = subjects.verbs if governing.is_passive else subjects.fates
        return fates.get(reading.lemma)
    if governing.role is Role.OBJECT and not governing.is_passive:
        return subjects.verbs.get(reading.lemma)
    return None


def _state(lower: Sequence[str], governing: Governing, language: Language) -> OutcomeRow | None:
    """ "17 sailors missing"; in "1,136 people have lost their lives" the state is the verb's."""
    starts = [governing.after]
    if governing.role is Role.SUBJECT and governing.verb and governing.reading:
        is_copula = governing.reading.kind is VerbClass.COPULA  # "are still missing"
        reach = COPULA_REACH if is_copula else 1
        starts += range(governing.verb, governing.verb + reach)
    for start in starts:
        found = language.subjects.states.at(lower, start) if start < len(lower) else None
        # "28 officers arrested a man": what has an object is done, not suffered
        if found and not language.scopes.determiners.intersection(lower[found[1] : found[1] + 1]):
            return found[0]
    return None


def _amount(stated: Stated, governing: Governing, language: Language) -> VerbItemRow | None:
    """The row of a verb that says what an amount is: "fined $90 million", "cut 500 jobs"."""
    unit = stated.quantity.unit
    if governing.reading is None or governing.role is Role.ASIDE:
        return None
    for row in language.subjects.verb_items.get(governing.reading.lemma, ()):
        is_its = unit.name in row.objects if stated.noun else unit.dimension == MONEY
        if is_its and bool(stated.noun) == bool(row.objects):
            return row
    return None


def _counts_persons(stated: Stated, language: Language) -> bool:
    if stated.noun is None:
        return True
    row = language.measures.named((stated.quantity.unit.name,))
    is_person = stated.quantity.unit.name == "person" or bool(row and row.persons)
    return is_person or stated.quantity.unit.name.endswith(language.subjects.person_endings)


def _phrases(setting: Setting, language: Language) -> Iterator[tuple[str, ...]]:
    """Noun phrases that may name the measured thing, the surest first."""
    words, after, first = setting.words, setting.governing.after, setting.governing.first
    if setting.stated.noun:
        yield _looked_through(words, first, after, language)
        return
    before = _before(words, first, language)
    if language.measures.named(before):
        yield before  # "inflation of 3.4%"; "put the toll at 40"
    yield _carried(words, after, language)
    if after < len(words) and words[after].lower in language.subjects.leads:
        yield _carried(words, after + 1, language)
    if first and words[first - 1].lower in language.subjects.leads:
        yield before


def _before(words: Sequence[Word], first: int, language: Language) -> tuple[str, ...]:
    """The phrase that a preposition ties to the number: "revenue of", "the toll at"."""
    if first < 2 or words[first - 1].lower not in language.subjects.reached:
        return ()
    return singulars_of(phrase_before(words, first - 1, language), language)


def _subject_phrase(setting: Setting, language: Language) -> tuple[str, ...]:
    """What the subject of "rose to", "stands at" is: "the death toll rose to 31"."""
    governing = setting.governing
    verb = governing.reading.kind if governing.reading else None
    is_its = governing.role in (Role.OBJECT, Role.ITSELF)
    if not is_its or verb not in (VerbClass.CHANGE, VerbClass.LIGHT, VerbClass.COPULA):
        return ()
    return _carried(setting.words[governing.subject.start : governing.subject.stop], 0, language)


def _looked_through(
    words: Sequence[Word], first: int, after: int, language: Language
) -> tuple[str, ...]:
    counted = singulars_of(phrase_before(words, after, language), language)
    return counted or tuple(word.lower for word in words[max(first, after - 1) : after])


def _carried(words: Sequence[Word], start: int, language: Language) -> tuple[str, ...]:
    """ "Supplies of Russian natural gas" is gas supply, "the number of troops" troops.

    A time is no measured thing, so a phrase that ends in one gives nothing.
    """
    subjects = language.subjects
    phrase = phrase_after(words, start, language)
    singulars = singulars_of(phrase, language)
    if not singulars or singulars[-1] in subjects.times:
        return ()
    behind = words.index(phrase[-1], start) + 1
    if behind >= len(words) or words[behind].lower not in subjects.leads:
        return singulars
    inner = singulars_of(phrase_after(words, behind + 1, language), language)
    if words[behind].lower in subjects.wholes and singulars[-1] in subjects.carriers:
        return (*inner[-1:], singulars[-1])
    is_clear = singulars[-1] in subjects.clear or singulars[-1] in subjects.changes
    return inner if inner and is_clear else singulars


def _statistic(setting: Setting, language: Language) -> Statistic:
    lower, stated, governing = setting.lower, setting.stated, setting.governing
    unit = stated.quantity.unit
    if unit.dimension == RATIO:
        return Statistic.RATIO
    if unit.per:
        return Statistic.RATE
    around = lower[max(0, governing.first - 3) : governing.after]
    if not language.subjects.averages.isdisjoint(around):
        return Statistic.AVERAGE
    before = lower[governing.first - 1] if governing.first else ""
    behind = lower[governing.after : governing.after + 2]
    is_change = stated.quantity.change is not None and before not in language.subjects.reached
    if not language.subjects.changes.isdisjoint(behind):
        return Statistic.CHANGE
    if is_change and (unit.dimension in PERCENTS or before in language.subjects.margins):
        return Statistic.CHANGE
    is_share = unit.dimension == PERCENT and not language.subjects.wholes.isdisjoint(behind[:1])
    return Statistic.SHARE if is_share else Statistic.LEVEL
