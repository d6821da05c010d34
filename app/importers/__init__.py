"""Files of reference figures → records; IMPORTERS maps a name to the importer of that form."""

from app.importers import from_csv
from app.importers.records import Action, Blank, Given, Importer, Record, Rejected, Row

IMPORTERS: dict[str, Importer] = {"csv": from_csv.records_in}
"""Which importer reads which form, by the name that `plumbline figures import` knows it by."""

__all__ = [
    "IMPORTERS",
    "Action",
    "Blank",
    "Given",
    "Importer",
    "Record",
    "Rejected",
    "Row",
]
