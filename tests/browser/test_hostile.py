"""What others write stays text: nothing of it runs, loads, leads away or turns a line."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, StorageState, expect

from tests.browser.hostile import HOSTILE, SHORT, SURFACE, furnish_hostile
from tests.browser.looks import broken
from tests.browser.pages import PAGES, Places, places
from tests.browser.people import ADMIN, session_of
from tests.browser.serving import DATABASE, Desk, serving
from tests.browser.watching import Looked, Opened, Watch


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


@pytest.fixture
def show(evil: Desk, inside: StorageState, looked: Looked) -> Callable[[str], Page]:
    """Shows a page in a browser like that, which stays open."""

    def shown(path: str) -> Page:
        return looked(path, base_url=evil.address, storage_state=inside, bypass_csp=True)

    return shown


@pytest.mark.parametrize("name", PAGES)
def test_it_stays_text(show: Callable[[str], Page], within: Places, name: str) -> None:
    page = show(within.path(name))
    assert page.locator("main").is_visible()
    assert broken(page) == []


@pytest.mark.parametrize(
    "path",
    [
        "/desk/queue?q=",
        "/desk/queue?source=",
        "/desk/queue?assignee=",
        "/desk/articles?q=",
        "/desk/series?q=",
        "/desk/series/{series}?with=",
    ],
)
def test_what_is_asked_for_stays_text(
    show: Callable[[str], Page], within: Places, path: str
) -> None:
    page = show(path.format_map(asdict(within)) + quote(HOSTILE, safe=""))
    assert page.locator("main").is_visible()
    assert broken(page) == []


def test_what_is_pasted_stays_text(page: Page) -> None:
    page.goto("/desk/check")
    page.get_by_label("Text", exact=True).fill(f"{HOSTILE} Orland has {SURFACE}. {HOSTILE}")
    page.get_by_label("Source").fill(SHORT)
    page.get_by_label("Title").fill(HOSTILE)
    page.get_by_label("Record it").uncheck()
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("not recorded")
    assert broken(page) == []


def test_what_is_refused_stays_text(page: Page, watch: Watch) -> None:
    watch.expected.add(422)
    page.goto("/desk/check")
    page.get_by_label("Text", exact=True).fill(HOSTILE)
    page.get_by_label("Address").fill(f"javascript:alert(5)//{HOSTILE}")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page).to_have_title("Error: Check a text – Plumbline")
    assert broken(page) == []


def test_what_comes_second_stays_text(page: Page, within: Places, watch: Watch) -> None:
    watch.expected.add(412)
    path = within.path("claim")
    page.goto(path)
    other = page.context.new_page()
    other.goto(path)
    for one in (other, page):
        one.locator("#note-reason").fill(HOSTILE)
        one.get_by_role("button", name="Keep the note").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Somebody was faster")
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
