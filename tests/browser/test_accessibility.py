"""axe finds nothing against any page, light and dark: WCAG 2.2 AA and its best practice."""

import pytest
from playwright.sync_api import StorageState

from tests.browser.looks import axe
from tests.browser.pages import BARE, PAGES, Places
from tests.browser.serving import Desk
from tests.browser.watching import Looked


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(
    full: Desk, admin: StorageState, there: Places, looked: Looked, name: str
) -> None:
    """axe is let in past the page's policy, so nobody else looks at that here."""
    path = there.path(name)
    page = looked(path, base_url=full.address, storage_state=admin, bypass_csp=True)
    assert axe(page) == []


@pytest.mark.parametrize("name", BARE)
def test_axe_finds_nothing_while_there_is_nothing(bare: Desk, looked: Looked, name: str) -> None:
    assert axe(looked(BARE[name], base_url=bare.address, bypass_csp=True)) == []
