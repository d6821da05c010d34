"""Parts a sentence where one statement ends: a time speaks of the numbers of its own."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain import COUNT, MONEY, Span, Stated
from app.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.text.words import SentenceText
from app.reading.times.expressions import Expression

COMMA = ","

SEEN_BEFORE = 60
"""Characters before an expression that are searched for what leads into it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A part of a sentence, its turn ahead, where somebody said so before it, and what no time in
    it reaches behind."""

    span: Span
    turn: Span | None
    saying: int | None
    asides: tuple[int, ...]

    def reach_of(self, expression: Expression) -> Span:
        start = expression.span.start
        if expression.rule.onward:
            return Span(start, self.span.end)
        at = bisect_left(self.asides, start)
        return Span(self.asides[at - 1], self.span.end) if at else self.span


def statements_of(
    sentence: SentenceText,
    expressions: list[Expression],
    language: Language,
    numbers: Sequence[Stated],
) -> list[Statement]:
    """The sentence parted where one statement ends: at its marks, and where a time opens one; not
    at "from" between two of its `numbers` that count other things."""
    span, dates = sentence.sentence.span, language.dates
    marks = dates.boundary.finditer(sentence.text, span.start, span.end)
    cuts = {
        mark.start()
        for mark in marks
        if not _is_inside(mark.start(), expressions)
        and not (mark[0].lower() in dates.formers.unsure and _is_of_others(mark.end(), numbers))
    }
    opened = {
        expression.span.start
        for expression in expressions
        if dates.opening.search(text_before(sentence, expression.span.start, span.start))
    }
    edges = sorted({span.start, *cuts, *opened, span.end})
    return [_statement(sentence, Span(*edge), language) for edge in pairwise(edges)]


def _statement(sentence: SentenceText, span: Span, language: Language) -> Statement:
    # Once a statement: a long list of times would take its square.
    text, dates = sentence.text, language.dates
    turn = dates.future.search(text, span.start, span.end)
    saying = _saying(sentence, Span(span.start, turn.start()), language) if turn else None
    asides = tuple(found.start() for found in dates.aside.finditer(text, span.start, span.end))
    return Statement(span, Span(*turn.span()) if turn else None, saying, asides)


def _saying(sentence: SentenceText, span: Span, language: Language) -> int | None:
    """Where somebody is told to have said what follows: "the firm said it would", and not ", the
    firm said, rents would"."""
    places = range(sentence.index_after(span.start), sentence.index_after(span.end))
    for place in places:
        verb = language.scopes.verbs.get(sentence.lower[place])
        if sentence.lower[place + 1 : place + 2] == (COMMA,):
            continue
        if verb is not None and verb.kind is VerbClass.SPEECH and VerbForm.PAST in verb.forms:
            return sentence.words[place].span.start
    return None


def _is_of_others(end: int, numbers: Sequence[Stated]) -> bool:
    """ "300 complaints from 40 customers last year": neither is what the other was."""
    behind = next((each for each in numbers if each.span.start >= end), None)
    before = [each.quantity.unit for each in numbers if each.span.end <= end]
    if behind is None or not behind.noun or not before:
        return False
    unit = behind.quantity.unit
    return unit.dimension == COUNT and all(
        each.dimension in (COUNT, MONEY) and each.base != unit.base for each in before
    )


def _is_inside(offset: int, expressions: list[Expression]) -> bool:
    at = bisect_left(expressions, offset + 1, key=lambda expression: expression.span.start) - 1
    return at >= 0 and offset < expressions[at].span.end


def text_before(sentence: SentenceText, offset: int, floor: int) -> str:
    """The text that ends at `offset`, as much of it as a mark may need to see."""
    return sentence.text[max(offset - SEEN_BEFORE, floor) : offset]


def holding(statements: list[Statement], expression: Expression) -> Statement:
    """The statement in which the expression starts."""
    at = bisect_left(statements, expression.span.start + 1, key=lambda found: found.span.start)
    return statements[at - 1]
