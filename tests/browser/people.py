"""Persons at the desk, made on the command line, and how they sign in."""

from playwright.sync_api import Page

from tests.browser.serving import Desk

PASSWORD = "four cranes over the harbour"  # noqa: S105  # nobody else's
ADMIN, EDITOR, OTHER, READER = "Ines Calloway", "Tom Ardal", "Mina Okoro", "Per Lind"
ROLES = {ADMIN: "admin", EDITOR: "editor", OTHER: "editor", READER: "reader"}


def employ(desk: Desk) -> None:
    """Makes everybody, the admin first."""
    for name, role in ROLES.items():
        desk.run("users", "add", name, "--role", role, given=f"{PASSWORD}\n")


def sign_in(page: Page, name: str, password: str = PASSWORD) -> None:
    """Fills in the form that the page shows, and sends it."""
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
