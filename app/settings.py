"""Environment variables → one frozen value; read once, by the doors."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from datetime import timedelta
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import urlsplit

from app.domain.limits import LEAST, MOST, Limits
from app.domain.review import Publisher
from app.errors import BadInput
from app.outgoing import NONE_ALLOWED, Allowance, allowance_from

PREFIX = "PLUMBLINE_"
Choice = TypeVar("Choice", bound=StrEnum)
UNSET = "none"
"""What a setting reads that has no value."""


class Profile(StrEnum):
    """How much a reading costs: rules alone, or rules and the parse of each sentence in need."""

    FAST = "fast"
    FULL = "full"


class LogForm(StrEnum):
    """What a line of the log is: JSON for programs, or text for somebody who reads along."""

    AUTO = "auto"  # text on a terminal, JSON everywhere else
    JSON = "json"
    TEXT = "text"


class TracesTo(StrEnum):
    """Where traces go."""

    NONE = "none"
    CONSOLE = "console"  # stderr
    OTLP = "otlp"  # a collector, named by the variables OTEL_EXPORTER_OTLP_…


class CountsIn(StrEnum):
    """Where requests are counted: in the memory of each process, or in the database for all."""

    AUTO = "auto"  # in memory where one process answers, else in the database
    MEMORY = "memory"
    DATABASE = "database"


class ErasedFigures(StrEnum):
    """What becomes of the figures of an article that is erased, unless the request says so."""

    KEEP = "keep"
    WITHDRAW = "withdraw"


NUMBER = re.compile(r"[0-9]{1,12}")
MOST_WORKERS = 64
SECONDS = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,3})?")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set from outside; docs/settings.md says the same in prose."""

    database_url: str = field(default="sqlite:///plumbline.sqlite3", repr=False)
    host: str = "127.0.0.1"
    port: int = 8000
    profile: Profile = Profile.FULL
    allow_hosts: Allowance = NONE_ALLOWED
    publisher_name: str = UNSET
    publisher_url: str = UNSET
    public_url: str = UNSET
    review_license: str = UNSET
    logs: LogForm = LogForm.AUTO
    traces: TracesTo = TracesTo.NONE
    keep_text_days: str = UNSET
    erased_figures: ErasedFigures = ErasedFigures.KEEP
    counts_in: CountsIn = CountsIn.AUTO
    workers: int = 1
    limits: Limits = field(default_factory=Limits)

    @property
    def counts_together(self) -> bool:
        """Whether requests are counted in the database."""
        if self.counts_in is CountsIn.AUTO:
            return self.workers > 1
        return self.counts_in is CountsIn.DATABASE

    @property
    def texts_kept(self) -> timedelta | None:
        """How long the text of an article is kept; None for good."""
        if self.keep_text_days == UNSET:
            return None
        return timedelta(days=int(self.keep_text_days))

    @property
    def publisher(self) -> Publisher | None:
        """Who publishes reviews; a name and an address, or nobody."""
        if UNSET in (self.publisher_name, self.publisher_url):
            return None
        return Publisher(
            name=self.publisher_name,
            url=self.publisher_url,
            reports=None if self.public_url == UNSET else self.public_url.rstrip("/"),
            license=None if self.review_license == UNSET else self.review_license,
        )


def from_environment(environment: Mapping[str, str]) -> Settings:
    """The settings that `environment` asks for, with defaults for the rest.

    A value that cannot be used raises BadInput with the variable's name.
    """
    default = Settings()
    return Settings(
        database_url=_database_url(_said(environment, "DATABASE_URL", default.database_url)),
        host=_host(_said(environment, "HOST", default.host)),
        port=_port(_said(environment, "PORT", str(default.port))),
        profile=profile_in(environment),
        allow_hosts=_allowance(_said(environment, "ALLOW_HOSTS", str(default.allow_hosts))),
        publisher_name=_publisher_name(environment),
        publisher_url=_address(environment, "PUBLISHER_URL"),
        public_url=_address(environment, "PUBLIC_URL"),
        review_license=_address(environment, "REVIEW_LICENSE"),
        logs=_one_of(LogForm, environment, "LOGS", default.logs),
        traces=_one_of(TracesTo, environment, "TRACES", _traces(environment)),
        keep_text_days=_days(environment, "KEEP_TEXT_DAYS"),
        erased_figures=_one_of(
            ErasedFigures, environment, "ERASED_FIGURES", default.erased_figures
        ),
        counts_in=_one_of(CountsIn, environment, "COUNTS_IN", default.counts_in),
        workers=_workers(_said(environment, "WORKERS", str(default.workers))),
        limits=limits_in(environment),
    )


