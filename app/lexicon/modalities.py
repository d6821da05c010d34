"""Words that put a number in a mood other than plain assertion → a frozen look-up."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain import Kind, Modality
from app.lexicon.phrases import Phrases, phrases_from
from app.lexicon.rows import DataFile, Row


class CueRow(Row):
    """Words before the number, or before the verb that it is the subject of."""

    words: tuple[str, ...]
    means: Modality


class KindRow(Row):
    """Words that make a number a forecast, or a share the answer of a poll."""

    means: Kind
    words: tuple[str, ...]


class ModalitiesFile(DataFile):
    """`modalities.toml` of one language."""

    order: tuple[Modality, ...]
    kind: tuple[KindRow, ...]
    quotes: dict[str, str]
    cue: tuple[CueRow, ...]


@dataclass(frozen=True, slots=True)
class Modalities:
    """Cues in lower case; where several stand, the first in `order` decides.

    `kinds` are words that say which kind of number it is, whatever it measures. `quotes` maps an
    opening quotation mark to the one that closes it.
    """

    cues: Phrases[CueRow]
    kinds: Phrases[KindRow]
    order: tuple[Modality, ...]
    quotes: Mapping[str, str]


def modalities_from(file: ModalitiesFile) -> Modalities:
    """The look-up that the rows of the file make."""
    cues = phrases_from((words, row) for row in file.cue for words in row.words)
    kinds = phrases_from((words, row) for row in file.kind for words in row.words)
    return Modalities(cues, kinds, file.order, file.quotes)
