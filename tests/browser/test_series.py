"""From a pasted text to its time line, and what a person decides about a series on the way."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import EDITOR, OTHER
from tests.browser.serving import Desk
from tests.browser.stories import Claim, dispute, hand_in, heading, port_of
from tests.browser.watching import Seated, Watch

CHANGED = 412


@pytest.fixture
def page(seated: Seated) -> Page:
    return seated(EDITOR)


@pytest.fixture
def claim(full: Desk, request: pytest.FixtureRequest) -> Claim:
    return dispute(full, port_of(request.node.name))


def series_of(page: Page, claim: Claim) -> str:
    """The address of the claim's series, to which its page leads."""
    page.goto(claim.path)
    page.locator("#steps").get_by_role("link").last.click()
    expect(heading(page)).to_contain_text(claim.port)
    return page.url


def paste(page: Page, text: str, source: str) -> None:
    page.goto("/desk/check")
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_label("Source").fill(source)
    page.get_by_label("Published").fill("2026-11-02")


def test_a_pasted_text_leads_to_its_claim_and_to_its_time_line(
    full: Desk, page: Page, request: pytest.FixtureRequest
) -> None:
    port = port_of(request.node.name)
    hand_in(full, f"The port of {port} has 400 cranes.", "Meridian Wire", 2)
    paste(page, f"The port of {port} has 520 cranes. Route 66 stays closed.", "Harbour Post")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("article").locator("mark")).to_have_text("520 cranes")
    page.get_by_role("link", name="Why").click()
    expect(heading(page)).to_contain_text("conflicts")
    expect(page.locator("#evidence")).to_contain_text("400 cranes")
    page.locator("#steps").get_by_role("link").last.click()
    expect(heading(page)).to_contain_text(port)
    chart = page.get_by_role("img").first
    expect(chart).to_be_visible()
    expect(page.locator("figure svg title").first).not_to_be_empty()
    rows = page.locator("#figures tbody tr")
    expect(rows).to_have_count(2)
    expect(page.locator("#figures")).to_contain_text("520 cranes")
    expect(page.locator("#figures")).to_contain_text("400 cranes")


def test_a_text_that_is_not_recorded_leaves_nothing_behind(
    full: Desk, page: Page, request: pytest.FixtureRequest
) -> None:
    port = port_of(request.node.name)
    hand_in(full, f"The port of {port} has 400 cranes.", "Meridian Wire", 2)
    paste(page, f"The port of {port} has 520 cranes.", "Harbour Post")
    page.get_by_label("Record it").uncheck()
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("not recorded")
    expect(page.get_by_role("article").locator("mark")).to_have_text("520 cranes")
    articles = full.client.get("/desk/articles.json", params={"q": port}).json()["items"]
    assert [one["source"] for one in articles] == ["Meridian Wire"]


def test_two_series_are_merged_and_taken_apart_again(full: Desk, page: Page, claim: Claim) -> None:
    other = dispute(full, f"{claim.port}wick")
    theirs = series_of(page, other)
    ours = series_of(page, claim)
    page.get_by_label("Words of the other").fill(other.port)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("radio").first.check()
    page.locator("#merge").get_by_label("Reason").fill("The port was renamed.")
    page.get_by_role("button", name="It is that series").click()
    expect(page.get_by_role("status")).not_to_be_empty()
    page.goto(theirs)
    expect(page.locator("#figures tbody tr")).to_have_count(4)
    expect(page.locator("#decisions")).to_contain_text("The port was renamed.")
    expect(page.locator("#decisions")).to_contain_text(EDITOR)
    newest = hand_in(full, f"The port of {claim.port} has 530 cranes.", "Northern Ledger", 5)
    assert series_of(page, Claim(newest, "", other.port)) == theirs
    page.get_by_role("button", name="Undo").first.click()
    expect(page.locator("#decisions")).to_contain_text("taken back")
    page.goto(ours)
    expect(page.get_by_role("main")).not_to_contain_text("A person said that this is another")
    expect(page.locator("#figures tbody tr")).to_have_count(3)


def test_a_figure_is_made_the_reference_and_another_is_retracted(page: Page, claim: Claim) -> None:
    series_of(page, claim)
    page.get_by_role("link", name="Decide about 400 cranes").click()
    page.get_by_role("button", name="Make it the reference").click()
    expect(page.locator("#figures")).to_contain_text("the reference")
    page.get_by_role("link", name="Decide about 520 cranes").click()
    page.locator("#figure").get_by_label("Reason").fill("A slip of the pen.")
    page.get_by_role("button", name="Retract it").click()
    expect(page.locator("#decisions")).to_contain_text("A slip of the pen.")
    expect(page.locator("#figures tbody tr")).to_have_count(1)


def test_who_decides_second_about_a_series_sees_both(
    seated: Seated, watch: Watch, claim: Claim
) -> None:
    watch.expected.add(CHANGED)
    page, other = seated(EDITOR), seated(OTHER)
    other.goto(series_of(page, claim))
    for one in (page, other):
        one.get_by_role("link", name="Decide about 520 cranes").click()
    other.locator("#figure").get_by_label("Reason").fill("The harbour master counted.")
    other.get_by_role("button", name="Make it the reference").click()
    expect(other.locator("#figures")).to_contain_text("the reference")
    page.locator("#figure").get_by_label("Reason").fill("A slip of the pen.")
    page.get_by_role("button", name="Retract it").click()
    for told in (OTHER, "The harbour master counted.", "A slip of the pen."):
        expect(page.get_by_role("main")).to_contain_text(told)
    other.reload()
    expect(other.locator("#figures tbody tr")).to_have_count(2)
