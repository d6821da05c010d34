"""What the columns of an exported CSV mean → its metadata in CSVW.

W3C, Metadata Vocabulary for Tabular Data (17 December 2015): the file stands beside its table under
the table's name and `-metadata.json`, where readers look for it.
"""

from app.exporters.encoding import Document, encoded
from app.exporters.figure_columns import COLUMNS, Column, Kind

SUFFIX = "-metadata.json"
DAYS = {"base": "date", "format": "yyyy-MM-dd"}


def metadata_json(table: str, licence: str | None = None) -> str:
    """The metadata of the table under that file name; `licence` is the address of its licence."""
    return encoded(metadata_document(table, licence)) + "\n"


def metadata_document(table: str, licence: str | None = None) -> Document:
    """The same as a document."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": table,
        "dc:title": "Reference figures",
        "dc:creator": "Plumbline",
        **({"dc:license": {"@id": licence}} if licence else {}),
        "dialect": {
            "encoding": "utf-8",
            "delimiter": ",",
            "header": True,
            "lineTerminators": ["\r\n"],
            "quoteChar": '"',
            "doubleQuote": True,
        },
        "tableSchema": {
            "columns": [_column(column) for column in COLUMNS],
            "primaryKey": "id",
            "aboutUrl": "#{id}",
        },
    }


def _column(column: Column) -> Document:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.title,
        "datatype": DAYS if column.kind is Kind.DATE else str(column.kind),
        "null": [""],
        "required": column.is_required,
        **({"propertyUrl": column.means} if column.means else {}),
    }
