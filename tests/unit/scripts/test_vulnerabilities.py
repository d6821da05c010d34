"""What pip-audit says, told in one line a finding; what was not looked at is no good news."""

import json
from pathlib import Path

import pytest

from scripts.vulnerabilities import main, outcome

CLEAN = {"name": "alembic", "version": "1.20.1", "vulns": []}
BAD = {
    "name": "jinja2",
    "version": "2.4.1",
    "vulns": [{"id": "PYSEC-2021-66", "aliases": ["CVE-2020-28493"], "fix_versions": ["2.11.3"]}],
}
OPEN = {"name": "left", "version": "1", "vulns": [{"id": "X-1", "aliases": [], "fix_versions": []}]}
SKIPPED = {"name": "odd", "skip_reason": "Dependency not found and could not be audited"}


def told(*packages: object) -> str:
    return json.dumps({"dependencies": packages, "fixes": []})


def test_no_vulnerability_is_0() -> None:
    assert outcome(told(CLEAN, CLEAN), "") == (0, ["no vulnerability is known of 2 packages"])


def test_a_vulnerability_is_1_with_its_names_and_its_mend() -> None:
    assert outcome(told(CLEAN, BAD, OPEN), "Found 2 known vulnerabilities") == (
        1,
        [
            "jinja2 2.4.1: PYSEC-2021-66, CVE-2020-28493; mended in 2.11.3",
            "left 1: X-1; mended in no release yet",
        ],
    )


def test_what_the_index_does_not_know_is_2_unless_something_was_found() -> None:
    assert outcome(told(CLEAN, SKIPPED), "")[0] == 2
    assert outcome(told(SKIPPED, BAD), "")[0] == 1


@pytest.mark.parametrize("said", ["", "[]", '{"fixes": []}', "null", "<html>"])
def test_an_index_that_was_not_reached_is_2_and_never_0(said: str) -> None:
    """Seen to fail with pip-audit's own exit code, which is 1 for this as well."""
    code, lines = outcome(said, "Traceback\n  File x\nConnectionError: no route to host\n\n")
    assert (code, lines) == (2, ["not known: ConnectionError: no route to host"])


def test_without_the_index_the_script_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")  # where nobody listens
    monkeypatch.setenv("NO_PROXY", "")
    lock = tmp_path / "run.txt"
    lock.write_text(f"alembic==1.20.1 --hash=sha256:{'0' * 64}\n")
    assert main([str(lock)]) == 2
    said = capsys.readouterr().out
    assert said.startswith("run.txt:\n  not known: ")
    assert "Proxy" in said
