"""The queue is filtered and worked through in a browser, with scripts and without."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import EDITOR, OTHER
from tests.browser.serving import Desk
from tests.browser.stories import Claim, dispute, judged_again, port_of
from tests.browser.watching import Opened, Seated


@pytest.fixture
def page(seated: Seated) -> Page:
    return seated(EDITOR)


@pytest.fixture
def claim(full: Desk, request: pytest.FixtureRequest) -> Claim:
    claim = dispute(full, port_of(request.node.name))
    judged_again(full)  # what is decided of a verdict that changes meanwhile is refused
    return claim


def look_for(page: Page, claim: Claim) -> None:
    """Has the queue show the claims whose sentence names the port."""
    page.goto("/desk/queue")
    page.get_by_label("Words in the sentence").fill(claim.port)
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(2)


def test_the_queue_is_filtered_and_the_address_says_how(page: Page, claim: Claim) -> None:
    look_for(page, claim)
    rows = page.locator("tbody tr")
    page.get_by_label("Verdict", exact=True).select_option("conflicts")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page).to_have_url(re.compile("verdict=conflicts"))
    address = page.url
    page.goto("/")
    page.goto(address)
    expect(page.get_by_label("Words in the sentence")).to_have_value(claim.port)
    expect(page.get_by_label("Verdict", exact=True)).to_have_value("conflicts")
    rows.first.get_by_role("link", name=claim.sentence).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("conflicts")


def test_claims_that_are_ticked_are_accepted_together(page: Page, claim: Claim) -> None:
    look_for(page, claim)
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_role("button", name="Accept the verdicts").click()
    expect(page.get_by_role("status")).not_to_be_empty()
    expect(page.get_by_label("Words in the sentence")).to_have_value(claim.port)
    for row in page.locator("tbody tr").all():
        expect(row).to_contain_text("accepted")


def test_claims_are_assigned_and_found_by_who_has_them(page: Page, claim: Claim) -> None:
    look_for(page, claim)
    page.get_by_role("checkbox").first.check()
    page.get_by_label("Assign to", exact=True).fill(OTHER)
    page.get_by_role("button", name="Assign", exact=True).click()
    page.goto("/desk/queue")
    page.get_by_label("Assigned to").fill(OTHER)
    page.get_by_label("Words in the sentence").fill(claim.port)
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text(OTHER)


def test_what_the_desk_counts_is_what_its_link_leads_to(bare: Desk, opened: Opened) -> None:
    dispute(bare, port_of("counted"))
    judged_again(bare)
    page = opened(base_url=bare.address).new_page()
    page.goto("/")
    tally = page.get_by_role("navigation", name="Open claims by verdict")
    conflicts = tally.get_by_role("link", name="conflicts")
    expect(conflicts.locator(".value")).to_have_text("2")
    conflicts.click()
    expect(page.locator("tbody tr")).to_have_count(2)
