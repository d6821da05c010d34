"""The manuals of reviews, of the client and of the assistants' tools say what the code does."""

import ast
import inspect
import re
from pathlib import Path

import pytest

from app import client
from app.cli.arguments.mcp import EXTRA
from app.cli.mcp import PAGE, Tools
from app.client.errors import BY_STATUS
from app.client.exchange import FIRST_PAUSE, Patience
from app.client.transport import SECONDS
from app.domain.review import RATINGS, ReviewKind
from app.exporters.as_claimreview import CLAIM_CHARACTERS
from app.web.api import fact_checks
from app.web.fact_checks import PAGE_SIZE, ClaimSearch
from app.web.reviewing import ReviewBody

DOCS = Path(__file__).parents[2] / "docs"
CLIENT, REVIEWS, MCP, SETTINGS = (
    (DOCS / f"{name}.md").read_text(encoding="utf-8")
    for name in ("client", "claimreview", "mcp", "settings")
)
SAMPLES = re.findall(r"```python\n(.*?)```", CLIENT, re.DOTALL)


def methods_of(kind: type) -> list[str]:
    return [
        name
        for name, _ in inspect.getmembers(kind, inspect.isfunction)
        if not name.startswith("_") and name != "close"
    ]


@pytest.mark.parametrize("name", methods_of(client.Client))
def test_each_method_of_the_client_is_there(name: str) -> None:
    assert f"`{name}(" in CLIENT


@pytest.mark.parametrize(("status", "kind"), BY_STATUS.items())
def test_each_refusal_is_there(status: int, kind: type) -> None:
    (row,) = [line for line in CLIENT.splitlines() if re.match(rf"\| .*`{kind.__name__}`", line)]
    assert str(status) in row


def test_the_clients_patience_is_there() -> None:
    patience = Patience()
    assert f"retries={patience.retries}, longest_pause={patience.longest_pause:g}" in CLIENT
    assert f"seconds={SECONDS:g}" in CLIENT
    pauses = [f"{FIRST_PAUSE * 2**one:g}" for one in range(patience.retries)]
    assert f"{pauses[0]}, {pauses[1]} and {pauses[2]} seconds" in CLIENT


@pytest.mark.parametrize("sample", SAMPLES)
def test_each_sample_imports_what_there_is(sample: str) -> None:
    tree = compile(sample, "sample", "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.module == "app.client"
            assert {one.name for one in node.names} <= set(client.__all__)


@pytest.mark.parametrize("word", [*ReviewBody.model_fields, *ReviewKind])
def test_each_word_of_a_review_is_there(word: str) -> None:
    assert f"`{word}`" in REVIEWS


def test_what_the_public_is_told_is_there() -> None:
    assert all(f'"{words}"' in REVIEWS for words in RATINGS.values())
    assert f"to {CLAIM_CHARACTERS} characters" in REVIEWS


@pytest.mark.parametrize("field", ClaimSearch.model_fields.values())
def test_each_parameter_of_the_search_is_there(field: object) -> None:
    assert f"`{getattr(field, 'alias', '')}`" in REVIEWS


def test_each_address_of_the_search_is_there() -> None:
    paths = [str(getattr(route, "path", "")) for route in fact_checks.router.routes]
    assert len(paths) == 3
    assert all(f"`{path}`" in REVIEWS or f"`GET {path}`" in REVIEWS for path in paths)
    assert f"{PAGE_SIZE} where it is absent" in REVIEWS


def test_each_setting_of_reviews_is_in_the_manual_of_settings() -> None:
    named = set(re.findall(r"`(PLUMBLINE_[A-Z_]+)`", REVIEWS))
    assert len(named) == 4
    assert named <= set(re.findall(r"`(PLUMBLINE_[A-Z_]+)`", SETTINGS))


@pytest.mark.parametrize("name", sorted(set(methods_of(Tools)) - {"figure", "series"}))
def test_each_tool_is_there_with_what_it_asks_for(name: str) -> None:
    (row,) = [line for line in MCP.splitlines() if line.startswith(f"| `{name}` |")]
    parameters = [
        one for one in inspect.signature(getattr(Tools, name)).parameters if one != "self"
    ]
    assert all(f"`{one}`" in row for one in parameters)


def test_the_other_words_of_the_tools_are_there() -> None:
    assert PAGE == 20
    assert "twenty figures" in MCP
    assert f"`{EXTRA}`" in MCP
    assert "`figure://{figure_id}`" in MCP
    assert "`series://{series_id}`" in MCP
