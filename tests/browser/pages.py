"""Every page of the desk, in one place; what stands in braces is looked up in the newsroom."""

from dataclasses import dataclass

from tests.browser.serving import Desk

PAGES = {
    "desk": "/",
}

BARE = {name: path for name, path in PAGES.items() if "{" not in path}
"""Those that are there before anything was handed in."""


@dataclass(frozen=True, slots=True)
class Places:
    """Ids of what the newsroom holds, for the addresses of pages."""

    article: str
    claim: str
    series: str

    def path(self, name: str) -> str:
        """The address of that page."""
        return PAGES[name].format(article=self.article, claim=self.claim, series=self.series)


def places(desk: Desk, surface: str = "190,000 troops") -> Places:
    """Where the claim is that reads so, and what it belongs to."""
    listed = desk.client.get("/articles", params={"limit": 100}).json()["items"]
    (found,) = (
        Places(article["id"], claim["id"], claim["series"])
        for article in listed
        for claim in desk.client.get(f"/articles/{article['id']}").json()["report"]["claims"]
        if claim["surface"] == surface
    )
    return found
