"""Questions to a page that axe does not ask: does it fit, can it be hit, does Tab lead through it.

WCAG 2.2: 1.4.10 Reflow, 2.4.3 Focus Order, 2.4.7 Focus Visible, 2.4.11 Focus Not Obscured,
2.5.8 Target Size. Every function gives what is wrong, in words; a sound page gives an empty list.
"""

from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

ASKED = Path(__file__).with_name("looks.js").read_text(encoding="utf-8")

AXE = Axe()
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}

COLOURS = {**RULES, "runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules of axe-core that read colours, of those that are asked (axe-core, "Rules")."""

ASKED_OF_AXE = """async options => {
  const {testEngine, violations} = await axe.run(document, options);
  return {engine: testEngine.name, violations};
}"""

NARROWEST = 320

MOST_STOPS = 400
"""More than any page has; a page that Tab cannot be led out of is a trap (WCAG 2.1.2)."""


def axe(page: Page) -> list[str]:
    """What axe finds in the light and in the dark; the context must let it in (`bypass_csp`).

    In the dark only the rules that read colours are asked again: every other rule reads the
    document and how it is laid out, of which the list says first whether it is the same.
    """
    page.evaluate(AXE.axe_script)
    page.emulate_media(color_scheme="light")
    light, in_light = _axe(page, RULES), _asked(page, "laidOut()")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    in_dark = _asked(page, "laidOut()")
    moved = [f"laid out otherwise in the dark: {one}" for one in in_dark if one not in in_light]
    return light + moved + _axe(page, COLOURS)


def _axe(page: Page, options: dict[str, Any]) -> list[str]:
    answer: dict[str, Any] = page.evaluate(ASKED_OF_AXE, options)
    assert answer["engine"] == "axe-core"
    return [
        f"{one['id']} ({one['impact']}): {node['target']} {node['html'][:160]}"
        f" {node.get('failureSummary', '')}"
        for one in answer["violations"]
        for node in one["nodes"]
    ]


def fits(page: Page, width: int = NARROWEST) -> list[str]:
    """What keeps the page from being read at that width without scrolling sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    return _asked(page, f"sideways({width})")


def target_sizes(page: Page) -> list[str]:
    """Targets of less than 24 by 24 CSS pixels, links in sentences aside."""
    return _asked(page, "small()")


def focus_order(page: Page, most: int = MOST_STOPS) -> list[str]:
    """Where Tab leads otherwise than the document does, or to what cannot be seen.

    With `most`, only so many stops are looked at.
    """
    names = _asked(page, "names()")[:most]
    wrong: list[str] = []
    places: list[int] = []
    for stop in _stops(page, len(names), most):
        # A field for a date has stops of its own within, which Chromium draws its own way.
        if places[-1:] != [stop["place"]]:
            wrong += [f"{stop['name']}: {one}" for one in stop["wrong"]]
        places.append(stop["place"])
    if places != sorted(places):
        wrong.append(f"the order is {[names[place] for place in places]}")
    wrong += [f"not reached: {name}" for at, name in enumerate(names) if at not in places]
    return wrong


def without_borders(page: Page) -> list[str]:
    """Controls that nothing sets off from the page where colours are forced."""
    return _asked(page, "unbordered()")


def broken(page: Page) -> list[str]:
    """What became markup, an address or a turn of the line, of text that others wrote."""
    return _asked(page, "broken()")


def _stops(page: Page, expected: int, most: int) -> list[dict[str, Any]]:
    """Where Tab leads until it leads out of the page, as the page itself notes it.

    The page is asked when so many stops are done as are expected: to ask after each of them would
    take as long again as the keys do.
    """
    page.evaluate("plumbline.walk()")
    found: list[dict[str, Any] | None] = []
    pressed = 0
    while None not in found and pressed < most:
        presses = min(max(expected + 1 - pressed, 1), most - pressed)
        for _ in range(presses):
            page.keyboard.press("Tab")
        pressed += presses
        found += page.evaluate("plumbline.walked()")
    led = found.index(None) if None in found else len(found)
    return [stop for stop in found[:led] if stop is not None]


def _asked(page: Page, question: str) -> list[str]:
    page.evaluate(ASKED)
    answer: list[str] = page.evaluate(f"plumbline.{question}")
    return answer
