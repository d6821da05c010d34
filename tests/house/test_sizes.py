"""No file outgrows a sitting, no function a single reading (STYLE: file 300 lines, function 40)."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE_LINES = 300
FUNCTION_LINES = 40
CODE = sorted((ROOT / "app").rglob("*.py")) + sorted((ROOT / "migrations").rglob("*.py"))


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Each function of the file and how many lines it takes."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield node.name, node.end_lineno - node.lineno + 1


def test_each_file_fits_one_sitting() -> None:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}
    assert [str(path) for path, count in lines.items() if count > FILE_LINES] == []


def test_each_function_fits_one_reading() -> None:
    long = [
        (str(path), name)
        for path in CODE
        for name, lines in functions(path)
        if lines > FUNCTION_LINES
    ]
    assert long == []


def test_the_measure_counts_a_long_function(tmp_path: Path) -> None:
    path = tmp_path / "long.py"
    path.write_text("def long():\n" + "    x = 1\n" * 41, encoding="utf-8")
    assert list(functions(path)) == [("long", 42)]
