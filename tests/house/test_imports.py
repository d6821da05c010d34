"""A command loads what it works with, and not what the other commands need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.databases import migrated

ROOT = Path(__file__).parents[2]

SERVING = ("fastapi", "starlette", "uvicorn", "prometheus_client")
REACHING_OUT = ("httpx", "httpcore")
POSTGRESQL = ("psycopg", "sqlalchemy.dialects.postgresql")
PAGES = ("jinja2", "markdown_it", "trafilatura")
PARSING = ("spacy", "thinc", "numpy")
"""What the full profile parses with. (numpy reads the table of meanings too, at first use.)"""

SHOWING = ("rich", "alembic")

COMMANDS = {
    "help": (["check", "--help"], ("pydantic", "sqlalchemy", "app.lexicon")),
    "check": (
        ["check", "article.txt"],
        (*SERVING, *REACHING_OUT, *POSTGRESQL, *PAGES, *PARSING, *SHOWING),
    ),
    "extract": (
        ["extract", "--explain", "article.txt"],
        (*SERVING, *REACHING_OUT, *POSTGRESQL, *PAGES, *PARSING, *SHOWING),
    ),
}
"""A command, and what it must not have loaded when it is done."""

RUN = """
import json, sys
sys.path.insert(0, {root!r})
from app.cli.main import main
try:
    code = main({arguments!r})
except SystemExit as ended:
    code = ended.code
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


@pytest.mark.parametrize(("arguments", "unneeded"), COMMANDS.values(), ids=COMMANDS)
def test_a_command_loads_nothing_that_it_does_not_need(
    tmp_path: Path, arguments: list[str], unneeded: tuple[str, ...]
) -> None:
    """Seen to fail with PostgreSQL's condition given to an index outright, which loads its dialect,
    and with httpx imported where addresses are read."""
    url = f"sqlite:///{tmp_path}/here.sqlite3"
    migrated(url)
    (tmp_path / "article.txt").write_text("Norland sent 8,500 troops in May.", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", RUN.format(root=str(ROOT), arguments=arguments)],
        env={"PLUMBLINE_PROFILE": "fast", "PLUMBLINE_DATABASE_URL": url},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    code, loaded = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stderr
    assert sorted(set(unneeded) & set(loaded)) == []
