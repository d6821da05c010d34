"""What a remark is about → a hash by which it is known again after the text was edited."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.exporters.encoding import number

NAME = "plumblineClaim/v1"
"""The name under which SARIF carries a fingerprint; another way to make it gets another name."""

FACETS = ("item", "statistic", "change", "subject", "place", "event", "part")
"""The facets that a claim's own words give it. The context is left out, for it comes from the whole
article; so is the series, for it depends on what is on file."""


class Fingerprints:
    """The fingerprints of one text: of things that are alike, the first, the second and so on."""

    def __init__(self) -> None:
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of_claim(self, claim: Mapping[str, Any]) -> str:
        """From what the claim measures and its value as stated, not from where it stands."""
        quantity = claim["quantity"]
        facets = (f"{name}={claim.get(name) or ''}" for name in FACETS)
        value = (_digits(quantity["low"]), _digits(quantity["high"]))
        return self._of(("claim", *facets, *value, quantity["bound"], quantity["unit"]))

    def of_words(self, kind: str, words: str) -> str:
        """From the kind of a remark and the words that it is about, however they are spaced."""
        return self._of((kind, *words.split()))

    def _of(self, key: tuple[str, ...]) -> str:
        self._seen[key] += 1
        parts = (*key, str(self._seen[key]))
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _digits(value: object) -> str:
    # A service sends 8500.0 where another sends 8500: one value, one fingerprint.
    return "" if value is None else number(Decimal(str(value)))
