"""A claim with its grounds → the way from its words to what it says, step by step."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.domain import Claim, Span
from app.exporters.as_explanation import values_of
from app.exporters.encoding import Document
from app.exporters.plain import plain
from app.exporters.rule_words import rule_words

AROUND = 60
"""Characters on each side of words that stand outside the claim's sentence."""

NAMES: Mapping[str, str] = {
    "value": "Number",
    "unit": "Unit",
    "bound": "How exact",
    "change": "Moved",
    "item": "What is measured",
    "purpose": "What it is for",
    "statistic": "Kind of number",
    "kind": "How it moves in time",
    "subject": "Whose",
    "place": "Where",
    "event": "Doing what",
    "context": "Amid what",
    "part": "Which part",
    "attribution": "Who says so",
    "modality": "Said how",
    "time": "When",
    "checkworthy": "Worth checking",
}
"""What a reader calls each field, in the order of the steps: number, unit, measure, scope, time."""

UNSAID = "nothing in the text says otherwise"

VALUES: Mapping[str, str] = {
    "came_from": "came from",
    "at_least": "at least",
    "at_most": "at most",
    "more_than": "more than",
    "less_than": "less than",
}
"""Values whose word in documents is not how they are spoken."""


@dataclass(frozen=True, slots=True)
class Words:
    """Where a step's words stand: before them, the words, and behind them, on one line.

    `is_elsewhere` says that it is not the claim's own sentence.
    """

    before: str
    found: str
    behind: str
    is_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Ruled:
    """A rule that spoke, and what it says; `says` is empty where no words are known."""

    id: str
    says: str


@dataclass(frozen=True, slots=True)
class Step:
    """One field of a claim: its value, the rules that gave it and the words it stood in, if any."""

    field: str
    name: str
    value: str
    rules: tuple[Ruled, ...]
    words: Words | None


def steps_of(claim: Claim, text: str) -> tuple[Step, ...]:
    """Each field that says something, from the number to the time."""
    return tuple(_steps(claim, text))


def step_document(step: Step) -> Document:
    """The same for programs."""
    words = step.words
    return {
        "field": step.field,
        "value": step.value,
        "rules": [{"id": rule.id, "says": rule.says or None} for rule in step.rules],
        "words": words.found if words else None,
    }


def words_at(span: Span, claim: Claim, text: str) -> Words:
    """The words in the claim's sentence, or else in what stands around them."""
    sentence = claim.sentence
    is_elsewhere = not sentence.contains(span)
    if is_elsewhere:
        sentence = Span(max(span.start - AROUND, 0), min(span.end + AROUND, len(text)))
    before, behind = Span(sentence.start, span.start), Span(span.end, sentence.end)
    return Words(
        _one_line(before.of(text)),
        _one_line(span.of(text)),
        _one_line(behind.of(text)),
        is_elsewhere,
    )


def _steps(claim: Claim, text: str) -> Iterator[Step]:
    for field, value in values_of(claim):
        grounds = [ground for ground in claim.grounds if ground.field == field]
        spans = [ground.span for ground in grounds if ground.span]
        rules = dict.fromkeys(ground.rule for ground in grounds)
        yield Step(
            field=field,
            name=NAMES.get(field, field),
            value=VALUES.get(value, plain(value)),
            rules=tuple(Ruled(rule, rule_words(rule)) for rule in rules),
            words=words_at(spans[-1], claim, text) if spans else None,
        )


def _one_line(text: str) -> str:
    """On one line, the blanks at both ends kept as one: words stand beside each other."""
    line = " ".join(plain(text).split())
    lead = " " if text[:1].isspace() and line else ""
    return f"{lead}{line}{' ' if text[-1:].isspace() else ''}"
