"""A service that is killed in the middle of its work has lost nothing that it acknowledged.

Seen to fail with the answer given before the transaction is ended, and, for the count of rows, with
an article's id drawn at random instead of made from what it says.
"""

from pathlib import Path

import pytest

from scripts.kill_nine import Plan, kill_again_and_again, losses
from tests.integration.serving import forked

SMALL = Plan(checks=40, kills=1, clients=4)
"""A thousand checks and three kills are run by hand: docs/reliability.md."""


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_every_acknowledged_check_is_there_and_none_twice(
    request: pytest.FixtureRequest, tmp_path: Path, kind: str
) -> None:
    on_server = kind == "postgresql"
    file = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    url = request.getfixturevalue("postgres_url") if on_server else file
    outcome = kill_again_and_again(url, SMALL, tmp_path, forked)
    assert len(outcome.acknowledged) == SMALL.checks
    assert outcome.refused, "nobody noticed the kill"
    assert list(losses(url, outcome)) == []
