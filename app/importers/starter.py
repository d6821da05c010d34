"""The figures that come with the package: countries, as the World Factbook had them."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "data" / "starter"

TABLE = _FOLDER / "figures.csv"
"""Made by scripts/starter_figures.py."""

MAPPING = _FOLDER / "mapping.toml"
"""How the table is read."""
