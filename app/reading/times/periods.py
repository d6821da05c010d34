"""Turns stated and relative dates into periods, counted from the day of publication."""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from app.domain import Basis, Period, Span
from app.lexicon import Language
from app.lexicon.dates import YEAR_TRIGGER, Dates, ExpressionRule, Means
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.text.dates import NO_DIGIT, Clock, Point, Stretch, point_of
from app.reading.text.words import SentenceText
from app.reading.times.moments import Moment, days_of
from app.reading.times.nearest import WHEN_SAID

THEN = "period.when-then"
"""The time of what a clause tells that starts with "when" behind it."""

SEEN_BEFORE = 60
"""Characters before an expression that are searched for what leads into it."""

YEAR = re.compile(r"\d\d\d\d")
"""What a year is at least. (`\\d{4}` is slower: a search skips ahead only to a single sign.)"""

POINT_PLACES = ("date", "date_2", "named_day", "stretch", "when", "when_2")
"""The places of a pattern that hold a point of the calendar."""

OPENERS = " \t\n\"'“‘(,"
"""What may stand before the first word of a sentence or statement."""


@dataclass(frozen=True, slots=True)
class _Expression:
    rule: ExpressionRule
    span: Span
    groups: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class _Statement:
    """A part of a sentence, its turn ahead, where somebody said so before it, and what no time in
    it reaches behind."""

    span: Span
    turn: Span | None
    saying: int | None
    asides: tuple[int, ...]

    def reach_of(self, expression: _Expression) -> Span:
        start = expression.span.start
        if expression.rule.onward:
            return Span(start, self.span.end)
        at = bisect_left(self.asides, start)
        return Span(self.asides[at - 1], self.span.end) if at else self.span


def periods_in(
    sentence: SentenceText, published: date | None, language: Language
) -> tuple[Period, ...]:
    """Every time expression of the sentence with what it means, in reading order.

    Without a day of publication an expression that needs one keeps its words and has
    Basis.UNKNOWN. No period ends after publication unless the text looks ahead.
    """
    dates = language.dates
    expressions = _expressions(sentence, dates)
    if not expressions:
        return ()
    statements = _statements(sentence, expressions, language)
    read = (
        read_as(sentence, expression, _holding(statements, expression), published, dates)
        for expression in expressions
        for read_as in (_period, _then)
    )
    return tuple(period for period in read if period is not None)


def _expressions(sentence: SentenceText, dates: Dates) -> list[_Expression]:
    """What the sentence says of time; of overlapping ones the leftmost, then the longest."""
    span = sentence.sentence.span
    found = [
        _Expression(rule, Span(*match.span()), match.groupdict())
        for rule in _rules(sentence, dates)
        for match in rule.pattern.finditer(sentence.text, span.start, span.end)
    ]
    if not found:
        return found
    found.sort(key=lambda expression: (expression.span.start, -expression.span.end))
    kept: list[_Expression] = []
    for expression in found:
        if not kept or expression.span.start >= kept[-1].span.end:
            kept.append(expression)
    return kept


def _rules(sentence: SentenceText, dates: Dates) -> list[ExpressionRule]:
    """The rules whose words stand in the sentence, in the order of their file."""
    span = sentence.sentence.span
    told = dates.by_word.keys() & sentence.lower
    # Most sentences hold no four digits: those are not asked word by word.
    if YEAR.search(sentence.text, span.start, span.end) and any(map(_ends_in_year, sentence.lower)):
        told.add(YEAR_TRIGGER)
    if not told:
        return []
    rules = [
        dates.expressions[at] for at in sorted({at for word in told for at in dates.by_word[word]})
    ]
    if not any(rule.leads for rule in rules):
        return rules
    words = {part for word in sentence.lower for part in word.split("-")} | told  # "end-March"
    return [rule for rule in rules if not (rule.leads and rule.leads.isdisjoint(words))]


def _ends_in_year(word: str) -> bool:
    return word[-4:].isdecimal() and len(word) >= 4


def _statements(
    sentence: SentenceText, expressions: list[_Expression], language: Language
) -> list[_Statement]:
    """The sentence parted where one statement ends: at its marks, and where a time opens one."""
    span, dates = sentence.sentence.span, language.dates
    marks = dates.boundary.finditer(sentence.text, span.start, span.end)
    cuts = {mark.start() for mark in marks if not _is_inside(mark.start(), expressions)}
    opened = {
        expression.span.start
        for expression in expressions
        if dates.opening.search(_before(sentence, expression.span.start, span.start))
    }
    edges = sorted({span.start, *cuts, *opened, span.end})
    return [_statement(sentence, Span(*edge), language) for edge in pairwise(edges)]


def _statement(sentence: SentenceText, span: Span, language: Language) -> _Statement:
    # Once a statement: a long list of times would take its square.
    text, dates = sentence.text, language.dates
    turn = dates.future.search(text, span.start, span.end)
    saying = _saying(sentence, Span(span.start, turn.start()), language) if turn else None
    asides = tuple(found.start() for found in dates.aside.finditer(text, span.start, span.end))
    return _Statement(span, Span(*turn.span()) if turn else None, saying, asides)


