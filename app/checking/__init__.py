"""Claims against figures: pure, explained, and in one order."""

from app.checking.aligning.pairs import PairVerdict, compare
from app.checking.figures import figure_of, histories_of
from app.checking.keys import key_of
from app.checking.linking.links import Linked, link_all
from app.checking.linking.lookups import lookup_keys
from app.checking.linking.trials import Linker
from app.checking.pipeline import Checked, check, series_of
from app.checking.tolerance import tolerance_of

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
