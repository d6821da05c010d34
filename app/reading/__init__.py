"""An article's text becomes claims: pure functions over frozen values, in one visible order."""

from app.reading.pipeline import read
from app.reading.quantulum import warm

__all__ = ["read", "warm"]