def _saying(sentence: SentenceText, span: Span, language: Language) -> int | None:
    """Where somebody is told to have said what follows: "the firm said it would"."""
    places = range(sentence.index_after(span.start), sentence.index_after(span.end))
    for place in places:
        verb = language.scopes.verbs.get(sentence.lower[place])
        if verb is not None and verb.kind is VerbClass.SPEECH and VerbForm.PAST in verb.forms:
            return sentence.words[place].span.start
    return None


def _is_inside(offset: int, expressions: list[_Expression]) -> bool:
    at = bisect_left(expressions, offset + 1, key=lambda expression: expression.span.start) - 1
    return at >= 0 and offset < expressions[at].span.end


def _before(sentence: SentenceText, offset: int, floor: int) -> str:
    """The text that ends at `offset`, as much of it as a mark may need to see."""
    return sentence.text[max(offset - SEEN_BEFORE, floor) : offset]


def _holding(statements: list[_Statement], expression: _Expression) -> _Statement:
    at = bisect_left(statements, expression.span.start + 1, key=lambda found: found.span.start)
    return statements[at - 1]


def _period(
    sentence: SentenceText,
    expression: _Expression,
    statement: _Statement,
    published: date | None,
    dates: Dates,
) -> Period | None:
    if expression.rule.means is Means.NOTHING:
        return None
    start = expression.span.start
    before = _before(sentence, start, statement.span.start)
    # "Reported 2021 profit of": the year is that of the profit.
    is_said = not expression.rule.onward and dates.speech.search(before) is not None
    whole = sentence.sentence.span
    opens_sentence = not _before(sentence, start, whole.start).strip(OPENERS)
    # The first words of a statement may await the turn to the future; later ones follow it.
    is_first = not before.strip(OPENERS)
    # "In January it said it would cut 300 jobs": that is when it said so.
    is_said = is_said or (is_first and (statement.saying or 0) > start)
    end = statement.span.end if is_first else start
    is_ahead = not is_said and statement.turn is not None and statement.turn.end <= end
    moment = _moment(expression, sentence.text, Clock(published, is_ahead), dates)
    if moment is None:
        return None
    days = days_of(moment)
    if days is None and published is not None:
        return None
    period = Period(
        as_of=days.end if days else None,
        basis=_basis(moment, days),
        stated=expression.span.of(sentence.text),
        span=expression.span,
        rule=WHEN_SAID if is_said else expression.rule.id,
        reach=whole if is_said or opens_sentence else statement.reach_of(expression),
    )
    if days is None or days.start == days.end:
        return period
    return replace(period, start=days.start, end=days.end)


def _then(
    sentence: SentenceText,
    expression: _Expression,
    _statement_before: _Statement,
    published: date | None,
    dates: Dates,
) -> Period | None:
    """The time of what happened then: "the worst since 2016, when 33 died" is of 2016.

    It reaches to the end of the sentence; a time that is stated nearer to a number goes before it.
    """
    whole = sentence.sentence.span
    if not dates.then.match(sentence.text, expression.span.end, whole.end):
        return None
    at = expression
    if any(map(expression.groups.get, POINT_PLACES)):
        at = replace(expression, rule=replace(expression.rule, means=Means.AT))
    moment = _moment(at, sentence.text, Clock(published), dates)
    days = days_of(moment) if moment and moment.means is Means.AT else None
    if moment is None or days is None:
        return None
    return Period(
        as_of=days.end,
        start=days.start if days.start < days.end else None,
        end=days.end if days.start < days.end else None,
        basis=_basis(moment, days),
        stated=expression.span.of(sentence.text),
        span=expression.span,
        rule=THEN,
        reach=Span(expression.span.end, whole.end),
    )


def _basis(moment: Moment, days: Stretch | None) -> Basis:
    if days is None:
        return Basis.UNKNOWN
    return Basis.RELATIVE if moment.is_relative else Basis.STATED


def _moment(expression: _Expression, text: str, clock: Clock, dates: Dates) -> Moment | None:
    """The expression taken apart; None where one of its points names nothing for certain."""
    points = _points(expression, text, dates)
    if points is None:
        return None
    groups = expression.groups
    number, length = groups.get("number") or groups.get("number_2"), groups.get("length")
    return Moment(
        means=expression.rule.means,
        points=points,
        length=dates.lengths[length.lower()] if length else expression.rule.length,
        times=_times(number, dates) if number else 1,
        offset=expression.rule.offset,
        clock=clock,
    )


def _times(number: str, dates: Dates) -> int:
    return int(number) if number.isdecimal() else dates.numbers[number.lower()]


def _points(expression: _Expression, text: str, dates: Dates) -> tuple[Point, ...] | None:
    """The points that the expression names, () where it names none."""
    written = [word for place in POINT_PLACES if (word := expression.groups.get(place))]
    if not written and expression.rule.means is Means.AT:
        written = [expression.span.of(text)]
    points = tuple(point for word in written if (point := point_of(word, dates)))
    if len(points) < len(written):
        return None
    if not (day := expression.groups.get("day")):
        return points
    # "from 3rd to 6th January", "from January 3 to 6": one day has the month of the other.
    ends = replace(points[0], day=int(NO_DIGIT.sub("", day))), points[0]
    return tuple(sorted(ends, key=lambda end: end.day))
