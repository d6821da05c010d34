"""The words of one language that stand for numbers → a frozen look-up."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from pydantic import Field

from app.lexicon.meant_units import MeantUnitRow
from app.lexicon.rows import DataFile, Row

LETTERS = re.compile(r"[^\W\d_]+")
"""A run of letters: how the words of a phrase are cut."""

KEPT = 8192
"""How many runs of signs are kept with whether they tell of a number."""


class SuffixRow(Row):
    """Letters glued to digits that may stand for a scale.

    `needs` says what must speak for it: nothing, or money or a counted noun beside it. In a
    sentence that holds one of `rivals`, or before one of `never_before`, the letters are a unit.
    One of `amid` not far before speaks for a scale too ("a loss of 40m"), unless one of `lengths`
    or a noun follows; so does one of `before` right behind ("40m watched"), and one of `held`
    before it where something was counted in that scale ("62 million users, up from 50m").
    """

    symbols: tuple[str, ...]
    value: Decimal
    rivals: tuple[str, ...] = ()
    amid: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    lengths: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    never_before: tuple[str, ...] = ()
    needs: str = Field(default="", pattern=r"^(|money|money-or-noun)$")


class VagueRow(Row):
    """A plural that stands for an interval (SEMANTICS 1.3)."""

    words: tuple[str, ...]
    low: Decimal
    high: Decimal
    step: Decimal
    needs_of: bool = False


class ShareRow(Row):
    """A fraction word: its part of one, and the precision in percent that it carries."""

    words: tuple[str, ...]
    part: Decimal
    step: Decimal


class RatioRow(Row):
    """A word that multiplies. With `followers` or `leaders` it counts only beside one of them, or
    behind a hedge; never before one of `never_before`."""

    words: tuple[str, ...]
    value: Decimal
    change: str = Field(default="", pattern=r"^(|up|down)$")
    followers: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    never_before: tuple[str, ...] = ()


class Links(DataFile):
    """The small words between numbers and their units, by what they do there."""

    of: tuple[str, ...]
    ends: tuple[str, ...]
    below_zero: tuple[str, ...]
    both: tuple[str, ...]
    between: tuple[str, ...]
    either: tuple[str, ...]
    tolerance: tuple[tuple[str, ...], ...]
    start: tuple[str, ...]
    step: tuple[str, ...]
    among: tuple[str, ...]
    every: tuple[str, ...]
    toward: tuple[str, ...]
    each: tuple[str, ...]
    out: tuple[str, ...]
    maxima: tuple[str, ...]
    per: tuple[str, ...]
    everybody: tuple[str, ...]
    joints: tuple[str, ...]
    again: tuple[str, ...]
    behind_part: tuple[str, ...]
    behind_half: tuple[str, ...]
    behind_several: tuple[str, ...]
    behind_any: tuple[str, ...]
    yearly: dict[str, str]
    abbreviated: dict[str, str]


class PowersTable(DataFile):
    """The marks of a power of ten; a number read by one of them is in every `yes` and in no
    `no`."""

    times: tuple[str, ...]
    signs: tuple[str, ...]
    letters: tuple[str, ...]
    minus: tuple[str, ...]
    raised_minus: tuple[str, ...]
    bases: dict[str, Decimal]
    superscripts: dict[str, int]
    yes: tuple[str, ...]
    no: tuple[str, ...]


class Clocked(DataFile):
    """What tells how long somebody took from the hour of the day: of three parts, "2:06:41", any
    but those behind one of `hours` or a date, or before one of `stamps`; of two, "29:12.4", those
    behind one of `leads` where one of `races` is named before. `units` are those of the parts, the
    longest first."""

    hours: tuple[str, ...]
    stamps: tuple[str, ...]
    leads: tuple[str, ...]
    races: tuple[str, ...]
    units: tuple[str, ...]


class NumbersFile(DataFile):
    """`numbers.toml` of one language."""

    links: Links
    clocked: Clocked
    powers: PowersTable
    cardinals: dict[str, Decimal]
    groups: dict[str, Decimal]
    scales: dict[str, Decimal]
    glyphs: dict[str, tuple[int, int]]
    articles: tuple[str, ...]
    joiners: tuple[str, ...]
    minus: tuple[str, ...]
    halves: tuple[str, ...]
    points: tuple[str, ...]
    unit_leads: tuple[str, ...]
    halved: tuple[str, ...]
    fewness: dict[str, tuple[Decimal, Decimal]]
    share_barriers: tuple[str, ...]
    suffix: tuple[SuffixRow, ...]
    vague: tuple[VagueRow, ...]
    share: tuple[ShareRow, ...]
    ratio: tuple[RatioRow, ...]
    meant: tuple[MeantUnitRow, ...]


@dataclass(frozen=True, slots=True)
class Powers:
    """`marks` are all that may follow the digits of a power, `raising` those that raise a base
    without a multiplication before it; `superscripts` are digits by their raised form."""

    marks: frozenset[str]
    times: frozenset[str]
    signs: frozenset[str]
    raising: frozenset[str]
    letters: frozenset[str]
    minus: frozenset[str]
    bases: Mapping[str, Decimal]
    superscripts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Number words by their lower-case spelling, suffixes by their exact one; `openers` are all
    the words that a number may begin with, `vague_openers` those of a vague one, `counting`
    these and cardinals. Behind a number, without one of `continuers` it is at its end, and
    without one of `range_words` no range goes on; a hyphen may always be either. A text without
    one of `tellers` and without a digit or fraction character holds no number; `tells` says
    whether a run of it without white space has one, and keeps its answers, for news says the
    same words again and again."""

    links: Links
    clocked: Clocked
    powers: Powers
    cardinals: Mapping[str, Decimal]
    groups: Mapping[str, Decimal]
    scales: Mapping[str, Decimal]
    glyphs: Mapping[str, tuple[int, int]]
    articles: frozenset[str]
    joiners: frozenset[str]
    minus: frozenset[str]
    halves: frozenset[str]
    points: frozenset[str]
    unit_leads: frozenset[str]
    halved: frozenset[str]
    fewness: Mapping[str, tuple[Decimal, Decimal]]
    share_barriers: frozenset[str]
    suffixes: Mapping[str, SuffixRow]
    vague: Mapping[tuple[str, ...], VagueRow]
    shares: Mapping[str, ShareRow]
    ratios: Mapping[tuple[str, ...], RatioRow]
    meant: Mapping[str, MeantUnitRow]
    openers: frozenset[str]
    continuers: frozenset[str]
    range_words: frozenset[str]
    vague_openers: frozenset[str]
    counting: frozenset[str]
    tellers: frozenset[str]
    tells: Callable[[str], bool]


