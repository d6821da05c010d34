"""An article's text becomes claims: pure functions over frozen values, in one visible order."""

from app.reading.numbers.quantulum import warm
from app.reading.pipeline import published_in, read

__all__ = ["published_in", "read", "warm"]
