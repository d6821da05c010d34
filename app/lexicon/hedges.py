"""The words of one language that bound a number or say which way it moved → a frozen look-up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import Field

from app.domain import Bound, Change, Hedge
from app.lexicon.rows import DataFile, Row


class HedgeRow(Row):
    """Phrases that stand right before or right after a number and bound it (SEMANTICS 1.3); none
    does that one of `never_before` follows or one of `never_after` leads to; where `only_after` is
    given, one of these has to."""

    words: tuple[str, ...]
    hedge: Hedge
    bound: Bound
    side: str = Field(default="before", pattern=r"^(before|after)$")
    never_before: tuple[str, ...] = ()
    never_after: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()


class PhrasalRow(Row):
    """Verbs that the word of bound behind them belongs to, before a sum of its `dimension` or one
    of its `objects` ("handed over 30 hostages"); a row without either knows no such limit."""

    word: str
    verbs: tuple[str, ...]
    dimension: str | None = None
    objects: tuple[str, ...] = ()


class ChangeRow(Row):
    """Words that say which way a number moved; weak ones not where things are counted."""

    words: tuple[str, ...]
    change: Change
    side: str = Field(default="before", pattern=r"^(before|after)$")
    weak: bool = False


class HedgesFile(DataFile):
    """`hedges.toml` of one language."""

    connectors: tuple[str, ...]
    dressing: tuple[str, ...]
    reach: tuple[str, ...]
    linking: tuple[str, ...]
    valuing: tuple[str, ...]
    paying: tuple[str, ...]
    comparing: tuple[str, ...]
    adding: tuple[str, ...]
    loading: tuple[str, ...]
    listing: tuple[str, ...]
    periods: tuple[str, ...]
    period_links: tuple[str, ...]
    changing: tuple[str, ...]
    funding: tuple[str, ...]
    paces: tuple[str, ...]
    pace_links: tuple[str, ...]
    moving: tuple[str, ...]
    spans: tuple[str, ...]
    settling: tuple[str, ...]
    idioms: dict[str, tuple[str, ...]]
    hedge: tuple[HedgeRow, ...]
    phrasal: tuple[PhrasalRow, ...]
    change: tuple[ChangeRow, ...]


Hedging = tuple[tuple[str, ...], HedgeRow]
"""The words of a hedge in lower case, and its row."""


VALUED, LONGEST_VALUED = "at", 7
"""The last of at most so many words from the verb on: "put the number of dead at"."""


@dataclass(frozen=True, slots=True)
class Hedges:
    """Hedge phrases with their rows, the longest first: those `before` a number by their last word,
    those `after` it by their first; `openings` are the former by their first. Change words by their
    spelling.

    `connectors` may stand between a change word and its number, and `dressing`, by its first word,
    says only how a number strikes one ("a record 41%"); after one of `reach` the change
    word may stand further off ("raised its stake to 5%"). After one of `linking` a bare number
    counts what the one before it did ("3,000 homes, compared with 2,100"), and after one of
    `paying` a bare one in millions is money as the one before ("$3bn, up from 2.8bn"); `listing`
    joins numbers that share the unit of the last ("45 and 50 mg"). Behind a verb of `valuing` a
    number is of what the verb names. `periods` are the words of a time between two numbers that
    move alike. Words of `changing` govern a share behind their object. Words of `funding` move no
    sum of money, and a key of `idioms` nothing behind one of its words ("make up"), but of a share
    behind one of `settling` ("closed up 2%"). A verb reaches over `pace_links` and one of `paces`
    ("at a rate of 3%"), a noun of movement over what is `moving` ("a 3% annual rise"). `spans`
    bound no time behind another number ("$5m over four years"). Words of `adding` bound nothing
    before another number ("14m plus 3m"), and those of `loading` move nothing before so much of
    something ("dropped 114 tonnes of food"). `phrasals` are by the verb and the word of bound that
    belongs to it ("handed over").
    """

    before: Mapping[str, tuple[Hedging, ...]]
    openings: Mapping[str, tuple[tuple[str, ...], ...]]
    after: Mapping[str, tuple[Hedging, ...]]
    phrasals: Mapping[tuple[str, str], PhrasalRow]
    changes_before: Mapping[str, ChangeRow]
    changes_after: Mapping[str, ChangeRow]
    connectors: frozenset[str]
    dressing: Mapping[str, tuple[tuple[str, ...], ...]]
    reach: frozenset[str]
    linking: frozenset[str]
    valuing: frozenset[str]
    paying: frozenset[str]
    comparing: frozenset[str]
    adding: frozenset[str]
    loading: frozenset[str]
    listing: frozenset[str]
    periods: frozenset[str]
    period_links: frozenset[str]
    changing: frozenset[str]
    funding: frozenset[str]
    paces: frozenset[str]
    pace_links: frozenset[str]
    moving: frozenset[str]
    spans: frozenset[str]
    settling: frozenset[str]
    idioms: Mapping[str, frozenset[str]]

    def is_valuing(self, words: Sequence[str]) -> bool:
        """Whether words in lower case say how much of a thing the number behind them is: "put the
        toll at", and not "at five farms"."""
        if not words or words[-1] != VALUED:
            return False
        return not self.valuing.isdisjoint(words[-LONGEST_VALUED:-1])


def hedges_from(file: HedgesFile) -> Hedges:
    """The look-up that the rows of the file make."""
    changes: dict[str, dict[str, ChangeRow]] = {"before": {}, "after": {}}
    for change in file.change:
        changes[change.side].update((word, change) for word in change.words)
    before = _phrases(file, "before", -1)
    return Hedges(
        before=before,
        openings=_by_first(words for hedgings in before.values() for words, _ in hedgings),
        after=_phrases(file, "after", 0),
        phrasals={(verb, row.word): row for row in file.phrasal for verb in row.verbs},
        changes_before=changes["before"],
        changes_after=changes["after"],
        connectors=frozenset(file.connectors),
        dressing=_by_first(tuple(phrase.split()) for phrase in file.dressing),
        reach=frozenset(file.reach),
        linking=frozenset(file.linking),
        valuing=frozenset(file.valuing),
        paying=frozenset(file.paying),
        comparing=frozenset(file.comparing),
        adding=frozenset(file.adding),
        loading=frozenset(file.loading),
        listing=frozenset(file.listing),
        periods=frozenset(file.periods),
        period_links=frozenset(file.period_links),
        changing=frozenset(file.changing),
        funding=frozenset(file.funding),
        paces=frozenset(file.paces),
        pace_links=frozenset(file.pace_links),
        moving=frozenset(file.moving),
        spans=frozenset(file.spans),
        settling=frozenset(file.settling),
        idioms={word: frozenset(before) for word, before in file.idioms.items()},
    )


def _phrases(file: HedgesFile, side: str, key: int) -> dict[str, tuple[Hedging, ...]]:
    """The hedges of one side by the word that stands nearest to the number, the longest first."""
    rows = {tuple(w.split()): row for row in file.hedge if row.side == side for w in row.words}
    found: dict[str, list[Hedging]] = {}
    for words in sorted(rows, key=len, reverse=True):
        found.setdefault(words[key], []).append((words, rows[words]))
    return {word: tuple(listed) for word, listed in found.items()}


def _by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(phrases, key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return {word: tuple(listed) for word, listed in found.items()}
