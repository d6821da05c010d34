"""The words and patterns of time: dates.toml → Dates."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from app.lexicon.date_patterns import any_name, any_word, filled, grouped, mark, of_words
from app.lexicon.date_terms import Length, LengthName, Means, PointMeans
from app.lexicon.rows import DataFile, Row

YEAR_TRIGGER = "#year"
"""Stands for any word that ends in four digits, where rules are looked up by their words."""

Mark = Literal["future", "boundary", "opening", "speech", "then", "naming", "named", "aside"]


class PointRow(Row):
    """How one kind of calendar point is written, in terms of `parts`."""

    means: PointMeans
    pattern: str


class ExpressionRow(Row):
    """How one kind of time expression is written, in terms of points and parts.

    `words` are those of which one must stand in the sentence, `{month}`, `{weekday}`, `{length}`,
    `{year}` or `{part}` (of a year) for all of a kind; without them any month, weekday or year will
    do. One of `leads` must stand there as well. `length` and `offset` complete what the pattern
    does not say: today is day 0. What is `onward` says nothing of what stands before it.
    """

    means: Means
    pattern: str
    words: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    length: LengthName = "day"
    offset: int = 0
    onward: bool = False


class DatelineRow(Row):
    """How an article's first line, or a line of its page, says when it was published."""

    pattern: str


class Formers(DataFile):
    """What stands before a number that another of its sentence took the place of; where that is
    `unsure`, the other has moved, or stands behind one of `reached`."""

    sure: tuple[str, ...]
    unsure: tuple[str, ...]
    reached: tuple[str, ...]


class DatesFile(DataFile):
    """dates.toml; `marks` are the words around an expression that bear on it, `point_words` those
    that tell a point of the calendar besides months, weekdays and years."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    turns: Mapping[str, int]
    years: Mapping[str, int]
    point_words: tuple[str, ...]
    joining: tuple[str, ...]
    same_year: tuple[str, ...]
    present: tuple[str, ...]
    happening: tuple[str, ...]
    parts: Mapping[str, str]
    formers: Formers
    marks: Mapping[Mark, str]
    length: tuple[Length, ...]
    point: tuple[PointRow, ...]
    expression: tuple[ExpressionRow, ...]
    dateline: tuple[DatelineRow, ...]


@dataclass(frozen=True, slots=True)
class PointRule:
    """A point's pattern; its groups are named for the parts."""

    id: str
    means: PointMeans
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class ExpressionRule:
    """An expression's pattern; a place that comes twice has the group `<place>_2`. Without one of
    `leads` (there are none where any sentence will do) a sentence does not hold the expression."""

    id: str
    means: Means
    source: str
    length: Length
    offset: int
    leads: frozenset[str]
    onward: bool

    @property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first asked for: all of them take an eighth of a second, and a text
        asks for few."""
        return of_words(self.source)


@dataclass(frozen=True, slots=True)
class Dates:
    """What the words of time mean; every key is in lower case, without a full stop.

    `by_word` are the indices of the expressions that a word can belong to; `datelines` have a
    group `date`; `formers` stand before what a number was until it moved, or was not; a clause
    that one of `joining` opens tells of the same time as the one before, one of `happening` of what
    somebody died of; a verb group with one of `present` tells of today. What happened is found by
    `naming` behind a day and by `named` before one. The two words of one of
    `same_year` mean the last year named before them.
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    turns: Mapping[str, int]
    years: Mapping[str, int]
    lengths: Mapping[str, Length]
    points: tuple[PointRule, ...]
    expressions: tuple[ExpressionRule, ...]
    by_word: Mapping[str, tuple[int, ...]]
    datelines: Mapping[str, re.Pattern[str]]
    formers: Formers
    joining: frozenset[str]
    same_year: frozenset[str]
    present: frozenset[str]
    happening: frozenset[str]
    future: re.Pattern[str]
    boundary: re.Pattern[str]
    opening: re.Pattern[str]
    speech: re.Pattern[str]
    then: re.Pattern[str]
    naming: re.Pattern[str]
    named: re.Pattern[str]
    aside: re.Pattern[str]

    def warm(self) -> int:
        """Compiles every expression, so that no request has to; says how many there are."""
        return len([rule.pattern for rule in self.expressions])


