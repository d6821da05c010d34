"""Units → the codes that other programs know them by."""

from collections.abc import Mapping

from app.domain import MONEY, Unit

CEFACT: Mapping[str, str] = {
    "%": "P1",
    "acre": "ACR",
    "ampere": "AMP",
    "bar": "BAR",
    "barrel": "BLL",
    "byte": "AD",
    "celsius": "CEL",
    "centilitre": "CLT",
    "centimetre": "CMT",
    "cubic foot": "FTQ",
    "cubic kilometre": "H20",
    "cubic metre": "MTQ",
    "day": "DAY",
    "decade": "DEC",
    "decibel": "2N",
    "fahrenheit": "FAH",
    "farad": "FAR",
    "foot": "FOT",
    "gigabyte": "E34",
    "gigahertz": "A86",
    "gigapascal": "A89",
    "gigawatt": "A90",
    "gigawatt hour": "GWH",
    "gram": "GRM",
    "hectare": "HAR",
    "hectopascal": "A97",
    "hertz": "HTZ",
    "hour": "HUR",
    "inch": "INH",
    "joule": "JOU",
    "kelvin": "KEL",
    "kilobyte": "2P",
    "kilogram": "KGM",
    "kilohertz": "KHZ",
    "kilojoule": "KJO",
    "kilometre": "KMT",
    "kilometre/hour": "KMH",
    "kilopascal": "KPA",
    "kilovolt": "KVT",
    "kilowatt": "KWT",
    "kilowatt hour": "KWH",
    "knot": "KNT",
    "litre": "LTR",
    "megabyte": "4L",
    "megahertz": "MHZ",
    "megapascal": "MPA",
    "megawatt": "MAW",
    "megawatt hour": "MWH",
    "metre": "MTR",
    "metre/second": "MTS",
    "microgram": "MC",
    "micrometre": "4H",
    "microsecond": "B98",
    "mile": "SMI",
    "mile/hour": "HM",
    "milligram": "MGM",
    "millilitre": "MLT",
    "millimetre": "MMT",
    "millisecond": "C26",
    "minute": "MIN",
    "month": "MON",
    "nanosecond": "C47",
    "nautical mile": "NMI",
    "ounce": "ONZ",
    "pascal": "PAL",
    "pound": "LBR",
    "second": "SEC",
    "square centimetre": "CMK",
    "square foot": "FTK",
    "square inch": "INK",
    "square kilometre": "KMK",
    "square metre": "MTK",
    "square mile": "MIK",
    "stone": "STI",
    "terabyte": "E35",
    "terawatt": "D31",
    "terawatt hour": "D32",
    "tonne": "TNE",
    "volt": "VLT",
    "watt": "WTT",
    "watt hour": "WHR",
    "week": "WEE",
    "yard": "YRD",
    "year": "ANN",
}
"""UN/CEFACT Recommendation 20. Units that differ by country (gallon, pint, ton) have none here."""

ISO_4217 = 3
"""Letters of a currency's code."""


def unit_code(unit: Unit) -> str | None:
    """The unit's code as schema.org's `unitCode` wants it, None where none is known.

    UN/CEFACT's stand bare, others behind a prefix: MMK is the kyat of Myanmar, and to UN/CEFACT a
    square millimetre.
    """
    if unit.dimension == MONEY:
        is_known = len(unit.name) == ISO_4217 and unit.name.isupper()  # and no "crown", no rate
        return f"ISO4217:{unit.name}" if is_known else None
    return CEFACT.get(unit.name)
