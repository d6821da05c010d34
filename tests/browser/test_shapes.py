"""Every page in every shape: narrow, by keyboard, on paper, in forced colours, without scripts.

No page may make the console, the policy or a request complain in any of them: `looked` sees to it.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.looks import fits, focus_order, target_sizes, without_borders
from tests.browser.pages import BARE, PAGES
from tests.browser.serving import Desk
from tests.browser.watching import WIDE, Looked

WHITE = "rgb(255, 255, 255)"
FIRST, MANY = 10, 40
"""Stops that show how focus is drawn, and how it goes down a page; a wide one shows them all."""

PAPER = 718
"""The width of A4 within Chromium's own margins, in CSS pixels."""

Look = Callable[..., Page]

FULL = [("full", name) for name in PAGES]
BARE_TOO = FULL + [("bare", name) for name in BARE]


@pytest.fixture
def look(request: pytest.FixtureRequest, looked: Looked) -> Look:
    """Opens one of the pages, of the desk that is full or of the one that is bare."""
    which, name = request.param
    desk: Desk = request.getfixturevalue(which)
    is_full = which == "full"
    path = request.getfixturevalue("there").path(name) if is_full else BARE[name]
    session = request.getfixturevalue("admin") if is_full else None

    def opened(**options: object) -> Page:
        return looked(path, base_url=desk.address, storage_state=session, **options)

    return opened


@pytest.mark.parametrize("look", BARE_TOO, indirect=True, ids=" ".join)
def test_it_is_sound_in_every_shape(look: Look) -> None:
    page = look()
    faults = {name: ask(page) for name, ask in SHAPES.items()}
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("look", FULL, indirect=True, ids=" ".join)
def test_it_says_the_same_without_scripts(look: Look) -> None:
    with_scripts, without = look(), look(java_script_enabled=False)
    assert without.locator("main").inner_text() == with_scripts.locator("main").inner_text()


def wide(page: Page) -> list[str]:
    return target_sizes(page) + focus_order(page)


def narrow(page: Page) -> list[str]:
    """Read and used at 320 pixels, without scrolling sideways, nor a stop that cannot be seen."""
    found = fits(page) + target_sizes(page)
    page.reload()  # Tab begins at the top again
    return found + focus_order(page, MANY)


def in_forced_colours(page: Page) -> list[str]:
    page.emulate_media(forced_colors="active")
    page.set_viewport_size(WIDE)
    page.reload()
    assert page.locator("h1").is_visible()
    found = without_borders(page) + focus_order(page, FIRST)
    page.emulate_media(forced_colors="none")
    return found


def on_paper(page: Page) -> list[str]:
    """Black on white, whatever the screen is like, and without what only a screen can do."""
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == WHITE
    assert page.pdf(format="A4").startswith(b"%PDF-")
    left = page.locator("button, input, select, textarea").filter(visible=True).all()
    shown = [f"printed: {one.evaluate('one => one.outerHTML.slice(0, 80)')}" for one in left]
    return shown + fits(page, PAPER)


SHAPES = {"wide": wide, "narrow": narrow, "forced": in_forced_colours, "paper": on_paper}
