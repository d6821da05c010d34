"""Finds what a sentence says of time: "since Friday", "in the three months to June"."""

import re
from dataclasses import dataclass

from app.domain import Span
from app.lexicon.dates import YEAR_TRIGGER, Dates, ExpressionRule
from app.reading.text.words import SentenceText

YEAR = re.compile(r"\d\d\d\d")
"""What a year is at least. (`\\d{4}` is slower: a search skips ahead only to a single sign.)"""


@dataclass(frozen=True, slots=True)
class Expression:
    """Words of time with the rule that knows them and the groups of its pattern."""

    rule: ExpressionRule
    span: Span
    groups: dict[str, str | None]


def expressions_in(sentence: SentenceText, dates: Dates) -> list[Expression]:
    """What the sentence says of time; of overlapping ones the leftmost, then the longest."""
    span = sentence.sentence.span
    found = [
        Expression(rule, Span(*match.span()), match.groupdict())
        for rule in _rules(sentence, dates)
        for match in rule.pattern.finditer(sentence.text, span.start, span.end)
    ]
    if not found:
        return found
    found.sort(key=lambda expression: (expression.span.start, -expression.span.end))
    kept: list[Expression] = []
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
