"""The words that name a unit or a series by hand → the names that articles are read into."""

import re
from dataclasses import replace
from decimal import Decimal

from app.domain import COUNT, MONEY, NUMBER, Kind, SeriesKey, Unit
from app.domain.limits import FACET_CHARACTERS, is_keepable
from app.errors import BadInput
from app.lexicon import Lexicon

CURRENCY_CODE = re.compile(r"[A-Z]{3}")


def unit_named(name: str, lexicon: Lexicon) -> Unit:
    """The unit of that name: ISO 4217 code, unit, "USD/barrel", or the noun that is counted.

    A name of several words, or one the lexicon does not know, is taken for a counted noun.
    """
    if not is_keepable(name) or len(name) > FACET_CHARACTERS:
        raise BadInput("unit is no name of a unit", "quantity", "unit")
    words = " ".join(name.split())
    if words in lexicon.units.names:
        return lexicon.units.names[words]
    base, slash, per = (part.strip() for part in words.partition("/"))
    if slash and not (base and per):
        raise BadInput("a rate names both its sides, as in USD/barrel", "quantity", "unit")
    unit = _undivided(base, lexicon)
    return replace(unit, name=f"{unit.name}/{per}", per=per) if per else unit


def canonical_key(key: SeriesKey, lexicon: Lexicon) -> SeriesKey:
    """The facets under the names that reading gives them, so that articles meet the series."""
    return replace(
        key,
        item=_item(key.item, lexicon),
        subject=_name(key.subject, lexicon),
        place=_name(key.place, lexicon),
        context=_name(key.context, lexicon),
    )


def kind_of(item: str, lexicon: Lexicon) -> Kind:
    """How a measured thing moves in time; a level where the lexicon does not know it."""
    row = lexicon.language.measures.by_item.get(item)
    return row.kind if row else Kind.LEVEL


def _undivided(name: str, lexicon: Lexicon) -> Unit:
    if not name:
        return NUMBER
    units, currencies = lexicon.units, lexicon.currencies
    known = units.names.get(name) or units.symbols.get(name) or units.surfaces.get(name.lower())
    if known is not None:
        return known
    money = currencies.symbols.get(name) or currencies.names.get(name.lower())
    if money is not None and money.part == Decimal(1):
        return Unit(money.code, MONEY)
    if money is not None:
        raise BadInput(f"state the amount in {money.code}", "quantity", "unit")
    if CURRENCY_CODE.fullmatch(name):
        return Unit(name, MONEY)
    return Unit(_singular(name, lexicon), COUNT)


def _item(phrase: str, lexicon: Lexicon) -> str:
    singular = _singular(phrase, lexicon)
    row = lexicon.language.measures.by_words.get(tuple(singular.split()))
    return row.item if row else singular


def _name(name: str | None, lexicon: Lexicon) -> str | None:
    if name is None:
        return None
    known = lexicon.language.names.spellings.whole(name.split())
    return known.canonical if known else name


def _singular(phrase: str, lexicon: Lexicon) -> str:
    *modifiers, head = phrase.lower().split()
    return " ".join((*modifiers, lexicon.language.nouns.singular(head)))
