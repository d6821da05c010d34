"""Holds what was read of labelled passages against all that a careful editor would accept."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from app.domain import Claim
from app.lexicon.loader import load
from app.reading.text.parses import Parser
from tests.corpus.scoring import Judged, Row, judged, passages_in

ENGLISH = Path(__file__).parent / "en"
HALVES = (
    "measured",
    "measured-held",
    "measured-varied",
    "measured-late",
    "measured-world",
    "measured-world-held",
    "measured-plain-held",
    "measured-daily",
    "measured-daily-held",
    "measured-weekly",
    "measured-weekly-held",
)
UNSAID: Mapping[str, str] = {"statistic": "level", "kind": "level"}
"""What a label that is left out means; for every other field that nothing is said."""

SHORT = 3
"""Letters of a name that is not looked for inside another one."""

MEANINGS = load().language.meanings


def numbers_of(half: str, parser: Parser | None) -> list[Judged]:
    """Each labelled number of the half with the claim that was read of it."""
    return list(judged(passages_in(ENGLISH / f"{half}.toml"), parser))


def is_accepted(one: Judged, field: str) -> bool:
    """Whether the field holds one of the answers; a number that was not read has none right."""
    if one.claim is None:
        return False
    answers = _answers(one.label, field)
    if field == "item":
        return _is_item(one.claim, answers)
    said = FIELDS[field](one.claim)
    return said in answers or (field not in UNSAID and _is_named(said, answers))


def share_of(numbers: Iterable[Judged], field: str) -> float:
    """The share of the numbers whose field is accepted."""
    found = [is_accepted(one, field) for one in numbers]
    return sum(found) / len(found)


def _answers(label: Row, field: str) -> list[str]:
    answers = label.get(field) or UNSAID.get(field, "")
    return [answers] if isinstance(answers, str) else list(answers)


def _is_item(claim: Claim, answers: Iterable[str]) -> bool:
    """Whether the item is one of them in canonical words: soldiers are troops."""
    item = claim.measure.item
    ours = {item, MEANINGS.concept(item), MEANINGS.counted(item, claim.scope.event or "")}
    concepts = {one for answer in answers for one in (answer, MEANINGS.concept(answer))}
    return not ours.isdisjoint(concepts) or any(
        MEANINGS.are_kindred(MEANINGS.concept(item), concept) for concept in concepts
    )


def _is_named(said: str, answers: Iterable[str]) -> bool:
    """Whether it is one of the names, or one is short for the other: "Harcombe plc"."""
    ours = _folded(said)
    return any(
        ours == name or (min(len(ours), len(name)) > SHORT and (name in ours or ours in name))
        for name in map(_folded, answers)
    )


def _folded(name: str) -> str:
    return name.casefold().removeprefix("the ")


FIELDS: Mapping[str, Callable[[Claim], str]] = {
    "item": lambda claim: claim.measure.item,
    "statistic": lambda claim: claim.measure.statistic.value,
    "kind": lambda claim: claim.measure.kind.value,
    "subject": lambda claim: claim.scope.subject or "",
    "place": lambda claim: claim.scope.place or "",
    "attribution": lambda claim: (claim.attribution.speaker if claim.attribution else "") or "",
}
