"""`plumbline jobs`: one line a job that was given up, and a way to have it tried again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.cli.main import main
from app.store import jobs, open_store
from tests.databases import migrated

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url)
    migrated(url)
    store = open_store(url)
    with store.writing() as connection:
        identifier = jobs.put(connection, "hook", {"delivery": "dlv_1"}, NOW, NOW)
        job = jobs.take(connection, "hook", NOW, NOW)
        assert job
        jobs.give_up(connection, job, "article is\nempty", NOW)
    store.close()
    return identifier


def test_a_job_is_a_line(failed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("jobs", "list")) == 0
    line = (failed, "2022-03-01T12:00:00+00:00", "hook", '{"delivery":"dlv_1"}', "article is empty")
    assert capsys.readouterr().out == "\t".join(line) + "\n"


def test_one_that_is_retried_is_no_longer_listed(
    failed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(("jobs", "retry", failed)) == 0
    capsys.readouterr()
    assert main(("jobs", "list")) == 0
    assert capsys.readouterr().out == ""
    assert main(("jobs", "retry", failed)) == 2
