"""A recorded figure as one row of a table: its columns, what they mean, and what they hold.

The columns are those of POST /figures, flat, and behind them what only a table can carry. What they
mean is said in the terms of schema.org, Dublin Core and SDMX's attributes and dimensions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain import Basis, Recorded

SCHEMA = "https://schema.org/"
TERMS = "http://purl.org/dc/terms/"
ATTRIBUTE = "http://purl.org/linked-data/sdmx/2009/attribute#"
DIMENSION = "http://purl.org/linked-data/sdmx/2009/dimension#"

Cell = str | Decimal | date | None


class Kind(StrEnum):
    """The datatypes of CSVW (W3C, Metadata Vocabulary for Tabular Data) that the columns need."""

    STRING = "string"
    DECIMAL = "decimal"
    DATE = "date"
    URL = "anyURI"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, how it reads, its datatype, what it means, and its cell for a figure."""

    name: str
    title: str
    kind: Kind
    means: str | None
    cell: Callable[[Recorded], Cell]
    is_required: bool = False


def stated_day(recorded: Recorded) -> date | None:
    """The day the figure is of; None where only the day of publication stands for it."""
    period = recorded.figure.period
    return period.as_of if period.basis in (Basis.STATED, Basis.RELATIVE) else None


COLUMNS = (
    Column(
        "id",
        "figure",
        Kind.STRING,
        TERMS + "identifier",
        lambda one: one.figure.id,
        is_required=True,
    ),
    Column("series", "series", Kind.STRING, None, lambda one: one.series.id, is_required=True),
    Column(
        "item",
        "what is measured",
        Kind.STRING,
        SCHEMA + "measuredProperty",
        lambda one: one.series.key.item,
    ),
    Column("subject", "whose", Kind.STRING, SCHEMA + "about", lambda one: one.series.key.subject),
    Column(
        "place",
        "where",
        Kind.STRING,
        SCHEMA + "observationAbout",
        lambda one: one.series.key.place,
    ),
    Column("event", "event", Kind.STRING, None, lambda one: one.series.key.event),
    Column("context", "context", Kind.STRING, None, lambda one: one.series.key.context),
    Column("part", "part", Kind.STRING, None, lambda one: one.series.key.part),
    Column(
        "statistic",
        "statistic",
        Kind.STRING,
        SCHEMA + "statType",
        lambda one: str(one.series.key.statistic),
        is_required=True,
    ),
    Column(
        "low",
        "lowest value",
        Kind.DECIMAL,
        SCHEMA + "minValue",
        lambda one: one.figure.quantity.amount.low,
    ),
    Column(
        "high",
        "highest value",
        Kind.DECIMAL,
        SCHEMA + "maxValue",
        lambda one: one.figure.quantity.amount.high,
    ),
    Column(
        "bound",
        "bound",
        Kind.STRING,
        SCHEMA + "measurementQualifier",
        lambda one: str(one.figure.quantity.bound),
        is_required=True,
    ),
    Column(
        "unit",
        "unit",
        Kind.STRING,
        ATTRIBUTE + "unitMeasure",
        lambda one: one.figure.quantity.unit.name,
    ),
    Column("as_of", "as of", Kind.DATE, DIMENSION + "timePeriod", stated_day),
    Column("start", "from", Kind.DATE, SCHEMA + "startDate", lambda one: one.figure.period.start),
    Column("end", "to", Kind.DATE, SCHEMA + "endDate", lambda one: one.figure.period.end),
    Column(
        "source",
        "source",
        Kind.STRING,
        TERMS + "publisher",
        lambda one: one.figure.provenance.source,
        is_required=True,
    ),
    Column(
        "attribution",
        "credited to",
        Kind.STRING,
        SCHEMA + "creditText",
        lambda one: one.figure.provenance.attribution,
    ),
    Column(
        "published",
        "published",
        Kind.DATE,
        TERMS + "issued",
        lambda one: one.figure.provenance.published,
    ),
    Column("url", "link", Kind.URL, TERMS + "source", lambda one: one.figure.provenance.url),
    Column("quote", "quote", Kind.STRING, SCHEMA + "text", lambda one: one.figure.provenance.quote),
    Column(
        "observation_status",
        "status of the value",
        Kind.STRING,
        ATTRIBUTE + "obsStatus",
        lambda one: str(one.figure.observation.status),
        is_required=True,
    ),
    Column(
        "vintage",
        "value published",
        Kind.DATE,
        SCHEMA + "datePublished",
        lambda one: one.figure.observation.vintage,
    ),
    Column(
        "licence",
        "licence",
        Kind.STRING,
        TERMS + "rights",
        lambda one: one.figure.observation.licence,
    ),
    Column(
        "method",
        "method",
        Kind.STRING,
        SCHEMA + "measurementMethod",
        lambda one: one.figure.observation.method,
    ),
    Column(
        "external_id",
        "its publisher's id",
        Kind.STRING,
        SCHEMA + "identifier",
        lambda one: one.figure.observation.external_id,
    ),
    Column(
        "page", "page", Kind.STRING, SCHEMA + "pagination", lambda one: one.figure.observation.page
    ),
    Column(
        "rank",
        "rank",
        Kind.STRING,
        None,
        lambda one: str(one.figure.observation.rank),
        is_required=True,
    ),
    Column(
        "change",
        "direction of a change",
        Kind.STRING,
        None,
        lambda one: str(one.figure.quantity.change) if one.figure.quantity.change else None,
    ),
    Column(
        "modality",
        "mood",
        Kind.STRING,
        None,
        lambda one: str(one.figure.modality),
        is_required=True,
    ),
    Column(
        "kind",
        "how it moves",
        Kind.STRING,
        None,
        lambda one: str(one.figure.kind),
        is_required=True,
    ),
    Column("article", "article", Kind.STRING, None, lambda one: one.figure.provenance.article_id),
)
"""In the order in which they stand in a table."""
