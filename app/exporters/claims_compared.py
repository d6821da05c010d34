"""The claims of two reports on one article → which came, which went, which say something else."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.exporters.cards import value_words
from app.exporters.decided import name_of, standing_of
from app.exporters.encoding import Document
from app.exporters.plain import plain
from app.exporters.remarks import Answer
from app.exporters.unit_words import unit_words


class Fate(StrEnum):
    """What became of a claim."""

    CAME = "came"
    WENT = "went"
    VALUE = "another number"
    VERDICT = "another verdict"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class ClaimSide:
    """A claim in one of the versions, in words; `kind` draws its verdict."""

    id: str
    surface: str
    quote: str
    value: str
    kind: str
    word: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim of the earlier version, the later one's that took its place, or only one of them."""

    fate: Fate
    old: ClaimSide | None
    new: ClaimSide | None


Same = Callable[[Answer], object]
"""What two claims have in common that are taken for one."""

SAMENESS: tuple[Same, ...] = (
    lambda claim: (claim["series"], claim["quote"], claim["surface"]),
    lambda claim: (claim["series"], claim["quote"]),
    lambda claim: claim["series"],
    lambda claim: (claim["quote"], claim["surface"]),
)
"""The surest first: a claim is looked for in its series, and there in its sentence."""


def changes_of(old: Sequence[Answer], new: Sequence[Answer]) -> tuple[ClaimChange, ...]:
    """What became of each claim, in the order of the later version; those that went come last."""
    pairs = _pairs(old, new)
    beside = {theirs: ours for ours, theirs in pairs}
    gone = set(range(len(old))) - set(beside.values())
    later = [
        _change(old[beside[number]] if number in beside else None, claim)
        for number, claim in enumerate(new)
    ]
    return (*later, *(_change(old[number], None) for number in sorted(gone)))


def change_document(change: ClaimChange) -> Document:
    """The same for programs."""
    return {
        "fate": str(change.fate),
        "old": _side_document(change.old),
        "new": _side_document(change.new),
    }


def _pairs(old: Sequence[Answer], new: Sequence[Answer]) -> Iterator[tuple[int, int]]:
    """Places in both lists; of several alike the first goes with the first."""
    ours, theirs = list(range(len(old))), list(range(len(new)))
    for same in SAMENESS:
        waiting: dict[object, list[int]] = {}
        for number in reversed(ours):
            waiting.setdefault(same(old[number]), []).append(number)
        for number in list(theirs):
            if found := waiting.get(same(new[number])):
                place = found.pop()
                ours.remove(place)
                theirs.remove(number)
                yield place, number


def _change(old: Answer | None, new: Answer | None) -> ClaimChange:
    ours, theirs = (_side(one) if one else None for one in (old, new))
    return ClaimChange(_fate(ours, theirs), ours, theirs)


def _fate(old: ClaimSide | None, new: ClaimSide | None) -> Fate:
    if old is None:
        return Fate.CAME
    if new is None:
        return Fate.WENT
    if old.value != new.value:
        return Fate.VALUE
    return Fate.KEPT if old.word == new.word else Fate.VERDICT


def _side(claim: Answer) -> ClaimSide:
    quantity, standing = claim["quantity"], standing_of(claim)
    value = value_words(quantity["low"], quantity["high"], quantity["bound"])
    unit = plain(unit_words(quantity["unit"], quantity["low"], quantity["high"]))
    return ClaimSide(
        id=str(claim["id"]),
        surface=plain(claim["surface"]),
        quote=plain(claim["quote"]),
        value=f"{value} {unit}".strip(),
        kind=standing.word,
        word=name_of(standing.word),
    )


def _side_document(side: ClaimSide | None) -> Mapping[str, object] | None:
    if side is None:
        return None
    return {
        "claim": side.id,
        "surface": side.surface,
        "quote": side.quote,
        "value": side.value,
        "verdict": side.kind,
    }
