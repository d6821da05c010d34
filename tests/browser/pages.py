"""Every page of the desk, in one place; what stands in braces is looked up in the newsroom."""

from dataclasses import asdict, dataclass

from tests.browser.serving import Desk

PAGES = {
    "desk": "/",
    "queue": "/desk/queue?limit=6",
    "sources": "/desk/sources",
    "source": "/desk/sources/{source}",
    "articles": "/desk/articles",
    "article": "/desk/articles/{article}",
    "article, numbers left alone": "/desk/articles/{article}?left=1",
    "versions": "/desk/articles/{versions}/versions",
    "claim": "/desk/articles/{article}/claims/{claim}",
    "all series": "/desk/series",
    "series": "/desk/series/{series}",
    "series, log": "/desk/series/{series}?scale=log&retracted=show",
    "check": "/desk/check",
    "history": "/desk/history",
    "audit": "/desk/audit",
    "work": "/desk/work",
    "settings": "/desk/settings",
    "keys": "/desk/keys",
    "people": "/desk/people",
    "password": "/desk/password",
    "senders": "/desk/senders",
    "sender to remove": "/desk/senders/main-blog/remove",
    "webhooks": "/desk/webhooks",
}

LISTS = (
    *("desk", "queue", "sources", "articles", "all series"),
    *("history", "work", "senders", "webhooks"),
)

BARE = {name: PAGES[name] for name in LISTS}
"""Those that say what to do next before anything was handed in."""


@dataclass(frozen=True, slots=True)
class Places:
    """Ids of what the newsroom holds, for the addresses of pages."""

    article: str
    claim: str
    series: str
    source: str
    versions: str
    """An article of several versions."""

    def path(self, name: str) -> str:
        """The address of that page."""
        return PAGES[name].format_map(asdict(self))


def places(desk: Desk, surface: str = "190,000 troops") -> Places:
    """Where the claim is that reads so, and what it belongs to."""
    listed = desk.client.get("/articles", params={"limit": 100}).json()["items"]
    outlets = desk.client.get("/desk/sources.json").json()["items"]
    (versions,) = (article["id"] for article in listed if article["version"] > 1)
    (article, claim), *others = (
        (article, claim)
        for article in listed
        for claim in desk.client.get(f"/articles/{article['id']}").json()["report"]["claims"]
        if claim["surface"] == surface
    )
    assert others == []
    (source,) = (one["id"] for one in outlets if one["source"] == article["source"])
    return Places(article["id"], claim["id"], claim["series"], source, versions)
