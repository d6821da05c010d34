"""Verbs and words that say what an amount is → look-ups by verb, form and phrase."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.domain import MONEY, Kind
from app.lexicon.phrases import Choices, Phrases, phrases_from
from app.lexicon.rows import Row
from app.lexicon.verbs import VerbClass, VerbReading, inflected


class VerbItemRow(Row):
    """Verbs that say what an amount of one of `dimensions` is: "fined 5m" is a fine.

    With `objects`, the verb makes the item of those counted nouns instead: "cut 500 jobs"; so do
    `leads` right before the number: "the loss of 500 jobs". A verb of a row with `led` needs such a
    word before the number, "bought for 5m", one with `behind` such words behind it ("#" is any
    number there and "~" any name), and one that is done `by_persons` them for its subject: "a nurse
    earns 5,000"; a `passive` one is done to its own: "a nurse is paid 5,000". Of a `direct` row
    nobody may stand between: what a strike costs a firm is no price. With `happenings`, an amount
    of such a dimension is the item if it is said of one, whatever the verb: "the fire grew to 900
    acres". With `owners` the verb is said of one of them, or done to one, and its object need not
    be named: "the arena seats 900". Money of a row with `per` is so much for one of these, or for
    none (""). What `moves` is a change of the item, and one `alone` says nothing of a further sum:
    "needs another 5m" is of what was said before. One of `trailing` right behind the number makes
    it the item, whatever the verb, "87 votes ahead", and so does one of `heads` that the verb is
    said of: "her lead shrank to 87 votes". Behind one of `aims` stands where the sum goes, and not
    what it is: "invested 5m in trams".
    """

    item: str
    kind: Kind = Kind.FLOW
    verbs: tuple[str, ...]
    objects: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    led: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    behind: Choices = ()
    by_persons: bool = False
    passive: bool = False
    per: tuple[str, ...] = ()
    moves: bool = False
    alone: bool = False
    direct: bool = False
    happenings: tuple[str, ...] = ()
    owners: frozenset[str] = frozenset()
    amid: frozenset[str] = frozenset()
    to_somebody: bool = False
    bare: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = (MONEY,)
    trailing: Choices = ()
    heads: frozenset[str] = frozenset()

    @property
    def is_once(self) -> bool:
        """Whether it is counted on one occasion: nobody owns the crowd of a march."""
        return self.kind is Kind.OCCASION


class AmountItems(NamedTuple):
    """Words right before a number that say what it is, each with its rows, those right behind it,
    and the rows of happenings and of heads."""

    leads: Phrases[tuple[VerbItemRow, ...]]
    trailing: Phrases[tuple[VerbItemRow, ...]]
    happening: tuple[VerbItemRow, ...]
    headed: tuple[VerbItemRow, ...]


def amount_items(rows: Sequence[VerbItemRow]) -> AmountItems:
    """What the rows say of an amount without any verb of theirs."""
    leads = dict.fromkeys(words for row in rows for words in (*row.leads, *row.bare))
    trailing = dict.fromkeys(words for row in rows for words in row.trailing)
    return AmountItems(
        phrases_from(
            (each, tuple(row for row in rows if each in (*row.leads, *row.bare))) for each in leads
        ),
        phrases_from(
            (each, tuple(row for row in rows if each in row.trailing)) for each in trailing
        ),
        tuple(row for row in rows if row.happenings),
        tuple(row for row in rows if row.heads),
    )


def by_verb(rows: Sequence[VerbItemRow]) -> Mapping[str, tuple[VerbItemRow, ...]]:
    """Each verb with its rows."""
    verbs = dict.fromkeys(verb for row in rows for verb in row.verbs)
    return {verb: tuple(row for row in rows if verb in row.verbs) for verb in verbs}


def verb_forms(rows: Sequence[VerbItemRow], verbs: Mapping[str, VerbReading]) -> dict[str, str]:
    """The base of each form of the rows' verbs."""
    lemmas = {verb.split()[0] for row in rows for verb in row.verbs}
    known = {word: verb.lemma for word, verb in verbs.items() if verb.lemma in lemmas}
    unknown = sorted(lemmas - set(known.values()))
    regular = {word: lemma for lemma in unknown for word, _ in inflected(lemma, VerbClass.PLAIN)}
    return regular | known
