"""Turns stated and relative dates into periods, counted from the day of publication."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.domain import Basis, Period, Span, Stated
from app.lexicon import Language
from app.lexicon.date_terms import Means
from app.lexicon.dates import Dates
from app.reading.text.dates import NO_DIGIT, Clock, Point, Stretch, point_of
from app.reading.text.words import SentenceText
from app.reading.times.expressions import Expression, expressions_in
from app.reading.times.moments import Moment, days_of
from app.reading.times.nearest import WHEN_SAID
from app.reading.times.statements import Statement, holding, statements_of, text_before

THEN = "period.when-then"
"""The time of what a clause tells that starts with "when" behind it."""

POINT_PLACES = ("date", "date_2", "named_day", "stretch", "when", "when_2")
"""The places of a pattern that hold a point of the calendar."""

SHORTEST_FLOW = 27
"""Days from the first to the last of a month: of a month, a quarter or a year figures are reported,
in a week or at a weekend they only come out."""

OPENERS = " \t\n\"'“‘(,"
"""What may stand before the first word of a sentence or statement."""


def periods_in(
    sentence: SentenceText,
    published: date | None,
    language: Language,
    numbers: Sequence[Stated] = (),
) -> tuple[Period, ...]:
    """Every time expression of the sentence with what it means, in reading order; `numbers`
    are those of the sentence, as far as they are known.

    Without a day of publication an expression that needs one keeps its words and has
    Basis.UNKNOWN. No period ends after publication unless the text looks ahead.
    """
    dates = language.dates
    expressions = expressions_in(sentence, dates)
    if not expressions:
        return ()
    statements = statements_of(sentence, expressions, language, numbers)
    read = (
        read_as(sentence, expression, holding(statements, expression), published, dates)
        for expression in expressions
        for read_as in (_period, _then)
    )
    return tuple(period for period in read if period is not None)


def _period(
    sentence: SentenceText,
    expression: Expression,
    statement: Statement,
    published: date | None,
    dates: Dates,
) -> Period | None:
    if expression.rule.means is Means.NOTHING:
        return None
    start = expression.span.start
    before = text_before(sentence, start, statement.span.start)
    # "Reported 2021 profit of": the year is that of the profit.
    is_said = not expression.rule.onward and dates.speech.search(before) is not None
    whole = sentence.sentence.span
    opens_sentence = not text_before(sentence, start, whole.start).strip(OPENERS)
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
    if days is None or days.start == days.end or (is_said and _is_short(days)):
        return period
    return replace(period, start=days.start, end=days.end)


def _is_short(days: Stretch) -> bool:
    """Whether something may be said on any of them: "the 58 killings announced this week" were
    none of this week's; who "reported last year" tells of that year."""
    return (days.end - days.start).days < SHORTEST_FLOW


def _then(
    sentence: SentenceText,
    expression: Expression,
    _statement_before: Statement,
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


def _moment(expression: Expression, text: str, clock: Clock, dates: Dates) -> Moment | None:
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


def _points(expression: Expression, text: str, dates: Dates) -> tuple[Point, ...] | None:
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
