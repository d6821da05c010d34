"""A directory to work in, and remarks that a service could have made."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.exporters.remarks import Checked, checked_text

Answer = dict[str, Any]  # JSON


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory: the root of a repository, so that nobody looks further up."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def write(here: Path) -> Callable[[str, str], Path]:
    """Writes a file below the working directory."""

    def written(name: str, text: str = "Twelve men.\n") -> Path:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return written


def claim(text: str, surface: str, verdict: str, **other: object) -> Answer:
    """A claim of an answer, with the fields that a remark is made of."""
    start = text.index(surface)
    quantity = {"low": 12, "high": 12, "bound": "exact", "unit": "man"}
    facets = dict.fromkeys(("item", "statistic", "change", "subject", "place", "event", "part"))
    return {
        **facets,
        "surface": surface,
        "start": start,
        "end": start + len(surface),
        "quantity": quantity,
        "time": {"basis": "published"},
        "verdict": verdict,
        "rule": "outside-tolerance",
        "reason": "It is another number.",
        "series": "s",
        "evidence": [],
        **other,
    }


def answer(*claims: Answer, findings: tuple[Answer, ...] = ()) -> Answer:
    """The answer of POST /check that holds these."""
    verdicts = [one["verdict"] for one in claims]
    names = ("agrees", "drifts", "superseded", "conflicts", "unseen")
    return {
        "article": {"published": "2022-01-28"},
        "summary": {
            "claims": len(claims),
            **{name: verdicts.count(name) for name in names},
            "findings": len(findings),
        },
        "claims": list(claims),
        "findings": list(findings),
    }


def checked(path: str, text: str, *claims: Answer) -> Checked:
    """The text with the remarks that these claims make."""
    return checked_text(path, text, answer(*claims))


def git(folder: Path, *arguments: str, day: str = "2022-01-28", text: bytes | None = None) -> bytes:
    """Runs git in the folder as somebody, on a day, and gives what it prints."""
    moment = f"{day}T12:00:00+00:00"
    done = subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@a.example", *arguments],  # noqa: S607
        cwd=folder,
        env={
            **os.environ,
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
            "GIT_CONFIG_GLOBAL": os.devnull,
        },
        input=text,
        check=True,
        capture_output=True,
    )
    return done.stdout.strip()
