"""Everything is done by keys; single keys can be switched off, and never act while one types."""

import pytest
from playwright.sync_api import Page, StorageState, expect

from tests.browser.people import EDITOR, session_of
from tests.browser.serving import Desk
from tests.browser.stories import Claim, dispute, heading, port_of
from tests.browser.watching import Opened


@pytest.fixture(scope="module")
def editor(full: Desk) -> StorageState:
    return session_of(full, EDITOR)


@pytest.fixture
def page(full: Desk, editor: StorageState, opened: Opened) -> Page:
    return opened(base_url=full.address, storage_state=editor).new_page()


@pytest.fixture
def claim(full: Desk, request: pytest.FixtureRequest) -> Claim:
    return dispute(full, port_of(request.node.name))


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def ready(page: Page) -> None:
    """Waits until the page's script has run: no key does anything before."""
    expect(page.locator("html[data-listening]")).to_have_count(1)


def test_a_claim_is_found_opened_and_accepted_by_keys_alone(page: Page, claim: Claim) -> None:
    page.goto("/")
    press(page, "g", "q")
    expect(heading(page)).to_have_text("Queue")
    ready(page)
    press(page, "/")
    page.keyboard.type(claim.port)
    press(page, "Enter")
    expect(page.locator("tbody tr")).to_have_count(2)
    press(page, "Tab")  # out of the field, to the button behind it
    expect(page.get_by_role("button", name="Show", exact=True)).to_be_focused()
    press(page, "j", "j", "k")
    expect(page.locator("tbody tr").first.get_by_role("link").first).to_be_focused()
    press(page, "Enter")
    expect(heading(page)).to_contain_text("520 cranes")
    ready(page)
    press(page, "a")
    expect(page.get_by_role("status")).to_contain_text("Accepted")
    ready(page)
    press(page, "u")
    expect(page.get_by_role("status")).to_contain_text("Taken back")


def test_an_override_is_written_by_keys_alone(page: Page, claim: Claim) -> None:
    page.goto(claim.path)
    press(page, "o")
    verdict = page.get_by_label("It is")
    expect(verdict).to_be_focused()
    page.keyboard.type("sup")
    expect(verdict).to_have_value("superseded")
    press(page, "Tab")
    page.keyboard.type("A joke about oil: um, ok?")  # holds every key that does something
    press(page, "Enter")
    expect(heading(page)).to_contain_text("superseded")
    expect(page.locator(".by-person")).to_contain_text("A joke about oil: um, ok?")


def test_rows_are_ticked_by_a_key(page: Page, claim: Claim) -> None:
    page.goto(f"/desk/queue?q={claim.port}")
    press(page, "j", "x", "j", "x")
    for box in page.get_by_role("checkbox").all():
        expect(box).to_be_checked()


def test_the_series_to_merge_is_searched_for_by_a_key(page: Page, claim: Claim) -> None:
    page.goto(claim.path)
    press(page, "m")
    expect(heading(page)).to_contain_text(claim.port)
    ready(page)
    press(page, "m")
    expect(page.get_by_label("Words of the other")).to_be_focused()


def test_escape_leaves_a_field_so_that_keys_act_again(page: Page, claim: Claim) -> None:
    page.goto("/desk/queue")
    ready(page)
    press(page, "/", "j")
    field = page.get_by_label("Words in the sentence")
    expect(field).to_be_focused()
    expect(field).to_have_value("j")
    press(page, "Escape", "j")
    expect(page.locator("[data-row].at")).to_have_count(1)


def test_the_keys_of_the_page_are_listed(page: Page, claim: Claim) -> None:
    page.goto(claim.path)
    press(page, "?")
    dialog = page.get_by_role("dialog", name="Keys on this page")
    expect(dialog).to_be_visible()
    for key in ("a", "o", "m", "e", "?"):
        expect(dialog.locator("kbd", has_text=key).first).to_be_visible()
    press(page, "a")  # does nothing behind the list
    press(page, "Escape")
    expect(dialog).to_have_count(0)
    expect(page.locator(".by-person")).to_have_count(0)


def test_keys_with_a_modifier_are_the_browser_s(page: Page, claim: Claim) -> None:
    page.goto(claim.path)
    press(page, "Control+u", "Alt+a", "Control+a")
    expect(page.get_by_role("status")).to_have_text("")


def test_single_keys_are_switched_off_and_on(page: Page, claim: Claim) -> None:
    page.goto("/desk/settings")
    page.get_by_role("button", name="Switch single keys off").click()
    expect(page.get_by_role("status")).to_contain_text("switched off")
    page.goto(claim.path)
    press(page, "a", "j", "?", "g", "q")
    expect(page.locator(".by-person")).to_have_count(0)
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name="Accept").focus()
    press(page, "Enter")  # what every browser can do stays
    expect(page.locator(".by-person")).to_contain_text("accepted")
    page.goto("/desk/settings")
    page.get_by_role("button", name="Switch single keys on").click()
    expect(page.get_by_role("status")).to_contain_text("switched on")
    ready(page)
    press(page, "g", "q")
    expect(heading(page)).to_have_text("Queue")
