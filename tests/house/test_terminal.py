"""What the command line says goes through `app.cli.terminal`, which lets only words through."""

import ast
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
STREAMS = frozenset({"sys.stdout", "sys.stderr"})
NAMES = frozenset({"stdout", "stderr"})
ASKED = frozenset({"isatty", "fileno"})
"""What may be asked of a stream: nothing is written by it."""

OF_THEIR_OWN = {
    "cli/terminal.py": "the only door",
    "cli/arguments/compare.py": "JSON, in which what is not printed is escaped",
    "cli/arguments/extract.py": "such JSON, or the page of as_explanation, whose words are plain",
    "cli/checking/output.py": "the forms of a run, held by tests/unit/exporters/test_hostile.py",
    "cli/figures_export.py": "a table or JSON: data that has to come back as it was",
    "cli/filling/progress.py": "numbers",
    "cli/logs.py": "the name of a logger of ours",
    "watching/traces.py": "spans, as JSON of the library's",
}


def writes(source: str) -> list[int]:
    """The lines that hold a stream, or print to one."""
    tree = ast.parse(source)
    asked = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ASKED
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.expr) and id(node) not in asked and is_stream(node)
    ]


def is_stream(node: ast.expr) -> bool:
    if isinstance(node, ast.Name):
        return node.id == "print" or node.id in NAMES
    # The name is looked at first: to write a node out as text takes far longer.
    is_named = isinstance(node, ast.Attribute) and node.attr in NAMES
    return is_named and ast.unparse(node) in STREAMS


def test_nothing_is_said_past_the_door() -> None:
    """Seen to fail with the list of figures written to stdout by itself."""
    found = {
        str(module.relative_to(APP))
        for module in APP.rglob("*.py")
        if writes(module.read_text(encoding="utf-8"))
    }
    assert found == set(OF_THEIR_OWN)


@pytest.mark.parametrize(
    "source",
    [
        "import sys\nsys.stdout.write(x)",
        "import sys\nsys.stderr.buffer.write(x)",
        "print(x)",
        "from sys import stdout\nstdout.write(x)",
        "import sys\nout = sys.stdout\nout.write(x)",
    ],
)
def test_a_way_past_the_door_is_found(source: str) -> None:
    assert writes(source)


def test_asking_a_stream_says_nothing() -> None:
    assert writes("import sys\nsys.stdout.isatty()") == []
