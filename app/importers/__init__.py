"""Files of reference figures → records; IMPORTERS maps a name to the importer of that form."""

from app.importers import (
    from_claimreview,
    from_csv,
    from_datapackage,
    from_eurostat,
    from_owid,
    from_sdmx_csv,
    from_sdmx_json,
    from_sdmx_ml,
    from_wikidata,
    from_world_bank,
)
from app.importers.records import Action, Blank, Given, Importer, Record, Rejected, Row

IMPORTERS: dict[str, Importer] = {
    "claimreview": from_claimreview.records_in,
    "csv": from_csv.records_in,
    "datapackage": from_datapackage.records_in,
    "sdmx-csv-1": from_sdmx_csv.SDMX_CSV_1,
    "sdmx-csv-2": from_sdmx_csv.SDMX_CSV_2,
    "sdmx-json": from_sdmx_json.records_in,
    "sdmx-ml": from_sdmx_ml.records_in,
    "eurostat-tsv": from_eurostat.records_in,
    "owid": from_owid.records_in,
    "wikidata": from_wikidata.records_in,
    "world-bank": from_world_bank.records_in,
}
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
