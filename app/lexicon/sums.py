"""The words of one language that say that a bare number is money → a frozen look-up."""

from dataclasses import dataclass

from app.lexicon.rows import DataFile


class SumsFile(DataFile):
    """`sums.toml` of one language, word lists in lower case.

    The object of one of `verbs` is money ("earned 84 million"), that of a `loose` one where nothing
    was counted before it; `between` may part the two, and so may `of` behind one of `totals`. Of
    `nouns` a sum is the amount, behind one of `links` or right behind `of`, but not where one of
    `lives` is lost, nor, of `losses`, where something was counted before; `sold` nouns are such
    only behind one of `sold_by` ("net sales", and not "car sales"), and before "of" and a plural
    (by its `plural` ending) of `wares` alone ("exports of goods", and not "sales of cars"). No noun
    before one of `breaks` speaks. `heads` stand behind their sum ("a 9 billion guarantee").
    `price_links` lead from a `priced` thing, and from a share that `closed`, to its price, unless
    one of `indices` is named. `transfers` hand on a part of the money that was spoken of ("schools
    get 18 billion"). A change in `percents` may part a noun from its amount: "revenue rose 8% to
    2.3 billion". Behind a sum a number is one as well `among` others ("including 3 million"), where
    something is `accounting` for it, of `guesses` ("an estimate of 3 million"), before what is
    `beyond` ("3 million above"), behind "the" and one of `rivals` ("more than the 3 million"), and
    where both are `given` ("$4m for Osk, 3 million for Varn"); what is in `only` may stand before
    it.
    """

    verbs: tuple[str, ...]
    loose: tuple[str, ...]
    between: tuple[str, ...]
    nouns: tuple[str, ...]
    sold: tuple[str, ...]
    sold_by: tuple[str, ...]
    wares: tuple[str, ...]
    plural: str
    losses: tuple[str, ...]
    lives: tuple[str, ...]
    links: tuple[str, ...]
    of: str
    totals: tuple[str, ...]
    breaks: tuple[str, ...]
    heads: tuple[str, ...]
    over_budget: tuple[str, ...]
    priced: tuple[str, ...]
    price_links: tuple[str, ...]
    closed: tuple[str, ...]
    indices: tuple[str, ...]
    transfers: tuple[str, ...]
    percents: tuple[str, ...]
    among: tuple[str, ...]
    accounting: tuple[str, ...]
    guesses: tuple[str, ...]
    beyond: tuple[str, ...]
    rivals: tuple[str, ...]
    given: tuple[str, ...]
    only: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SumWords:
    """The word lists of the file as sets; `particled` are the verbs of two words by both."""

    verbs: frozenset[str]
    particled: frozenset[tuple[str, str]]
    loose: frozenset[str]
    between: frozenset[str]
    nouns: frozenset[str]
    sold: frozenset[str]
    sold_by: frozenset[str]
    wares: frozenset[str]
    plural: str
    losses: frozenset[str]
    lives: frozenset[str]
    links: frozenset[str]
    of: str
    totals: frozenset[str]
    breaks: frozenset[str]
    heads: frozenset[str]
    over_budget: tuple[str, ...]
    priced: frozenset[str]
    price_links: frozenset[str]
    closed: frozenset[str]
    indices: frozenset[str]
    transfers: frozenset[str]
    percents: frozenset[str]
    among: frozenset[str]
    accounting: frozenset[str]
    guesses: frozenset[str]
    beyond: frozenset[str]
    rivals: frozenset[str]
    given: frozenset[str]
    only: frozenset[str]


def sums_from(file: SumsFile) -> SumWords:
    """The look-up that the rows of the file make."""
    pairs = [tuple(verb.split()) for verb in file.verbs]
    return SumWords(
        verbs=frozenset(pair[0] for pair in pairs if len(pair) == 1),
        particled=frozenset((pair[0], pair[1]) for pair in pairs if len(pair) > 1),
        loose=frozenset(file.loose),
        between=frozenset(file.between),
        nouns=frozenset(file.nouns),
        sold=frozenset(file.sold),
        sold_by=frozenset(file.sold_by),
        wares=frozenset(file.wares),
        plural=file.plural,
        losses=frozenset(file.losses),
        lives=frozenset(file.lives),
        links=frozenset(file.links),
        of=file.of,
        totals=frozenset(file.totals),
        breaks=frozenset(file.breaks),
        heads=frozenset(file.heads),
        over_budget=file.over_budget,
        priced=frozenset(file.priced),
        price_links=frozenset(file.price_links),
        closed=frozenset(file.closed),
        indices=frozenset(file.indices),
        transfers=frozenset(file.transfers),
        percents=frozenset(file.percents),
        among=frozenset(file.among),
        accounting=frozenset(file.accounting),
        guesses=frozenset(file.guesses),
        beyond=frozenset(file.beyond),
        rivals=frozenset(file.rivals),
        given=frozenset(file.given),
        only=frozenset(file.only),
    )
