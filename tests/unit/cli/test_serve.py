"""A service loads what it needs with nothing looked through for garbage meanwhile."""

import gc
from collections.abc import Mapping

import pytest

import app.cli.serve
from app.cli.main import main
from app.errors import BadInput


@pytest.mark.parametrize("fails", [False, True])
def test_nothing_is_collected_until_it_serves(
    fails: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Seen to fail without the collector off, and with it left off after a start that failed."""
    seen: list[bool] = []

    def serve(_given: Mapping[str, str | None]) -> int:
        seen.append(gc.isenabled())
        if fails:
            raise BadInput("no such host", "PLUMBLINE_HOST")
        return 0

    monkeypatch.setattr(app.cli.serve, "serve", serve)
    assert main(["serve"]) == (2 if fails else 0)
    assert seen == [False]
    assert gc.isenabled()
