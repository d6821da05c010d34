"""Claims against figures: pure, explained, and in one order."""

from app.checking.figures import figure_of, histories_of
from app.checking.keys import key_of
from app.checking.linking import Linked, link_all
from app.checking.lookups import lookup_keys
from app.checking.pairs import PairVerdict, compare
from app.checking.pipeline import Checked, check, series_of
from app.checking.tolerance import tolerance_of
from app.checking.trials import Linker

__all__ = [
    "Checked",
    "Linked",
    "Linker",
    "PairVerdict",
    "check",
    "compare",
    "figure_of",
    "histories_of",
    "key_of",
    "link_all",
    "lookup_keys",
    "series_of",
    "tolerance_of",
]
