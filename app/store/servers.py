"""How a process meets a PostgreSQL server: with how many connections, and what each asks for."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.engine import URL

WAIT_SECONDS = 8
"""How long a writer waits for another one, and a caller for a free connection."""

IDLE_SECONDS = 30
"""After so long without a word the other end is asked whether it is still there."""


@dataclass(frozen=True, slots=True)
class Sessions:
    """`connections` that are kept open at most, and the `name` that the server's administrator sees
    them under. A statement that takes longer than `statement_seconds`, or a transaction in which
    nothing is asked for so long, is ended by the server; 0 leaves that to the server's own setting.
    """

    connections: int = 15
    statement_seconds: float = 0
    name: str = "plumbline"

    def asked_of(self, url: URL) -> Mapping[str, object]:
        """What libpq is told (PostgreSQL, "Connection Parameters"), besides what the URL says.

        The answer to a request waits for the disk, whatever the server's own default is; whoever
        waits for another's rows gives up as on SQLite; and a server that went without a word, with
        its machine or the network between, is found out after as long.
        """
        asked: dict[str, object] = {
            "application_name": self.name,
            "connect_timeout": WAIT_SECONDS,
            "keepalives_idle": IDLE_SECONDS,
            "tcp_user_timeout": WAIT_SECONDS * 1000,
        }
        own = {name: value for name, value in asked.items() if name not in url.query}
        return {**own, "options": self._options(url)}

    def _options(self, url: URL) -> str:
        given = url.query.get("options", "")
        settings = {"synchronous_commit": "on", "lock_timeout": f"{WAIT_SECONDS * 1000}"}
        if self.statement_seconds:
            milliseconds = f"{int(self.statement_seconds * 1000)}"
            settings["statement_timeout"] = milliseconds
            settings["idle_in_transaction_session_timeout"] = milliseconds
        own = " ".join(f"-c {name}={value}" for name, value in settings.items())
        return f"{given if isinstance(given, str) else ' '.join(given)} {own}".strip()


A_COMMAND = Sessions()
"""A command has its few connections, and as much time as it takes."""
