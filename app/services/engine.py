"""What the pure core needs to read and check, as one value."""

from dataclasses import dataclass

from app.domain import Policy
from app.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Engine:
    """The words and the thresholds; alike in every process that loads the same data."""

    lexicon: Lexicon
    policy: Policy
