"""Statements of Wikidata entities → records (CC0; Wikibase data model).

A statement whose rank is deprecated is kept and never agreed with. Of what qualifies a statement,
the time, the part, "circa" and the method are read. Any other qualifier may narrow what is counted,
so the statement is rejected and the qualifier named.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from app.errors import BadInput
from app.importers.building import Cells, record_of
from app.importers.numbers import Marks
from app.importers.records import Blank, Given, Record, Rejected
from app.importers.wikidata_json import Entity, Statement, Value, entities_in
from app.importers.words import Words, filled, words_of

PUBLISHER, LICENCE = "Wikidata", "CC0"
ADDRESS = "https://www.wikidata.org/wiki/"

POINT_IN_TIME, START, END = "P585", "P580", "P582"
METHOD, CIRCUMSTANCES, PART = "P459", "P1480", "P518"
STATED_IN, LINK, RETRIEVED, PUBLISHED = "P248", "P854", "P813", "P577"
CIRCA = "Q5727902"
READ = frozenset({POINT_IN_TIME, START, END, METHOD, CIRCUMSTANCES, PART})
SAYS_NOTHING = frozenset({"P2241", "P7452", "P1932", "P1810"})
"""Why a rank was given, and how a source spells it."""

FIXED = frozenset({"P2043", "P2044", "P2046", "P2048"})
"""Lengths and areas stay as they are: without a time of their own, the day of the look counts."""

PRECISIONS = {"9": 4, "10": 7, "11": 10}
"""How many characters of 2015-01-28 a precision of Wikidata leaves: a year, a month, a day."""

UNITLESS = "1"


def records_in(path: Path, given: Given) -> Iterator[Record]:
    """The quantities of a file of entity JSON that the words know; other properties are passed by.

    A record's number is that of its statement among those, for the form has no lines.
    """
    words, number = words_of(given.words, "wikidata"), 0
    for entity in entities_in(path):
        for statement in entity.statements:
            if words.indicator(statement.property, {}) is not None:
                number += 1
                yield _record(number, entity, statement, _Reader(words, given))


class _Reader:
    """The words, and what whoever imports says of the whole file."""

    def __init__(self, words: Words, given: Given) -> None:
        self.words, self.given = words, given


def _record(number: int, entity: Entity, statement: Statement, reader: _Reader) -> Record:
    if statement.value is None:
        return Blank(number)
    try:
        texts = _texts(entity, statement, reader.words)
    except BadInput as error:
        return Rejected(
            number, str(error.loc[0] if error.loc else statement.property), error.message
        )
    columns = {"item": statement.property, "date": POINT_IN_TIME}
    return record_of(Cells(number, texts, columns), Marks(), reader.given)


def _texts(entity: Entity, statement: Statement, words: Words) -> Mapping[str, str]:
    indicator = words.indicator(statement.property, {})
    subject = words.areas.get(entity.id) or entity.label
    if subject is None:
        raise BadInput(f"{entity.id or 'the entity'} has no English label", "labels")
    unread = [name for name in statement.qualifiers if name not in READ | SAYS_NOTHING]
    if unread:
        raise BadInput(f"the qualifier {unread[0][:20]} may narrow what is counted", unread[0][:20])
    return filled(
        {
            **_quantity(statement, words),
            **(indicator.texts if indicator else {}),
            "subject": subject,
            **_times(entity, statement),
            "part": _names(statement.qualifiers.get(PART, ()), words),
            "method": _names(statement.qualifiers.get(METHOD, ()), words),
            "rank": statement.rank,
            "source_name": PUBLISHER,
            "licence": LICENCE,
            "external_id": statement.id,
            **_reference(entity, statement, words),
        }
    )


def _quantity(statement: Statement, words: Words) -> dict[str, str | None]:
    content = statement.value.content if statement.value else None
    if not isinstance(content, dict) or not isinstance(content.get("amount"), str):
        raise BadInput("holds no quantity", statement.property)
    is_circa = any(one.content == CIRCA for one in statement.qualifiers.get(CIRCUMSTANCES, ()))
    return {
        "value": content["amount"],
        "low": _text(content.get("lowerBound")),
        "high": _text(content.get("upperBound")),
        "qualifier": "circa" if is_circa else None,
        "unit": _unit(str(content.get("unit") or UNITLESS), words),
    }


def _unit(address: str, words: Words) -> str | None:
    identifier = address.rsplit("/", 1)[-1]
    if identifier == UNITLESS:
        return None
    name = words.units.get(identifier)
    if name is None:
        raise BadInput(
            f"no name for the unit {identifier[:20]}; give it with --map under [units]", "unit"
        )
    return name


def _times(entity: Entity, statement: Statement) -> dict[str, str | None]:
    qualifiers = statement.qualifiers
    start, end = _time(qualifiers.get(START, ())), _time(qualifiers.get(END, ()))
    found = {
        "date": _time(qualifiers.get(POINT_IN_TIME, ())),
        "period_start": start if end else None,
        "period_end": end if start else None,
    }
    if any(found.values()) or statement.property not in FIXED:
        return (
            {**found, "date": found["date"] or start or end} if not found["period_start"] else found
        )
    looked = [_time(one.get(RETRIEVED, ())) for one in statement.references]
    return {"as_of": next(filter(None, looked), None) or (entity.modified or "")[:10] or None}


def _time(values: Sequence[Value]) -> str | None:
    """A time as Wikidata has it, "+2015-01-00T00:00:00Z" of precision 9, as 2015."""
    content = values[0].content if values else None
    if not isinstance(content, dict):
        return None
    said, precision = str(content.get("time") or ""), str(content.get("precision"))
    if not said.startswith("+") or precision not in PRECISIONS:
        raise BadInput(
            f"the time {said[:30]!a} is no year, month or day after Christ", POINT_IN_TIME
        )
    return said[1 : PRECISIONS[precision] + 1]


def _reference(entity: Entity, statement: Statement, words: Words) -> dict[str, str | None]:
    """Where the statement's first reference says that it stands."""
    own = f"{ADDRESS}{entity.id}#{statement.property}"
    first = next(iter(statement.references), {})
    link = next((_text(one.content) for one in first.get(LINK, ())), None)
    stated = _names(first.get(STATED_IN, ()), words)
    return {
        "source_url": link if link and link.startswith(("http://", "https://")) else own,
        "page": f"stated in {stated}" if stated else None,
        "vintage": _time(first.get(PUBLISHED, ())),
    }


def _names(values: Sequence[Value], words: Words) -> str | None:
    """Entities by the names that the words give their ids; without one, the id itself."""
    said = [_text(one.content) for one in values]
    return ", ".join(words.areas.get(one, one) for one in said if one) or None


def _text(content: object) -> str | None:
    return content if isinstance(content, str) else None
