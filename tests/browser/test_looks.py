"""The questions find what they ask for: each is shown a page that is wrong and one that is not."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.looks import axe, fits, focus_order, target_sizes, without_borders

HEAD = "<!doctype html><html lang=en><title>Tides</title>"
OUTLINED = "<style>:focus-visible { outline: 3px solid blue }</style>"

Show = Callable[..., Page]


@pytest.fixture
def show(page: Page) -> Show:
    def shown(body: str, head: str = OUTLINED) -> Page:
        page.set_content(f"{HEAD}{head}<main><h1>Tides</h1>{body}</main>")
        return page

    return shown


def test_a_sound_page_is_not_complained_of(show: Show) -> None:
    page = show(
        "<p>Read <a href='#a'>the tide tables</a> first.</p>"
        "<form><label><input type=checkbox> Springs</label> <label>Since <input type=date></label>"
        " <button>Keep it so</button></form>",
        OUTLINED
        + "<style>button, label, input { display: inline-block; min-height: 24px }</style>",
    )
    assert axe(page) == []
    assert target_sizes(page) == []
    assert focus_order(page) == []
    assert without_borders(page) == []
    assert fits(page) == []


def test_axe_finds_a_button_without_a_name_and_pale_words(show: Show) -> None:
    page = show("<button></button><p style='color: #bbb; background: #fff'>Ebb at noon</p>")
    found = " ".join(axe(page))
    assert "button-name" in found
    assert "color-contrast" in found


def test_axe_finds_words_that_are_pale_in_the_dark_alone(show: Show) -> None:
    dark = (
        "<style>@media (prefers-color-scheme: dark) { p { color: #444; background: #222 } }</style>"
    )
    (found,) = axe(show("<p>Ebb at noon</p>", dark))
    assert found.startswith("color-contrast")


@pytest.mark.parametrize("rule", ["p { padding: 1px }", "p::before { content: '~' }"])
def test_what_the_dark_lays_out_otherwise_is_found(show: Show, rule: str) -> None:
    dark = f"<style>@media (prefers-color-scheme: dark) {{ {rule} }}</style>"
    found = axe(show("<p>Ebb at noon</p>", dark))
    assert any(one.startswith("laid out otherwise in the dark: <p> Ebb") for one in found)


def test_what_is_wider_than_the_page_is_found(show: Show) -> None:
    page = show("<div style='width: 400px'>A wide table</div>")
    found = fits(page)
    assert "the page is 408 wide" in found
    assert any("A wide table" in one for one in found)


def test_what_scrolls_within_its_own_box_is_not(show: Show) -> None:
    page = show("<div style='overflow-x: auto'><div style='width: 400px'>A chart</div></div>")
    assert fits(page) == []


@pytest.mark.parametrize(
    "body",
    [
        "<button style='font-size: 8px; padding: 0'>Ebb</button>",
        "<p><a href='#a'>Ebb</a></p>",  # no sentence around it
        "<p><a href='#a'>Ebb</a> · <a href='#b'>Flood</a></p>",
        "<svg width=40 height=40><a href='#a' aria-label=Ebb><circle r=5 cx=9 cy=9 /></a></svg>",
    ],
)
def test_a_target_that_is_hard_to_hit_is_found(show: Show, body: str) -> None:
    assert target_sizes(show(body)) != []


@pytest.mark.parametrize(
    "trap", ["outline: none", "outline: 1px solid red", "outline-color: transparent"]
)
def test_a_stop_that_cannot_be_seen_is_found(show: Show, trap: str) -> None:
    page = show(
        "<button id=ebb>Ebb</button>", f"{OUTLINED}<style>#ebb {{ {trap} !important }}</style>"
    )
    assert focus_order(page) == ["<button#ebb> Ebb: no outline"]


def test_a_stop_behind_a_bar_is_found(show: Show) -> None:
    bar = "position: fixed; inset: 0 0 auto 0; height: 200px; background: #fff"
    page = show(f"<button>Ebb</button><div style='{bar}'></div>")
    assert focus_order(page) == ["<button> Ebb: hidden behind something"]


def test_an_order_other_than_the_document_s_is_found(show: Show) -> None:
    page = show("<button>Ebb</button><button tabindex=1>Flood</button>")
    assert focus_order(page) == ["the order is ['<button> Flood', '<button> Ebb']"]


def test_a_trap_is_found(show: Show) -> None:
    page = show("<button onblur='this.focus()'>Ebb</button><button>Flood</button>")
    assert "not reached: <button> Flood" in focus_order(page, 20)


def test_a_button_without_a_border_is_found(show: Show) -> None:
    page = show("<button style='border: 0'>Ebb</button><button>Flood</button>")
    assert without_borders(page) == ["<button> Ebb"]
