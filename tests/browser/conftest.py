"""The desk in a real browser: one server and one browser a file, a fresh context a test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from tests.browser.chromium import MISSING, browsing, program
from tests.browser.newsroom import furnish
from tests.browser.pages import Places, places
from tests.browser.people import ADMIN, EDITOR, OTHER, READER, session_of
from tests.browser.serving import DATABASE, Desk, serving
from tests.browser.watching import PATIENCE, Looked, Opened, Seated, Watch, Windows, opening

expect.set_options(timeout=PATIENCE)


def pytest_pycollect_makemodule() -> None:
    """Leaves the whole folder out where there is no browser, and says so once."""
    if program() is None:
        pytest.skip(MISSING)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One for a file and no longer: while it runs, no other test of the process may use asyncio."""
    with browsing() as browser:
        yield browser


@pytest.fixture(scope="module")
def bare(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk to which nothing was handed in yet."""
    with serving(tmp_path_factory.mktemp("bare")) as desk:
        yield desk


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a newsroom; to be copied, not written to."""
    database = tmp_path_factory.mktemp("furnished") / DATABASE
    furnish(database)
    return database


@pytest.fixture(scope="module")
def full(
    chromium: Browser, furnished: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """The desk of a newsroom that has been at work for some months."""
    folder = tmp_path_factory.mktemp("full")
    shutil.copy(furnished, folder)
    with serving(folder) as desk:
        desk.take_key()
        yield desk


@pytest.fixture(scope="module")
def admin(full: Desk) -> StorageState:
    """What the browser of the admin keeps."""
    return session_of(full, ADMIN)


@pytest.fixture(scope="module")
def there(full: Desk) -> Places:
    """What the newsroom holds."""
    return places(full)


@pytest.fixture
def watch() -> Watch:
    """What the browser complains of during a test."""
    return Watch()


@pytest.fixture
def opened(chromium: Browser, watch: Watch) -> Iterator[Opened]:
    """Opens contexts; when the test is over, no page in one of them may have complained."""
    kept: list[BrowserContext] = []
    yield opening(chromium, watch, kept)
    for context in kept:
        for page in context.pages:
            page.evaluate("1")  # what the page told until now has arrived when this is answered
        context.close()
    assert watch.found() == []


@pytest.fixture(scope="module")
def windows(chromium: Browser) -> Iterator[Windows]:
    made = Windows(chromium)
    yield made
    made.close()


@pytest.fixture
def looked(windows: Windows) -> Iterator[Looked]:
    """Shows pages in windows that stay open; when the test is over, none may have complained."""
    yield windows.page
    assert windows.found() == []


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    on: bool = request.param
    return on


@pytest.fixture(scope="module")
def sessions(full: Desk) -> dict[str, StorageState]:
    return {name: session_of(full, name) for name in (EDITOR, OTHER, READER)}


@pytest.fixture
def seated(
    full: Desk, sessions: dict[str, StorageState], opened: Opened, *, scripts: bool
) -> Seated:
    """Opens a page for a person, in a browser of their own."""

    def seat(name: str) -> Page:
        context = opened(
            base_url=full.address, storage_state=sessions[name], java_script_enabled=scripts
        )
        return context.new_page()

    return seat


@pytest.fixture
def page(opened: Opened) -> Page:
    """A page as most people see it: 1280 pixels wide, light, with scripts."""
    return opened().new_page()
