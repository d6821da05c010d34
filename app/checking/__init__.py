"""Claims against figures: pure, explained, and in one order."""

from app.checking.figures import figure_of, histories_of
from app.checking.keys import key_of, keys_of
from app.checking.pairs import PairVerdict, compare
from app.checking.pipeline import Checked, check
from app.checking.tolerance import tolerance_of

__all__ = [
    "Checked",
    "PairVerdict",
    "check",
    "compare",
    "figure_of",
    "histories_of",
    "key_of",
    "keys_of",
    "tolerance_of",
]
