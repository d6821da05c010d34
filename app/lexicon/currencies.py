"""The names and signs of currencies → a frozen look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from pydantic import Field

from app.lexicon.phrases import openers_of, starters_of
from app.lexicon.rows import RULE_ID, DataFile


class MinorUnit(DataFile):
    """A hundredth, or another part, of a currency: cent, penny."""

    names: tuple[str, ...]
    signs: tuple[str, ...] = ()
    part: Decimal


class CurrencyRow(DataFile):
    """A currency: its ISO 4217 code, what stands before a number and what stands after it.

    `codes` are other codes written like the ISO one ("RMB"); `glued_signs` count only where no
    space divides their letters from the sign ("A$", or the article would do), `letter_signs` only
    before a number that no name ends in: "R1,200", "R1.5 billion", and not "R2". A code that
    `is_word` is held to the same: "COP 5,000", and not "COP 26". Words `behind`
    a sum say whose dollar it is: "$75 U.S. per barrel". A name that is also one of `verbs` is
    money only behind a sum that buys something: "5,000 won", and not "the five won". `countries`
    pay with it: they tell apart the currencies that share a name.
    """

    code: str = Field(pattern=r"^[A-Z]{3}$")
    names: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    glued_signs: tuple[str, ...] = ()
    letter_signs: tuple[str, ...] = ()
    is_word: bool = False
    behind: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    minor: tuple[MinorUnit, ...] = ()
    countries: tuple[str, ...] = ()


class SharedExample(DataFile):
    """A text whose last sum is in the currency of that code."""

    text: str
    code: str


class SharedRow(DataFile):
    """Names and signs that the currencies `among` share; one is worth `part` of them.

    Names are singular and plural; signs are as those of a currency. A sum under a sign stays under
    the first name where nothing says which of them is meant.
    """

    id: str = Field(pattern=RULE_ID)
    names: tuple[str, ...]
    signs: tuple[str, ...] = ()
    letter_signs: tuple[str, ...] = ()
    part: Decimal = Decimal(1)
    among: tuple[str, ...]
    fallback: str | None = None
    yes: tuple[SharedExample, ...]
    no: tuple[str, ...] = ()

    @property
    def base(self) -> str:
        """What a sum under a sign is in, where nothing says which currency is meant."""
        return self.fallback or self.names[0]


class CurrenciesFile(DataFile):
    """`currencies.toml`."""

    shared: tuple[SharedRow, ...]
    currency: tuple[CurrencyRow, ...]


@dataclass(frozen=True, slots=True)
class Denomination:
    """What one of a coin is worth in its currency."""

    code: str
    part: Decimal


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name that several currencies share: their codes by who says which is meant.

    `adjectives` are the first words of the full names ("swedish" of "swedish crowns"), `countries`
    canonical names.
    """

    id: str
    part: Decimal
    codes: frozenset[str]
    fallback: str | None
    adjectives: Mapping[str, str]
    countries: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Currencies:
    """`signs` by exact spelling without spaces, `glued` those that suffer no space and `letters`
    those that need a number no name has; `endings` is whatever a sign may end in. `names` in lower
    case; `openers` the first words of names and symbols that have several, `starters` of all.
    `shared` are the names and signs that several currencies share, by each."""

    signs: Mapping[str, str]
    glued: frozenset[str]
    letters: frozenset[str]
    behind: Mapping[str, str]
    endings: frozenset[str]
    names: Mapping[str, Denomination]
    verbs: frozenset[str]
    symbols: Mapping[str, Denomination]
    openers: frozenset[str]
    starters: frozenset[str]
    shared: Mapping[str, SharedName]


def currencies_from(file: CurrenciesFile) -> Currencies:
    """The look-up that the rows of the file make."""
    names: dict[str, Denomination] = {}
    symbols = {sign: Denomination(row.base, row.part) for row in file.shared for sign in row.signs}
    for row in file.currency:
        whole = Denomination(row.code, Decimal(1))
        codes = row.codes if row.is_word else (row.code, *row.codes)
        symbols.update((sign, whole) for sign in (*row.signs, *codes))
        names.update((name, whole) for name in row.names)
        for minor in row.minor:
            part = Denomination(row.code, minor.part)
            names.update((name, part) for name in minor.names)
            symbols.update((sign, part) for sign in minor.signs)
    signs = _signs(file)
    return Currencies(
        signs=signs,
        endings=frozenset(sign[at:] for sign in signs for at in range(len(sign))),
        behind={word: row.code for row in file.currency for word in row.behind},
        letters=frozenset(
            (
                *(sign for row in file.currency for sign in row.letter_signs),
                *(sign for row in file.shared for sign in row.letter_signs),
                *(row.code for row in file.currency if row.is_word),
            )
        ),
        glued=frozenset(sign for row in file.currency for sign in row.glued_signs),
        names=names,
        verbs=frozenset(verb for row in file.currency for verb in row.verbs),
        symbols=symbols,
        openers=openers_of((*names, *symbols)),
        starters=starters_of((*names, *symbols)),
        shared={
            name: shared
            for row in file.shared
            for shared in (_shared(row, file.currency),)
            for name in (*row.names, *row.signs, *row.letter_signs)
        },
    )


def shared_codes(file: CurrenciesFile) -> dict[str, frozenset[str]]:
    """The currencies that a sum may be in which stays under a name that they share."""
    return {row.base: frozenset(row.among) for row in file.shared if row.fallback is None}


def _signs(file: CurrenciesFile) -> dict[str, str]:
    """What each sign and code before a number stands for, exact spelling."""
    shared = {sign: row.base for row in file.shared for sign in (*row.signs, *row.letter_signs)}
    return shared | {
        sign: row.code
        for row in file.currency
        for sign in (*row.signs, *row.glued_signs, *row.letter_signs, row.code, *row.codes)
    }


def _shared(row: SharedRow, currencies: tuple[CurrencyRow, ...]) -> SharedName:
    able = [currency for currency in currencies if currency.code in row.among]
    return SharedName(
        id=row.id,
        part=row.part,
        codes=frozenset(row.among),
        fallback=row.fallback,
        adjectives={
            name.split()[0]: each.code for each in able for name in each.names if " " in name
        },
        countries={country: each.code for each in able for country in each.countries},
    )
