"""Canonical names of countries and organisations, and what newsrooms call them → a look-up."""

from dataclasses import dataclass
from enum import StrEnum

from app.lexicon.phrases import Phrases, phrases_from
from app.lexicon.rows import DataFile, Row


class NameKind(StrEnum):
    """What a name stands for; OTHER is a capitalised name that no row knows."""

    COUNTRY = "country"
    ORGANISATION = "organisation"
    OTHER = "other"


class Form(StrEnum):
    """How a name is said: outright, as an adjective or people, or by its seat of government."""

    NAME = "name"
    ADJECTIVE = "adjective"
    SEAT = "seat"


class NameRow(Row):
    """One canonical name and what else it is called."""

    canonical: str
    kind: NameKind
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


class NamesFile(DataFile):
    """`names.toml` of one language."""

    titles: tuple[str, ...]
    portfolios: tuple[str, ...]
    bodies: tuple[str, ...]
    partisans: tuple[str, ...]
    continental: tuple[str, ...]
    moneys: tuple[str, ...]
    feasts: tuple[str, ...]
    posts: tuple[str, ...]
    managing: tuple[str, ...]
    roles: tuple[str, ...]
    trades: tuple[str, ...]
    houses: tuple[str, ...]
    firms: tuple[str, ...]
    sited: tuple[str, ...]
    calendar: tuple[str, ...]
    plain: tuple[str, ...]
    commons: tuple[str, ...]
    fellowships: tuple[str, ...]
    abstract_endings: tuple[str, ...]
    shouted: tuple[str, ...]
    letters: tuple[str, ...]
    maladies: tuple[str, ...]
    lands: tuple[str, ...]
    unsited: tuple[str, ...]
    towns: tuple[str, ...]
    buildings: tuple[str, ...]
    statal: tuple[str, ...]
    joints: tuple[str, ...]
    suffixes: tuple[str, ...]
    name: tuple[NameRow, ...]


@dataclass(frozen=True, slots=True)
class KnownName:
    """What one spelling stands for."""

    canonical: str
    kind: NameKind
    form: Form


@dataclass(frozen=True, slots=True)
class Names:
    """Spellings by their words, case kept: "US" is a country and "us" is not.

    `titles` stand before a person's name, and so do `posts`, which may end other capitals there
    ("Commission President Ursula Meld"), and `roles` in lower case; one of `managing` is held in
    the house named before it ("Corvane Chief Executive Ana Roe"); a title before `bodies` and one
    of `portfolios` is part of a house ("Health Ministry"), one of `partisans` of no person's name,
    one of `continental` by itself is nobody ("European"), one of `feasts` a day, and a country
    before one of `moneys` what is paid in; `firms` end the name of a firm ("Sable Bank"), `houses`
    that of one, whatever adjective it starts with ("Ethiopian Airlines").
    `calendar` words are times (`calendar_lower` the same in lower case, where "may" and "march" are
    other words too), `plain` words are capitalised only because a sentence starts with them, as
    `commons` and long words with one of `abstract_endings` are where no other capital follows; so
    are plurals before "of", but for `fellowships` ("Friends of the Orne");
    `shouted` ones are never names, of single letters only `letters` are. What `maladies` do to
    people is no deed of somebody's ("Ebola"). `joints` stand inside a name ("Office for National
    Statistics"); one of `lands` is in the name of a sea or a valley, and in one of `unsited` nobody
    is ("the FTSE"); `towns` are places, as are seats of governments where nothing `statal` is
    theirs; a word with one of `suffixes` is none ("Leeds-based"). `countries` are canonical names.
    """

    spellings: Phrases[KnownName]
    titles: frozenset[str]
    portfolios: frozenset[str]
    bodies: frozenset[str]
    partisans: frozenset[str]
    continental: frozenset[str]
    moneys: frozenset[str]
    feasts: frozenset[str]
    posts: frozenset[str]
    managing: frozenset[str]
    roles: frozenset[str]
    trades: frozenset[str]
    houses: frozenset[str]
    firms: frozenset[str]
    sited: frozenset[str]
    calendar: frozenset[str]
    calendar_lower: frozenset[str]
    plain: frozenset[str]
    commons: frozenset[str]
    fellowships: frozenset[str]
    abstract_endings: tuple[str, ...]
    shouted: frozenset[str]
    letters: frozenset[str]
    maladies: frozenset[str]
    lands: frozenset[str]
    unsited: frozenset[str]
    towns: frozenset[str]
    statal: frozenset[str]
    joints: frozenset[str]
    suffixes: tuple[str, ...]
    countries: frozenset[str]


def names_from(file: NamesFile) -> Names:
    """The look-up that the rows of the file make."""
    return Names(
        spellings=phrases_from(_spellings(file).items()),
        titles=frozenset((*file.titles, *file.posts)),
        portfolios=frozenset(file.portfolios),
        bodies=frozenset((*file.bodies, *file.houses, *file.firms)),
        partisans=frozenset(file.partisans),
        continental=frozenset(file.continental),
        moneys=frozenset(file.moneys),
        feasts=frozenset(file.feasts),
        posts=frozenset(file.posts),
        managing=frozenset(file.managing),
        roles=frozenset(file.roles),
        trades=frozenset(file.trades),
        houses=frozenset(file.houses),
        firms=frozenset(file.firms),
        sited=frozenset(file.sited),
        calendar=frozenset(file.calendar),
        calendar_lower=frozenset(map(str.lower, file.calendar)),
        plain=frozenset(file.plain),
        commons=frozenset(file.commons),
        fellowships=frozenset(file.fellowships),
        abstract_endings=file.abstract_endings,
        shouted=frozenset(file.shouted),
        letters=frozenset(file.letters),
        maladies=frozenset(file.maladies),
        lands=frozenset(file.lands),
        unsited=frozenset(file.unsited),
        towns=frozenset((*file.towns, *_town_seats(file))),
        statal=frozenset(file.statal),
        joints=frozenset(file.joints),
        suffixes=file.suffixes,
        countries=frozenset(row.canonical for row in file.name if row.kind is NameKind.COUNTRY),
    )


def _spellings(file: NamesFile) -> dict[str, KnownName]:
    spellings: dict[str, KnownName] = {}
    for row in file.name:
        for form, texts in (
            (Form.SEAT, row.seats),
            (Form.ADJECTIVE, row.adjectives),
            (Form.NAME, row.names),
        ):
            for text in texts:
                spellings[_spelling(text)] = KnownName(row.canonical, row.kind, form)
    return spellings


def _town_seats(file: NamesFile) -> set[str]:
    """ "Nairobi", and not "the Kremlin"."""
    return {seat for row in file.name for seat in row.seats} - {*file.buildings}


def _spelling(text: str) -> str:
    """The words as reading divides them: a possessive s stands by itself."""
    return text.replace("'s ", " 's ")
