"""Takes the pictures of the manual: the desk of an invented newsroom, as Chromium shows it.

    python -m scripts.screenshots [FOLDER]

The newsroom is that of the browser tests, read with the full profile; the folder is docs/images.
"""

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, StorageState, ViewportSize

from app.settings import Profile
from tests.browser.chromium import MISSING, browsing, program
from tests.browser.newsroom import furnish
from tests.browser.pages import Places, places
from tests.browser.people import ADMIN, session_of
from tests.browser.serving import DATABASE, Desk, serving

FOLDER = Path(__file__).parents[1] / "docs" / "images"

WIDE, NARROW = 1280, 390
LEAST, TALLEST = 700, 1200
"""How high a picture is; what a page has below that is left out."""

MOST_BYTES = 250_000


@dataclass(frozen=True, slots=True)
class Picture:
    """One page in one shape, and the file that shows it."""

    name: str
    page: str
    width: int = WIDE
    scheme: Literal["light", "dark"] = "light"


PICTURES = (
    Picture("desk", "desk"),
    Picture("queue", "queue"),
    Picture("article", "article"),
    Picture("article-narrow", "article", width=NARROW),
    Picture("claim", "claim"),
    Picture("series", "series"),
    Picture("series-dark", "series", scheme="dark"),
)


def main(arguments: Sequence[str]) -> int:
    """Writes every picture; 1 where one is too heavy, 2 where there is no browser."""
    if program() is None:
        print(MISSING, file=sys.stderr)
        return 2
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room:
        furnish(Path(room) / DATABASE, Profile.FULL)
        with serving(Path(room), Profile.FULL) as desk, browsing() as browser:
            desk.take_key()
            there, session = places(desk), session_of(desk, ADMIN)
            sizes = [
                _taken(one, folder, _page(one, browser, desk, session), there) for one in PICTURES
            ]
    return 1 if max(sizes) > MOST_BYTES else 0


def _page(one: Picture, browser: Browser, desk: Desk, session: StorageState) -> Page:
    """A page of that shape, of somebody who signed in."""
    shape: ViewportSize = {"width": one.width, "height": LEAST}
    context = browser.new_context(
        base_url=desk.address,
        storage_state=session,
        viewport=shape,
        color_scheme=one.scheme,
        reduced_motion="reduce",
    )
    return context.new_page()


def _taken(one: Picture, folder: Path, page: Page, there: Places) -> int:
    """Writes the picture and says how many bytes it has."""
    page.goto(there.path(one.page))
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    page.set_viewport_size({"width": one.width, "height": height})
    data = page.screenshot(path=folder / f"{one.name}.png")
    page.context.close()
    print(f"{one.name}.png: {one.width} × {height}, {len(data):,} bytes")
    return len(data)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