def dates_from(file: DatesFile) -> Dates:
    """The look-up that reading is given."""
    parts = _parts(file)
    places = parts | _points(file, parts)
    lengths = {word: length for length in file.length for word in length.words}
    by_name = {length.name: length for length in file.length}
    return Dates(
        months=_lowered(file.months),
        weekdays=_lowered(file.weekdays),
        numbers=_lowered(file.numbers),
        ordinals=_lowered(file.ordinals),
        turns=_lowered(file.turns),
        years=_lowered(file.years),
        lengths=lengths,
        points=tuple(
            PointRule(row.id, row.means, of_words(grouped(row.pattern, parts)))
            for row in file.point
        ),
        expressions=tuple(
            ExpressionRule(
                row.id,
                row.means,
                _expression(row, places),
                by_name[row.length],
                row.offset,
                frozenset(_listed(row.leads, file)),
                row.onward,
            )
            for row in file.expression
        ),
        by_word=_by_word(file),
        formers=file.formers,
        joining=frozenset(file.joining),
        same_year=frozenset(file.same_year),
        present=frozenset(file.present),
        happening=frozenset(file.happening),
        datelines={row.id: of_words(grouped(row.pattern, places)) for row in file.dateline},
        **{name: mark(pattern, places) for name, pattern in file.marks.items()},
    )


def _parts(file: DatesFile) -> dict[str, str]:
    """What may stand in the place of each part. Names of months and days keep their capital:
    "may" and "march" are other words."""
    return dict(file.parts) | {
        "month": any_name(file.months),
        "weekday": any_name(file.weekdays),
        "number": rf"(?:{any_word(file.numbers)}|\d{{1,3}})",
        "ordinal": f"(?:{any_word(file.ordinals)})",
        "turn": f"(?:{any_word(file.turns)})",
        "year_word": f"(?:{any_word(file.years)})",
        "length": f"(?:{any_word(word for length in file.length for word in length.words)})",
    }


def _points(file: DatesFile, parts: Mapping[str, str]) -> dict[str, str]:
    def any_of(*kinds: PointMeans) -> str:
        rows = [row.pattern for row in file.point if row.means in kinds]
        return "(?:" + "|".join(filled(pattern, parts) for pattern in rows) + ")"

    days = (PointMeans.DATE, PointMeans.NUMERIC)
    return {
        "date": any_of(*days),
        "named_day": any_of(PointMeans.WEEKDAY),
        "stretch": any_of(*(set(PointMeans) - {*days, PointMeans.WEEKDAY})),
        "when": any_of(*PointMeans),
    }


def _expression(row: ExpressionRow, places: Mapping[str, str]) -> str:
    if row.means is not Means.NOTHING:
        return grouped(row.pattern, places)
    # A base of comparison is only stepped over: a time is all that is asked for, and where it is
    # the only one: "the worst since 2016, when 33 died".
    kept = {"when": "{when}"} if row.pattern.count("{when}") == 1 else {}
    return grouped(filled(row.pattern, {**places, **kept}), places)


def _lowered(words: Mapping[str, int]) -> dict[str, int]:
    return {word.lower().rstrip("."): meaning for word, meaning in words.items()}


def _by_word(file: DatesFile) -> dict[str, tuple[int, ...]]:
    """Which expressions a word can belong to, so that a sentence without time is read at once."""
    points = {*_lowered(file.months), *_lowered(file.weekdays), *file.point_words, YEAR_TRIGGER}
    found: dict[str, list[int]] = {}
    for index, row in enumerate(file.expression):
        for word in sorted(_listed(row.words, file) or points):
            found.setdefault(word, []).append(index)
    return {word: tuple(indices) for word, indices in found.items()}


def _listed(words: Iterable[str], file: DatesFile) -> set[str]:
    """The words, and all the words of the kinds among them."""
    kinds = {
        "{month}": _lowered(file.months),
        "{weekday}": _lowered(file.weekdays),
        "{year}": (YEAR_TRIGGER,),
        "{part}": file.point_words,
        "{length}": [word for length in file.length for word in length.words],
    }
    return {listed for word in words for listed in kinds.get(word, (word,))}
