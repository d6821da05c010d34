"""A request is told by the template of its route, whatever address and method it came with."""

from types import SimpleNamespace
from typing import Any

import pytest
from fastapi import APIRouter, FastAPI

from app.web.routes import NO_ROUTE, OTHER, method_of, route_of
from tests.integration.asking import scope_of

router = APIRouter()


@router.get("/figures/{figure_id}")
def one(figure_id: str) -> str:
    return figure_id


@router.post("/figures")
def add() -> None:
    """Adds nothing."""


@router.get("/figures")
def listed() -> None:
    """Lists nothing."""


@pytest.fixture
def app() -> FastAPI:
    made = FastAPI()
    made.include_router(router)
    made.state.routes = router.routes
    return made


def asked(app: FastAPI, method: str, path: str) -> dict[str, Any]:
    return {**scope_of(method, path), "app": app}


@pytest.mark.parametrize(
    ("method", "path", "route"),
    [
        ("GET", "/figures/fig_1", "/figures/{figure_id}"),
        ("GET", "/figures/secret-name", "/figures/{figure_id}"),
        ("GET", "/figures", "/figures"),
        ("DELETE", "/figures/fig_1", "/figures/{figure_id}"),
        ("BREW", "/figures", "/figures"),
        ("GET", "/figures/a/b", NO_ROUTE),
        ("GET", "/wp-login.php", NO_ROUTE),
    ],
)
def test_the_address_is_told_as_it_stands_in_the_code(
    app: FastAPI, method: str, path: str, route: str
) -> None:
    """Seen to fail with the path taken for the route: a label for each address that is made up."""
    assert route_of(asked(app, method, path)) == route


def test_the_route_that_was_chosen_is_taken_at_its_word(app: FastAPI) -> None:
    """Whoever matched it knows better: seen to fail with the routes looked through again."""
    chosen = SimpleNamespace(path="/figures/{figure_id}")
    assert route_of({**asked(app, "GET", "/wp-login.php"), "route": chosen}) == chosen.path
    unnamed = {**asked(app, "GET", "/figures"), "route": object()}
    assert route_of(unnamed) == "/figures"


@pytest.mark.parametrize(
    ("method", "told"), [("GET", "GET"), ("DELETE", "DELETE"), ("BREW", OTHER), ("get", OTHER)]
)
def test_a_method_that_there_is_not_is_other(app: FastAPI, method: str, told: str) -> None:
    assert method_of(asked(app, method, "/figures")) == told
