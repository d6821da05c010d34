"""The image runs as nobody in particular, from what is pinned, and writes to two folders alone."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "Dockerfile").read_text(encoding="utf-8")
DOCKERFILE = re.sub(r"\\\n\s*", "", re.sub(r"(?m)^#.*\n", "", TEXT))
"""Without comments, each instruction on one line."""

FINAL = DOCKERFILE.rpartition("\nFROM ")[2]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"][
    "plumbline"
]


def told(instruction: str, text: str = FINAL) -> list[str]:
    return re.findall(rf"(?m)^{instruction} (.+)$", text)


def test_the_base_is_pinned_to_a_release() -> None:
    """Seen to fail with `python:3.11-slim-bookworm` and with `latest`."""
    assert re.findall(r"FROM (\S+)", DOCKERFILE) == ["${BASE}", "${BASE}"]
    (base,) = told("ARG", DOCKERFILE)
    assert re.fullmatch(r"BASE=python:3\.11\.\d+-slim-bookworm(@sha256:[0-9a-f]{64})?", base)


def test_it_runs_as_a_user_without_rights() -> None:
    """Seen to fail without USER. By number, so that an orchestrator sees that it is not root."""
    assert told("USER") == ["10001"]
    assert DOCKERFILE.index("\nUSER") < DOCKERFILE.index("\nCMD")
    assert "--uid 10001" in FINAL


def test_only_hashed_packages_are_installed() -> None:
    installs = re.findall(r"pip install ([^&\n]+)", DOCKERFILE)
    assert len(installs) == 2
    for one in installs:
        assert "--require-hashes" in one or ("--no-deps" in one and "--no-build-isolation" in one)
    assert not re.findall(r"\b(apt-get|curl|wget|ADD)\b", DOCKERFILE)


def test_no_secret_is_built_in() -> None:
    assert not re.findall(r"(?i)password|secret|token|key=", DOCKERFILE)


def test_its_health_is_that_of_the_database(tmp_path: Path) -> None:
    """The command itself, run against a port where nobody listens: unhealthy."""
    (check,) = told("HEALTHCHECK")
    command = json.loads(check.partition("CMD ")[2])
    assert "/readyz" in command[-1]
    environment = {"PLUMBLINE_PORT": "1", "PATH": ""}
    done = subprocess.run(
        [sys.executable, *command[1:]], env=environment, capture_output=True, check=False
    )
    assert done.returncode == 1


WRITTEN = """
import os, sys
written = set()
FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
def hear(event, given):
    if event == "open" and isinstance(given[0], str) and isinstance(given[2], int):
        if given[2] & FLAGS:
            written.add(given[0])
    elif event in ("sqlite3.connect", "os.mkdir", "os.rename", "os.remove", "shutil.rmtree"):
        written.add(str(given[0]))
sys.addaudithook(hear)
import asyncio, httpx
from app.services.database import upgrade
from app.settings import from_environment
from app.web.app import app_from_environment
upgrade(from_environment(os.environ).database_url)
app = app_from_environment()
async def ask():
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        body = {"text": "The port authority hired 300 engineers in March."}
        for method, path in (("POST", "/check"), ("GET", "/desk/articles"), ("GET", "/metrics")):
            answer = await client.request(method, path, json=body)
            assert answer.status_code == 200, answer.text
asyncio.run(ask())
import compiled_anew
print("\\n".join(sorted(written)))
"""


def test_what_is_written_lies_in_data_and_tmp(tmp_path: Path) -> None:
    """Seen to fail without PYTHONDONTWRITEBYTECODE and with the database beside the folder."""
    data, temporary, beside = tmp_path / "data", tmp_path / "tmp", tmp_path / "beside"
    for one in (data, temporary, beside):
        one.mkdir()
    # Whether bytecode is written is settled for the whole process: one module without it tells.
    (beside / "compiled_anew.py").touch()
    (set_up,) = told("ENV")
    own = dict(one.split("=", 1) for one in set_up.split() if "=" in one and "PATH" not in one)
    environment = {
        **own,
        "PLUMBLINE_DATABASE_URL": own["PLUMBLINE_DATABASE_URL"].replace("/data", str(data)),
        "HOME": str(temporary),
        "TMPDIR": str(temporary),
        "PYTHONPATH": f"{ROOT}:{beside}",
        "PATH": "/usr/bin:/bin",
    }
    asked = [sys.executable, "-c", WRITTEN]
    done = subprocess.run(
        asked, env=environment, cwd=data, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    written = [Path(re.sub(r"^file:|\?mode=\w+$", "", one)) for one in done.stdout.split()]
    assert data / "plumbline.sqlite3" in written
    stray = [
        one for one in written if not one.is_relative_to(data) and not one.is_relative_to(temporary)
    ]
    assert [one for one in stray if one != Path("/dev/null")] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("read_only", True),
        ("tmpfs", ["/tmp"]),  # noqa: S108  # in the container
        ("cap_drop", ["ALL"]),
        ("security_opt", ["no-new-privileges:true"]),
        ("volumes", ["plumbline:/data"]),
    ],
)
def test_compose_gives_it_no_more_than_it_needs(name: str, value: object) -> None:
    assert COMPOSE[name] == value
