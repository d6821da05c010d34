"""Each limit that is set holds: what is beyond it is refused, and nothing is recorded."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.settings import from_environment
from app.wiring import House, build
from tests.databases import migrated
from tests.integration.browsers import Desk
from tests.integration.conftest import Rows

SHORT = "The port authority hired 300 engineers."
LONG = SHORT + " It paid for their tools." * 60
MANY = "The fire killed 12 people, injured 30 people and destroyed 45 houses."
JSON = {"content-type": "application/json"}
SMALL = {
    "CHECK_BODY_BYTES": "2000",
    "BATCH_BODY_BYTES": "3000",
    "BODY_BYTES": "1024",
    "TEXT_BYTES": "1024",
    "CLAIMS": "2",
    "BATCH_ARTICLES": "2",
}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A house with small limits, as variables set them."""
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    migrated(url)
    given = {f"PLUMBLINE_{name}": value for name, value in SMALL.items()}
    own = {"PLUMBLINE_DATABASE_URL": url, "PLUMBLINE_PROFILE": "fast"}
    built = build(from_environment({**given, **own}))
    yield built
    built.close()


@pytest.fixture
def ask(house: House) -> Callable[..., httpx.Response]:
    return Desk(house).browser().ask


@pytest.mark.parametrize(
    ("path", "most"),
    [
        ("/check", 2000),
        ("/extract", 2000),
        ("/hooks/ghost/harbour", 2000),
        ("/check/batch", 3000),
        ("/figures", 1024),
    ],
)
def test_a_body_may_be_as_long_as_is_set(
    ask: Callable[..., httpx.Response], table: Callable[[], Rows], path: str, most: int
) -> None:
    """Seen to fail with the settings left out of BoundedRequest.longest."""
    before = table()
    for length, is_taken in ((most, True), (most + 1, False)):
        response = ask("POST", path, content=b"{}" + b" " * (length - 2), headers=JSON)
        assert (response.status_code != 413) is is_taken, response.text
    assert f"longer than {most} bytes" in response.json()["detail"]
    assert table() == before


@pytest.mark.parametrize(
    ("path", "body", "said"),
    [
        ("/check", {"text": LONG}, "the text is longer than 1024 bytes"),
        ("/extract", {"text": LONG}, "the text is longer than 1024 bytes"),
        ("/extract", {"html": f"<p>{LONG}</p>"}, "the text is longer than 1024 bytes"),
        ("/check", {"text": MANY}, "more than 2 claims"),
        ("/check/batch", {"articles": [{"text": SHORT}] * 3}, "no more than 2 articles"),
    ],
)
def test_an_article_may_be_as_large_as_is_set(
    ask: Callable[..., httpx.Response], table: Callable[[], Rows], path: str, body: Any, said: str
) -> None:
    """Seen to fail with `sizes` left out of the engine, and with the batch left uncounted."""
    before = table()
    response = ask("POST", path, json=body)
    assert response.status_code == 413, response.text
    assert said in response.json()["detail"]
    assert table() == before


def test_what_is_within_them_is_checked(ask: Callable[..., httpx.Response]) -> None:
    assert ask("POST", "/check", json={"text": SHORT}).status_code == 200
    batch = ask("POST", "/check/batch", json={"articles": [{"text": SHORT}, {"text": MANY}]})
    assert [one["status"] for one in batch.json()["results"]] == [200, 413]


def test_a_form_may_be_as_long_as_the_text_that_is_set(house: House) -> None:
    browser = Desk(house).browser()
    form = {"source": "", "published": "", "title": "", "url": ""}
    refused = browser.post("/desk/check", {**form, "text": LONG})
    assert refused.status_code == 413
    assert "the text is longer than 1024 bytes" in refused.text
    assert browser.post("/desk/check", {**form, "text": "%" * 30_000}).status_code == 413
