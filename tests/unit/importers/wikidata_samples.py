"""Entity JSON of our own making, in both of Wikidata's forms."""

from typing import Any

Json = dict[str, Any]
ONE = "1"
ENTITY = "http://www.wikidata.org/entity/"


def snak(value: object) -> Json:
    return {"snaktype": "value", "datavalue": {"value": value}}


def quantity(amount: str, unit: str = ONE, **bounds: str) -> Json:
    return {"amount": amount, "unit": unit if unit == ONE else ENTITY + unit, **bounds}


def moment(time: str, precision: int = 11) -> Json:
    return {"time": f"+{time}T00:00:00Z", "precision": precision}


def statement(value: Json, rank: str = "normal", **qualifiers: object) -> Json:
    """A statement of the entity form; each qualifier holds one value, or a list of them."""
    return {
        "id": "Q1$AB-12",
        "rank": rank,
        "mainsnak": snak(value),
        "qualifiers": {name: [snak(one)] for name, one in qualifiers.items()},
    }


def entity(label: str | None = "Norland", **claims: list[Json]) -> Json:
    labels = {"en": {"language": "en", "value": label}} if label else {"fr": {"value": "Norlande"}}
    return {"id": "Q1", "modified": "2024-05-06T07:08:09Z", "labels": labels, "claims": claims}
