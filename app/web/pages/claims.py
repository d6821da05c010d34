"""Claims as the desk lists them: the number in its sentence, how far off it is, how old it is."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any  # a document of the queue: its shape is claim_document's
from urllib.parse import quote

from app.exporters.encoding import number
from app.services.queue import COUNTED
from app.web.pages.pages import words

CURL = """curl -s http://127.0.0.1:8000/check -H 'Content-Type: application/json' -d '{
  "text": "Norland has sent 8,500 troops to the border.",
  "source": "Harbour Post", "published": "2022-01-28"}'"""
"""What puts a first article on record."""

SPANS = (
    (timedelta(days=1), timedelta(hours=1), "h"),
    (timedelta(hours=1), timedelta(minutes=1), "min"),
)


def parted(claim: dict[str, Any]) -> tuple[str, str, str]:
    """The sentence in three: before the number, the number, and behind it."""
    sentence, surface, at = claim["quote"], claim["surface"], claim["at"]
    if at is None:
        return words(sentence), "", ""
    before, behind = sentence[:at], sentence[at + len(surface) :]
    return _inner(before), words(surface), _inner(behind)


def claim_path(claim: dict[str, Any]) -> str:
    """Where the desk shows the claim and why it was judged so."""
    return f"/desk/articles/{quote(claim['article'], '')}/claims/{quote(claim['claim'], '')}"


@dataclass(frozen=True, slots=True)
class Told:
    """How the templates tell of claims, at a moment."""

    now: datetime

    def ago(self, moment: str) -> str:
        """How long ago that was."""
        return ago(moment, self.now)

    def parted(self, claim: dict[str, Any]) -> tuple[str, str, str]:
        """The sentence, with the number apart."""
        return parted(claim)

    def path(self, claim: dict[str, Any]) -> str:
        """Where the claim is shown."""
        return claim_path(claim)

    def counted(self, count: int) -> str:
        """A count that may have ended early."""
        return counted(count)

    def per_cent(self, share: Decimal) -> str:
        """A share of one."""
        return per_cent(share)

    def plainly(self, value: Decimal) -> str:
        """The number without zeros that say nothing."""
        return f"{Decimal(number(value)):,}"


def counted(count: int) -> str:
    """A count that reaches as far as one more than COUNTED: "17", "1,000+"."""
    return f"{COUNTED:,}+" if count > COUNTED else f"{count:,}"


def per_cent(share: Decimal) -> str:
    """A share of one as people read it: "12.5%"; what is large without a fraction."""
    value = share * 100
    places = Decimal(1) if abs(value) >= 100 else Decimal("0.1")
    return f"{Decimal(number(value.quantize(places, ROUND_HALF_EVEN))):,}%"


def ago(moment: str, now: datetime) -> str:
    """How long ago that was, in the largest unit that is full: "3 d", "5 h", "2 min"."""
    age = max(timedelta(0), now - datetime.fromisoformat(moment))
    if age >= timedelta(days=1):
        return f"{age.days:,} d"
    for least, unit, name in SPANS[1:] if age < timedelta(hours=1) else SPANS:
        if age < least:
            return f"{age // unit} {name}"
    return "0 min"


def _inner(text: str) -> str:
    """The text on one line; the space towards the number stays."""
    plain = words(f"|{text}|")
    return plain[1:-1]
