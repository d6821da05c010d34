"""Words whose full stop may not end a sentence: abbreviations.toml → Abbreviations."""

from dataclasses import dataclass

from app.lexicon.rows import DataFile


class AbbreviationsFile(DataFile):
    """abbreviations.toml; each list is explained there."""

    never: tuple[str, ...]
    before_number: tuple[str, ...]
    sometimes: tuple[str, ...]
    words: tuple[str, ...]
    units: tuple[str, ...]
    openers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Abbreviations in lower case, without their last full stop.

    After `never` a sentence goes on; after `before_number` it goes on with a digit; after
    `sometimes` it ends only where one of `openers` follows, and after `words` among them where they
    are written small. `units` end it behind a number.
    """

    never: frozenset[str]
    before_number: frozenset[str]
    sometimes: frozenset[str]
    words: frozenset[str]
    units: frozenset[str]
    openers: frozenset[str]


def abbreviations_from(file: AbbreviationsFile) -> Abbreviations:
    """The look-up that the lists of the file make."""
    return Abbreviations(
        never=frozenset(file.never),
        before_number=frozenset(file.before_number),
        sometimes=frozenset(file.sometimes),
        words=frozenset(file.words),
        units=frozenset(file.units),
        openers=frozenset(file.openers),
    )
