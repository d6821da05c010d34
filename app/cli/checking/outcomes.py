"""What becomes of one article: the answer of POST /check, or why there is none."""

from collections.abc import Generator

from app.errors import ServiceError
from app.exporters.remarks import Answer

Outcome = Answer | ServiceError

Outcomes = Generator[Outcome, None, None]
"""One an article, in order; close it if it is left before its end."""
