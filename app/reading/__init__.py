"""An article's text becomes claims: pure functions over frozen values, in one visible order."""

from app.reading.pipeline import published_in, read
from app.reading.quantulum import warm

__all__ = ["published_in", "read", "warm"]
