"""axe finds nothing against any page, light and dark: WCAG 2.2 AA and its best practice."""

import pytest
from playwright.sync_api import BrowserContext, StorageState

from tests.browser.looks import axe
from tests.browser.pages import BARE, PAGES, Places
from tests.browser.serving import Desk
from tests.browser.watching import Opened


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(
    full: Desk, admin: StorageState, there: Places, opened: Opened, name: str
) -> None:
    context = opened(base_url=full.address, storage_state=admin, bypass_csp=True)
    assert found(context, there.path(name)) == []


@pytest.mark.parametrize("name", BARE)
def test_axe_finds_nothing_while_there_is_nothing(bare: Desk, opened: Opened, name: str) -> None:
    assert found(opened(base_url=bare.address, bypass_csp=True), BARE[name]) == []


def found(context: BrowserContext, path: str) -> list[str]:
    """What axe says; it is let in past the page's policy, so nobody else looks at that here."""
    page = context.new_page()
    page.goto(path)
    light = axe(page)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    return light + axe(page)