def limits_in(environment: Mapping[str, str]) -> Limits:
    """The limits alone; a number's variable is PLUMBLINE_ and its name in `domain.limits`."""
    groups = {one.name: getattr(Limits(), one.name) for one in fields(Limits)}
    return Limits(
        **{
            name: type(group)(**{one.name: _limit(environment, one) for one in fields(group)})
            for name, group in groups.items()
        }
    )


def profile_in(environment: Mapping[str, str]) -> Profile:
    """The profile alone, for a command that needs no other setting."""
    return _one_of(Profile, environment, "PROFILE", Settings().profile)


def _one_of(
    known: type[Choice], environment: Mapping[str, str], variable: str, default: str
) -> Choice:
    try:
        return known(_said(environment, variable, default))
    except ValueError:
        name = PREFIX + variable
        raise BadInput(f"{name} must be one of: {', '.join(known)}", name) from None


def _days(environment: Mapping[str, str], variable: str) -> str:
    value = _said(environment, variable, UNSET)
    if value != UNSET and not (
        value.isascii() and value.isdigit() and len(value) <= 5 and int(value) > 0
    ):
        name = PREFIX + variable
        raise BadInput(f"{name} must be a number of days from 1 to 99999, or {UNSET}", name)
    return value


def _said(environment: Mapping[str, str], name: str, default: str) -> str:
    return environment.get(PREFIX + name, "").strip() or default


def _traces(environment: Mapping[str, str]) -> str:
    """Where OpenTelemetry's own variable sends traces; a word that is none of ours sends none."""
    told = environment.get("OTEL_TRACES_EXPORTER", "").strip()
    return told if told in tuple(TracesTo) else TracesTo.NONE


def _limit(environment: Mapping[str, str], one: "Field[Any]") -> float:
    """A number within its bounds; seconds may have a decimal point."""
    value = _said(environment, one.name.upper(), str(one.default))
    is_whole = one.type is int
    number = float(value) if (NUMBER if is_whole else SECONDS).fullmatch(value) else -1.0
    least, most = one.metadata[LEAST], one.metadata[MOST]
    if not least <= number <= most:
        name = PREFIX + one.name.upper()
        kind = "a whole number" if is_whole else "a number"
        raise BadInput(f"{name} must be {kind} from {least} to {most}", name)
    return int(number) if number.is_integer() else number


def _publisher_name(environment: Mapping[str, str]) -> str:
    name, url = (_said(environment, one, UNSET) for one in ("PUBLISHER_NAME", "PUBLISHER_URL"))
    if (name == UNSET) is not (url == UNSET):
        missing = PREFIX + ("PUBLISHER_NAME" if name == UNSET else "PUBLISHER_URL")
        raise BadInput(f"{missing} is missing: a publisher has a name and an address", missing)
    return name


def _address(environment: Mapping[str, str], variable: str) -> str:
    value = _said(environment, variable, UNSET)
    if value == UNSET:
        return value
    try:
        parts = urlsplit(value)
    except ValueError:  # "https://[" and the like
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in value:
        name = PREFIX + variable
        raise BadInput(f"{name} must be an http or https address", name)
    return value


def _database_url(value: str) -> str:
    # The value may hold a password, so the message does not repeat it.
    scheme, _, rest = value.partition("://")
    if scheme.split("+")[0] not in ("sqlite", "postgresql") or not rest.strip("/"):
        name = PREFIX + "DATABASE_URL"
        raise BadInput(f"{name} must read sqlite:///file or postgresql://…", name)
    return value


def _allowance(value: str) -> Allowance:
    try:
        return allowance_from(value)
    except ValueError as error:
        name = PREFIX + "ALLOW_HOSTS"
        raise BadInput(
            f"{name} must list hosts with ports, as cms.example:8080: {error}", name
        ) from None


def _host(value: str) -> str:
    if value == "localhost":
        return value
    try:
        ipaddress.ip_address(value)
    except ValueError:
        name = PREFIX + "HOST"
        raise BadInput(f"{name} must be an IP address or localhost", name) from None
    return value


def _workers(value: str) -> int:
    name = PREFIX + "WORKERS"
    if not (NUMBER.fullmatch(value) and 1 <= int(value) <= MOST_WORKERS):
        raise BadInput(f"{name} must be a whole number from 1 to {MOST_WORKERS}", name)
    return int(value)


def _port(value: str) -> int:
    name = PREFIX + "PORT"
    if not (value.isascii() and value.isdigit() and len(value) <= 5 and 1 <= int(value) <= 65535):
        raise BadInput(f"{name} must be a number from 1 to 65535", name)
    return int(value)
