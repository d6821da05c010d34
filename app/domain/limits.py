"""What the service accepts at most: fixed numbers, and those that can be set, with their defaults.

Fixed is what stands in the schema of requests; and which text can be kept at all.
"""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from app.domain.quota import Counted, Quota

MIB = 1_048_576

TEXT_BYTES = MIB
"""An article's text in UTF-8: 1 MiB."""

MOST_TEXT_BYTES = 4 * MIB
"""And whatever is set, no more than that."""

HTML_BYTES = 5 * MIB
"""A page in UTF-8, with all its markup: 5 MiB."""

CLAIMS = 2_000
"""Claims of one article."""

NUMBERS = 20_000
"""Numbers of one article, claims or not: more is a table or an attack, and no article."""

SOURCE_CHARACTERS = 200
"""The name of an outlet, or of whom it credits."""

TITLE_CHARACTERS = 500
"""A headline."""

URL_CHARACTERS = 2_048
"""A link."""

QUERY_CHARACTERS = 400
"""The words of a search."""

NOTE_CHARACTERS = 500
"""A licence, a method, a page or a publisher's own id of an official figure."""

QUOTE_CHARACTERS = 4_000
"""The sentence that a figure added by hand was taken from."""

FACET_CHARACTERS = 200
"""One facet of a series: an item, a subject, a place."""

BATCH = 100
"""Articles in one request."""

PAGE = 200
"""Entries on one page of a listing."""

FIGURES = 1_000
"""Figures added in one request."""

DIGITS = 30
"""Digits of a number, before and after the point together."""

WRITING_SECONDS = 30
"""Longer than a request waits for a busy database, all its questions together."""

LEAST, MOST = "least", "most"

UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
"""NUL, which PostgreSQL refuses, and half a surrogate pair, which has no UTF-8."""


def is_keepable(text: str) -> bool:
    """Whether every character of `text` can be stored and sent on."""
    return UNKEEPABLE.search(text) is None


def limit(
    default: float, least: float, most: float
) -> Any:  # what a dataclass takes for a default of any type
    """A number that can be set, and the bounds of what it can be set to."""
    return field(default=default, metadata={LEAST: least, MOST: most})


@dataclass(frozen=True, slots=True)
class Bodies:
    """Bytes of a request's body: of one article, of a batch, of anything else."""

    check_body_bytes: int = limit(8 * MIB, 1024, 64 * MIB)
    batch_body_bytes: int = limit(16 * MIB, 1024, 256 * MIB)
    body_bytes: int = limit(MIB, 1024, 64 * MIB)


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of one article the bytes of text and the claims, of a batch the articles: more than those the
    schema of requests allows none. Clients count on the defaults: less is a promise taken back."""

    text_bytes: int = limit(TEXT_BYTES, 1024, MOST_TEXT_BYTES)
    claims: int = limit(CLAIMS, 1, NUMBERS)
    batch_articles: int = limit(BATCH, 1, BATCH)


@dataclass(frozen=True, slots=True)
class Work:
    """Articles read at once (0: as many as there are cores), how many wait, and how long; and the
    seconds that reading and checking one may take."""

    places: int = limit(0, 0, 256)
    queue: int = limit(32, 0, 1_000)
    queue_seconds: float = limit(10, 0.1, 300)
    check_seconds: float = limit(10, 0.1, 300)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for a client to send a head, a body, its next request, and to take what it is sent;
    and for the service to end what it took, when it is told to stop."""

    head_seconds: float = limit(10, 0.1, 300)
    body_seconds: float = limit(30, 0.1, 3_600)
    keep_alive_seconds: int = limit(5, 0, 3_600)
    taking_seconds: float = limit(30, 0.1, 3_600)
    drain_seconds: int = limit(10, 0, 600)


@dataclass(frozen=True, slots=True)
class Fetches:
    """Of a page that is fetched: seconds to connect and in all, decoded bytes, redirects."""

    fetch_connect_seconds: float = limit(3, 0.1, 60)
    fetch_seconds: float = limit(8, 0.1, 120)
    fetch_bytes: int = limit(HTML_BYTES, 1024, HTML_BYTES)
    fetch_redirects: int = limit(3, 0, 20)


@dataclass(frozen=True, slots=True)
class Quotas:
    """Requests within a minute: of one key or person, of one sender, of one address with keys that
    are none. 0 lifts it."""

    checks_a_minute: int = limit(120, 0, 1_000_000)
    reads_a_minute: int = limit(600, 0, 1_000_000)
    batches_a_minute: int = limit(10, 0, 1_000_000)
    deliveries_a_minute: int = limit(600, 0, 1_000_000)
    failed_keys_a_minute: int = limit(20, 1, 1_000_000)

    def of(self, counted: Counted) -> Quota:
        """The quota of what is counted so."""
        return Quota(counted, getattr(self, f"{counted.replace('-', '_')}_a_minute"))


@dataclass(frozen=True, slots=True)
class Server:
    """Of a database server: the connections that each worker opens at most, and the seconds that a
    statement may take, or a transaction be left open (0: as the server says)."""

    database_connections: int = limit(20, 10, 1_000)
    statement_seconds: int = limit(60, 0, 3_600)


@dataclass(frozen=True, slots=True)
class Limits:
    """Every limit that can be set, by whom it is for."""

    bodies: Bodies = field(default_factory=Bodies)
    sizes: Sizes = field(default_factory=Sizes)
    work: Work = field(default_factory=Work)
    patience: Patience = field(default_factory=Patience)
    fetches: Fetches = field(default_factory=Fetches)
    quotas: Quotas = field(default_factory=Quotas)
    server: Server = field(default_factory=Server)

    @property
    def longest_answer(self) -> timedelta:
        """How long one article may take from its request to its answer: to wait for its turn to be
        fetched and for its page, then for its turn and for itself, and to be written down."""
        waits = max(self.work.queue_seconds, Work().queue_seconds) + self.work.queue_seconds
        works = self.fetches.fetch_seconds + self.work.check_seconds + WRITING_SECONDS
        return timedelta(seconds=waits + works)
