"""Writes app/importers/data/areas.toml: the codes of countries and what newsrooms call them.

The names are CLDR's English ones, as babel carries them (Unicode licence), but for those that
newsrooms write otherwise. Run it after an update of babel and look at the difference.
"""

from pathlib import Path

from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).parents[1] / "app" / "importers" / "data" / "areas.toml"

IN_NEWS = {
    "AG": "Antigua and Barbuda",
    "BA": "Bosnia and Herzegovina",
    "CD": "Democratic Republic of the Congo",
    "CG": "Republic of the Congo",
    "CI": "Ivory Coast",
    "CZ": "Czech Republic",
    "HK": "Hong Kong",
    "KN": "St Kitts and Nevis",
    "LC": "St Lucia",
    "MK": "North Macedonia",
    "MM": "Myanmar",
    "MO": "Macau",
    "PS": "Palestine",
    "ST": "Sao Tome and Principe",
    "TL": "East Timor",
    "TR": "Turkey",
    "TT": "Trinidad and Tobago",
    "VC": "St Vincent and the Grenadines",
}
BESIDES = {
    "1A": "world",
    "WLD": "world",
    "OWID_WRL": "world",
    "XK": "Kosovo",
    "XKX": "Kosovo",
    "OWID_KOS": "Kosovo",
    "EL": "Greece",  # Eurostat's own
    "UK": "United Kingdom",
    "EU": "European Union",
    "EUU": "European Union",
    "EU27_2020": "European Union",
    "EU28": "European Union of 28",
    "EA": "eurozone",
    "EA19": "eurozone of 19",
    "EA20": "eurozone",
    "EMU": "eurozone",
    "U2": "eurozone",  # the European Central Bank's
    "I8": "eurozone",
}
NO_AREAS = {"ZZ", "XA", "XB", "QO", "UN", "EZ"}


def main() -> None:
    """Writes the file anew."""
    names = Locale("en").territories
    alpha2 = {
        code: IN_NEWS.get(code, name).replace("’", "'").replace(" & ", " and ")
        for code, name in names.items()
        if len(code) == 2 and code.isalpha() and code not in NO_AREAS
    }
    aliases = get_global("territory_aliases")
    alpha3 = {
        long: alpha2[short[0]]
        for long, short in aliases.items()
        if len(long) == 3 and long.isalpha() and len(short) == 1 and short[0] in alpha2
    }
    rows = [f'"{code}" = "{name}"' for code, name in sorted((alpha2 | alpha3 | BESIDES).items())]
    head = "# Codes of areas (ISO 3166, Eurostat, World Bank, OWID) and what newsrooms call them.\n"
    made = "# Made by scripts/make_areas.py from CLDR.\n"
    TARGET.write_text(head + made + "[areas]\n" + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} codes")


if __name__ == "__main__":
    main()