def numbers_from(file: NumbersFile) -> Numbers:
    """The look-up that the rows of the file make."""
    tellers = frozenset(_tellers(file))
    return Numbers(
        links=file.links,
        clocked=file.clocked,
        powers=_powers(file.powers),
        cardinals=file.cardinals,
        groups=file.groups,
        scales=file.scales,
        glyphs=file.glyphs,
        articles=frozenset(file.articles),
        joiners=frozenset(file.joiners),
        minus=frozenset(file.minus),
        halves=frozenset(file.halves),
        points=frozenset(file.points),
        unit_leads=frozenset(file.unit_leads),
        halved=frozenset(file.halved),
        fewness=file.fewness,
        share_barriers=frozenset(file.share_barriers),
        suffixes={symbol: row for row in file.suffix for symbol in row.symbols},
        vague={tuple(words.split()): row for row in file.vague for words in row.words},
        shares={word: row for row in file.share for word in row.words},
        ratios={tuple(words.split()): row for row in file.ratio for words in row.words},
        meant={row.unit: row for row in file.meant},
        openers=frozenset(_openers(file)),
        continuers=frozenset(_continuers(file)),
        range_words=frozenset(_range_words(file.links)),
        vague_openers=frozenset(_vague_openers(file)),
        counting=frozenset((*file.cardinals, *_vague_openers(file))),
        tellers=tellers,
        tells=_tells(tellers, "".join(file.glyphs)),
    )


def _powers(table: PowersTable) -> Powers:
    raising = frozenset((*table.signs, *table.superscripts, *table.raised_minus))
    return Powers(
        marks=raising | {*table.times, *table.letters},
        times=frozenset(table.times),
        signs=frozenset(table.signs),
        raising=raising,
        letters=frozenset(table.letters),
        minus=frozenset((*table.minus, *table.raised_minus)),
        bases=table.bases,
        superscripts={sign: str(digit) for sign, digit in table.superscripts.items()},
    )


def _openers(file: NumbersFile) -> Iterator[str]:
    yield from (*file.cardinals, *file.groups, *file.articles, *file.halves, *file.glyphs)
    yield from (words.split()[0] for row in file.ratio for words in row.words)
    yield from _vague_openers(file)


def _vague_openers(file: NumbersFile) -> Iterator[str]:
    yield from (words.split()[0] for row in file.vague for words in row.words)
    yield from (words.split()[0] for words in file.fewness)


def _continuers(file: NumbersFile) -> Iterator[str]:
    """What may stand behind the first piece of a number where the number goes on."""
    links, powers = file.links, _powers(file.powers)
    yield from (*file.groups, *file.scales, *file.joiners, *file.points, *powers.marks)
    yield from (*links.out, *links.among, *links.of)


def _range_words(links: Links) -> Iterator[str]:
    yield from (*links.ends, *links.both, *links.either)
    yield from (words[0] for words in links.tolerance)


def _tellers(file: NumbersFile) -> Iterator[str]:
    """Of each way to write a number in words, one word that it cannot do without."""
    yield from (*file.cardinals, *file.groups, *file.scales, *file.halves)
    vague = (words for row in file.vague for words in row.words)
    shares = (words for row in file.share for words in row.words)
    ratios = (words for row in file.ratio for words in row.words)
    for phrase in (*vague, *shares, *ratios, *file.fewness):
        yield max(LETTERS.findall(phrase), key=len)


def _tells(tellers: Collection[str], signs: str) -> Callable[[str], bool]:
    words, sign = frozenset(tellers), re.compile(r"[\d" + re.escape(signs) + "]")

    @lru_cache(maxsize=KEPT)
    def tells(run: str) -> bool:
        return bool(sign.search(run)) or not words.isdisjoint(LETTERS.findall(run.lower()))

    return tells
