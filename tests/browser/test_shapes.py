"""Every page in every shape: narrow, by keyboard, on paper, in forced colours, without scripts.

No page may make the console, the policy or a request complain in any of them: `opened` sees to it.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.looks import fits, focus_order, target_sizes, without_borders
from tests.browser.pages import BARE, PAGES
from tests.browser.serving import Desk
from tests.browser.watching import Opened

WHITE = "rgb(255, 255, 255)"
PAPER = {"width": 718, "height": 1047}
"""A4 with Chromium's own margins, in CSS pixels."""

NARROW = {"width": 320, "height": 640}

Look = Callable[..., Page]

FULL = [("full", name) for name in PAGES]
BOTH = FULL + [("bare", name) for name in BARE]

every_page = pytest.mark.parametrize("look", FULL, indirect=True, ids=" ".join)
every_page_of_both = pytest.mark.parametrize("look", BOTH, indirect=True, ids=" ".join)


@pytest.fixture
def look(request: pytest.FixtureRequest, opened: Opened) -> Look:
    """Opens one of the pages, of the desk that is full or of the one that is bare."""
    which, name = request.param
    desk: Desk = request.getfixturevalue(which)
    path = request.getfixturevalue("there").path(name) if which == "full" else BARE[name]

    def looked(**options: object) -> Page:
        page = opened(base_url=desk.address, **options).new_page()
        page.goto(path)
        return page

    return looked


@every_page_of_both
def test_everything_is_reached_and_hit(look: Look) -> None:
    page = look()
    assert target_sizes(page) == []
    assert focus_order(page) == []


@every_page_of_both
def test_it_is_used_at_320_pixels_without_scrolling_sideways(look: Look) -> None:
    page = look(viewport=NARROW, has_touch=True)
    assert fits(page) == []
    assert target_sizes(page) == []
    assert focus_order(page) == []


@every_page
def test_it_prints(look: Look) -> None:
    page = look(viewport=PAPER)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == WHITE
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    assert fits(page, PAPER["width"]) == []
    assert page.pdf(format="A4").startswith(b"%PDF-")


@every_page
def test_it_is_there_in_forced_colours(look: Look) -> None:
    page = look(forced_colors="active")
    assert page.locator("h1").is_visible()
    assert without_borders(page) == []
    assert focus_order(page) == []


@every_page
def test_it_says_the_same_without_scripts(look: Look) -> None:
    with_scripts, without = look(), look(java_script_enabled=False)
    assert without.locator("main").inner_text() == with_scripts.locator("main").inner_text()
