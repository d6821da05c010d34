"""Who was made on the command line signs in, is named, and may do what the role allows."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import ADMIN, EDITOR, READER, employ, sign_in
from tests.browser.serving import Desk
from tests.browser.watching import Opened, Watch


@pytest.fixture(scope="module")
def staffed(bare: Desk) -> Desk:
    """A desk at which persons sign in."""
    employ(bare)
    return bare


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def scripts(request: pytest.FixtureRequest) -> bool:
    on: bool = request.param
    return on


@pytest.fixture
def page(staffed: Desk, opened: Opened, *, scripts: bool) -> Page:
    return opened(base_url=staffed.address, java_script_enabled=scripts).new_page()


def test_one_is_led_to_sign_in_and_back_and_out_again(page: Page) -> None:
    page.goto("/desk/webhooks")
    expect(page).to_have_title("Sign in – Plumbline")
    sign_in(page, ADMIN)
    expect(page.get_by_role("heading", level=1)).to_have_text("Webhooks")
    expect(page.get_by_role("link", name=ADMIN)).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_title("Sign in – Plumbline")
    page.goto("/desk/webhooks")
    expect(page).to_have_title("Sign in – Plumbline")


def test_a_wrong_password_is_told_and_what_was_typed_is_kept(page: Page, watch: Watch) -> None:
    watch.expected.add(401)
    page.goto("/desk/sign-in")
    sign_in(page, ADMIN, "four gulls over the harbour")
    expect(page).to_have_title("Error: Sign in – Plumbline")
    expect(page.get_by_label("Name")).to_have_value(ADMIN)
    expect(page.get_by_label("Password")).to_have_value("")


@pytest.mark.parametrize("name", [EDITOR, READER])
def test_who_is_no_admin_is_shown_no_way_to_people_and_let_in_by_none(
    page: Page, watch: Watch, name: str
) -> None:
    watch.expected.add(403)
    page.goto("/")
    sign_in(page, name)
    expect(page.get_by_role("link", name=name)).to_be_visible()
    expect(page.get_by_role("link", name="People")).to_have_count(0)
    page.goto("/desk/people")
    expect(page.get_by_role("main")).to_contain_text("this takes the role admin")


def test_a_session_is_kept_from_scripts_and_from_other_sites(page: Page) -> None:
    page.goto("/")
    sign_in(page, ADMIN)
    (cookie,) = page.context.cookies()
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Lax"


def test_a_password_is_changed_by_whose_it_is(staffed: Desk, page: Page, *, scripts: bool) -> None:
    name, old, new = f"Newcomer {scripts}", "a first password", "a second password"
    staffed.run("users", "add", name, given=f"{old}\n")
    page.goto("/desk/password")
    sign_in(page, name, old)
    page.get_by_label("Old password").fill(old)
    page.get_by_label("New password").fill(new)
    page.get_by_role("button", name="Change password").click()
    expect(page.get_by_role("status")).to_contain_text("Your password was changed")
    page.get_by_role("button", name="Sign out").click()
    sign_in(page, name, new)
    expect(page.get_by_role("link", name=name)).to_be_visible()
