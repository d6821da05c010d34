"""What only persons do or suffer → a frozen look-up."""

from dataclasses import dataclass

from app.lexicon.rows import DataFile, Row


class NamelessRow(Row):
    """What persons do, or suffer behind "were": a bare number before it counts some of them.

    What stands under `loosely` may be done by things, or to them. The object of one of `objects`,
    and of one of two words `taken`, is a person too, one of whom is `hired` an employee,
    and what is `wanted` must be some `aid`; `phrases` are two words of one verb,
    and `adverbs` stand before a participle. Behind one of `counting` those at one of `gatherings`
    are protesters.
    """

    done: tuple[str, ...]
    loosely_done: tuple[str, ...]
    borne: tuple[str, ...]
    loosely_borne: tuple[str, ...]
    objects: tuple[str, ...]
    hired: tuple[str, ...]
    taken: tuple[str, ...]
    wanted: tuple[str, ...]
    aid: tuple[str, ...]
    phrases: tuple[str, ...]
    adverbs: tuple[str, ...]
    counting: tuple[str, ...]
    gatherings: tuple[str, ...]


class NamelessFile(DataFile):
    """`nameless.toml` of one language."""

    nameless: NamelessRow


@dataclass(frozen=True, slots=True)
class Nameless:
    """The row as sets: what persons do, what they suffer, and of that what things may too."""

    id: str
    done: frozenset[str]
    borne: frozenset[str]
    loose: frozenset[str]
    objects: frozenset[str]
    hired: frozenset[str]
    taken: frozenset[str]
    wanted: frozenset[str]
    aid: frozenset[str]
    phrases: frozenset[str]
    adverbs: frozenset[str]
    counting: frozenset[str]
    gatherings: frozenset[str]


def nameless_from(file: NamelessFile) -> Nameless:
    """The look-up that the row of the file makes."""
    row = file.nameless
    return Nameless(
        id=row.id,
        done=frozenset((*row.done, *row.loosely_done)),
        borne=frozenset((*row.borne, *row.loosely_borne)),
        loose=frozenset((*row.loosely_done, *row.loosely_borne)),
        objects=frozenset((*row.objects, *row.hired)),
        hired=frozenset(row.hired),
        taken=frozenset(row.taken),
        wanted=frozenset(row.wanted),
        aid=frozenset(row.aid),
        phrases=frozenset(row.phrases),
        adverbs=frozenset(row.adverbs),
        counting=frozenset(row.counting),
        gatherings=frozenset(row.gatherings),
    )
