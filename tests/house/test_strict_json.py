"""Every JSON that the house writes is JSON: RFC 8259 knows no NaN and no Infinity."""

import ast
from pathlib import Path

import pytest

APP = Path(__file__).parents[2] / "app"
WRITERS = frozenset({"dump", "dumps", "JSONEncoder"})
OTHERS = frozenset({"orjson", "ujson", "simplejson", "rapidjson"})
"""Writers of JSON with rules of their own: whoever wants one looks after its numbers first."""


def loose_writers(source: str) -> list[int]:
    """The lines that could write a number which is no JSON."""
    tree = ast.parse(source)
    named = {
        name.asname or name.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module in ("json", "json.encoder")
        for name in node.names
        if name.name in WRITERS
    }
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.stmt | ast.expr)]
    return [node.lineno for node in nodes if is_loose(node, named)]


def is_loose(node: ast.AST, named: set[str]) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom):
        modules = [one.name for one in node.names]
        modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        return any(module.partition(".")[0] in OTHERS for module in modules)
    if isinstance(node, ast.Call) and writes(node.func, named):
        strict = [one for one in node.keywords if one.arg == "allow_nan"]
        return [ast.unparse(one.value) for one in strict] != ["False"]
    return False


def writes(function: ast.expr, named: set[str]) -> bool:
    if isinstance(function, ast.Attribute):
        return function.attr in WRITERS and ast.unparse(function.value) == "json"
    return isinstance(function, ast.Name) and function.id in named


def test_no_module_writes_what_is_no_json() -> None:
    """Seen to fail with `allow_nan=False` taken from the writer of problems."""
    loose = [
        f"{module.relative_to(APP)}:{line}"
        for module in sorted(APP.rglob("*.py"))
        for line in loose_writers(module.read_text(encoding="utf-8"))
    ]
    assert loose == []


@pytest.mark.parametrize(
    "source",
    [
        "import json\njson.dumps(x)",
        "import json\njson.dumps(x, allow_nan=True)",
        "import json\njson.dump(x, file, indent=1)",
        "import json\njson.JSONEncoder().encode(x)",
        "from json import dumps as told\n\ntold(x)",
        "import orjson",
    ],
)
def test_a_loose_writer_is_found(source: str) -> None:
    assert loose_writers(source)


@pytest.mark.parametrize(
    "source", ["import json\njson.dumps(x, allow_nan=False)", "import json\njson.loads(x)"]
)
def test_a_strict_writer_is_none(source: str) -> None:
    assert loose_writers(source) == []
