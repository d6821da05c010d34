"""The weights by which likeness becomes confidence; trained, kept as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import exp

SURE = 20.0
"""Log-odds beyond which nothing is left to tell; keeps the exponential in bounds."""


@dataclass(frozen=True, slots=True)
class LinkModel:
    """A logistic regression over the features of checking.likeness.

    A feature without a weight counts nothing. `threshold` is the confidence from which two numbers
    are taken for one measured thing, `proven` the one that is enough where the facets prove it.
    """

    weights: Mapping[str, float]
    bias: float
    threshold: Decimal
    proven: Decimal

    def confidence(self, features: Mapping[str, float]) -> Decimal:
        """From 0 to 1, rounded so that it prints alike on every machine."""
        weights, total = self.weights, 0.0
        for name, value in features.items():
            if value:  # more than half of them are none
                total += weights.get(name, 0.0) * value
        bounded = max(min(self.bias + total, SURE), -SURE)
        return Decimal(f"{1 / (1 + exp(-bounded)):.4f}")
