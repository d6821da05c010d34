"""What others write stays text: nothing of it runs, loads, leads away or turns a line."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState

from tests.browser.hostile import SURFACE, furnish_hostile
from tests.browser.looks import broken
from tests.browser.pages import PAGES, Places, places
from tests.browser.people import ADMIN, session_of
from tests.browser.serving import DATABASE, Desk, serving
from tests.browser.watching import Opened


@pytest.fixture(scope="module")
def evil(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk of a newsroom whose outlets mean harm."""
    folder = tmp_path_factory.mktemp("evil")
    furnish_hostile(folder / DATABASE)
    with serving(folder) as desk:
        desk.take_key()
        yield desk


@pytest.fixture(scope="module")
def inside(evil: Desk) -> StorageState:
    return session_of(evil, ADMIN)


@pytest.fixture(scope="module")
def within(evil: Desk) -> Places:
    return places(evil, SURFACE)


@pytest.fixture
def page(evil: Desk, inside: StorageState, opened: Opened) -> Page:
    """In a browser that knows no policy: the pages have to hold by themselves."""
    context = opened(base_url=evil.address, storage_state=inside, bypass_csp=True)
    return context.new_page()


@pytest.mark.parametrize("name", PAGES)
def test_it_stays_text(page: Page, within: Places, name: str) -> None:
    page.goto(within.path(name))
    assert page.locator("main").is_visible()
    assert broken(page) == []


def test_what_breaks_a_page_is_found(page: Page) -> None:
    page.set_content(
        "<title>\u202eEbb</title><p data-broke onclick='1'>'>49<</p>"
        "<a href=' JavaScript:alert(1)'>Ebb</a>"
    )
    assert [one.split(":")[0] for one in broken(page)] == [
        "made",
        "runs",
        "leads",
        "turned",
        "computed",
    ]
