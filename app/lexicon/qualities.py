"""Which quality of a thing a number in metres, tonnes or hours measures → a frozen look-up."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain import Kind
from app.lexicon.phrases import Phrases, phrases_from
from app.lexicon.rows import DataFile, Row
from app.lexicon.verbs import VerbClass, inflected


class QualityRow(Row):
    """What a number in one of `dimensions` measures where one of these is said.

    A phrase `behind` it ("12 metres long") or `leads` before it ("deeper than"); one of `closing`
    behind it only where a clause ends, and of `steady` only where nothing moved. `verbs` (each as
    "lemma", or with its irregular past and participle) have it for their object, of one of `owners`
    where any are named, and `racing` ones behind "in". Of `things` it is a quality where they are
    named as what is measured ("a six-mile stretch"). One that `is_loose` is meant where no thing is
    named, one that `is_tied` is that of any other noun behind a hyphen; one that `is_open` is meant
    where nothing else is said, and one of so much `per` something where that is all ("209 bushels
    an acre"), or all but a `hollow` noun that names it too.
    """

    dimensions: tuple[str, ...]
    item: str
    kind: Kind = Kind.LEVEL
    behind: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    steady: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    racing: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    hollow: tuple[str, ...] = ()
    is_loose: bool = False
    is_tied: bool = False
    is_open: bool = False


class QualitiesFile(DataFile):
    """`qualities.toml` of one language.

    `lines` are told by their length, as coastlines are. Nouns of `own` are such a quality, or have
    a level of their own, and those of `stretches` are a stretch of time; behind one of `dating` it
    only says when. Behind "three times" the noun that one of `multiples` leads to is meant ("as
    many pubs"), or one of `facets`: "doubled in price".
    """

    own: tuple[str, ...]
    stretches: tuple[str, ...]
    lines: tuple[str, ...]
    dating: tuple[str, ...]
    multiples: tuple[str, ...]
    facets: tuple[str, ...]
    quality: tuple[QualityRow, ...]


@dataclass(frozen=True, slots=True)
class Qualities:
    """The rows of one dimension, by the words that tell them."""

    behind: Phrases[QualityRow]
    closing: Phrases[QualityRow]
    steady: Phrases[QualityRow]
    leads: Phrases[QualityRow]
    verbs: Mapping[str, tuple[QualityRow, ...]]
    racing: Mapping[str, QualityRow]
    things: Mapping[str, QualityRow]
    per: Mapping[str, QualityRow]
    tied: QualityRow | None
    open: QualityRow | None


@dataclass(frozen=True, slots=True)
class QualityWords:
    """The look-up of each dimension, and the nouns and words that tell of none."""

    by_dimension: Mapping[str, Qualities]
    own: frozenset[str]
    stretches: frozenset[str]
    lines: frozenset[str]
    dating: frozenset[str]
    multiples: Phrases[str]
    facets: frozenset[str]


def qualities_from(file: QualitiesFile) -> QualityWords:
    """The look-up that the rows of the file make."""
    dimensions = dict.fromkeys(name for row in file.quality for name in row.dimensions)
    return QualityWords(
        by_dimension={
            name: _of_one([row for row in file.quality if name in row.dimensions])
            for name in dimensions
        },
        own=frozenset(file.own),
        stretches=frozenset(file.stretches),
        lines=frozenset(file.lines),
        dating=frozenset(file.dating),
        multiples=phrases_from((each, each) for each in file.multiples),
        facets=frozenset(file.facets),
    )


def _of_one(rows: list[QualityRow]) -> Qualities:
    verbs: dict[str, tuple[QualityRow, ...]] = {}
    for row in sorted(rows, key=lambda row: not row.owners):  # who owns it says more than the verb
        for verb in _forms(row.verbs):
            verbs[verb] = (*verbs.get(verb, ()), row)
    return Qualities(
        behind=phrases_from((each, row) for row in rows for each in row.behind),
        closing=phrases_from((each, row) for row in rows for each in row.closing),
        steady=phrases_from((each, row) for row in rows for each in row.steady),
        leads=phrases_from((each, row) for row in rows for each in row.leads),
        verbs=verbs,
        racing={verb: row for row in rows for verb in _forms(row.racing)},
        things={thing: row for row in rows for thing in row.things},
        per={each: row for row in rows for each in row.per},
        tied=next((row for row in rows if row.is_tied), None),
        open=next((row for row in rows if row.is_open), None),
    )


def _forms(verbs: Iterable[str]) -> Iterator[str]:
    """All forms of each "lemma", "lemma past" or "lemma past participle"."""
    for text in verbs:
        yield from (word for word, _ in inflected(text, VerbClass.PLAIN))
