"""The manual, the dashboard and the alerts speak of measures that there are."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families as families

from app.cli.logs import FIELDS
from app.settings import Settings
from app.wiring import House, build
from tests.databases import migrated
from tests.integration.browsers import Desk

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "observing.md").read_text(encoding="utf-8")
DASHBOARD = json.loads((ROOT / "docs" / "grafana" / "plumbline.json").read_text(encoding="utf-8"))

MEASURE = re.compile(r"\b(?:plumbline|process)_[a-z0-9_]+\b")
GROUPED = re.compile(r"\bby \(([a-z_, ]+)\)")
MATCHED = re.compile(r"([a-z_]+)(?:=~|!=|=)\"")
FROM_THE_SCRAPE = {"job", "instance", "le"}
"""Labels that Prometheus itself gives."""


def queries() -> list[str]:
    return [target["expr"] for panel in DASHBOARD["panels"] for target in panel.get("targets", ())]


def alerts() -> list[str]:
    blocks = re.findall(r"```yaml\n(.*?)```", MANUAL, re.DOTALL)
    (text,) = (one for one in blocks if "alert:" in one)
    rules: list[dict[str, Any]] = yaml.safe_load(text)["groups"][0]["rules"]
    return [rule["expr"] for rule in rules]


def rows() -> list[str]:
    """The manual's table of measures."""
    told = MANUAL.partition("## Metrics")[2].partition("## The dashboard")[0]
    return [line for line in told.splitlines() if line.startswith("| `plumbline_")]


@pytest.fixture(scope="module")
def labels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, set[str]]]:
    """The labels of each measure that there is, by the names under which it is asked for."""
    settings = Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('told')}/p.sqlite3")
    migrated(settings.database_url)
    house: House = build(settings)
    desk = Desk(house)
    desk.browser().ask("POST", "/check", json={"text": "The port hired 300 engineers in March."})
    desk.app.state.door.meters.background.labels("hook", "done").inc()
    desk.app.state.door.meters.deliveries.labels("failed").inc()
    desk.app.state.door.meters.rejected.labels("check", "full").inc()
    found: dict[str, set[str]] = {}
    for family in families(desk.browser().get("/metrics").text):
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    yield found
    house.store.close()


@pytest.mark.parametrize("query", [*queries(), *alerts()])
def test_each_query_asks_for_a_measure_and_labels_that_there_are(
    query: str, labels: dict[str, set[str]]
) -> None:
    """Seen to fail with `plumbline_checks` for `plumbline_checks_total` in one panel, and with
    `by (outlet)`."""
    names = MEASURE.findall(query)
    assert names or query.startswith("up{")
    assert set(names) <= set(labels)
    known = FROM_THE_SCRAPE.union(*(labels[name] for name in names))
    grouped = {one.strip() for group in GROUPED.findall(query) for one in group.split(",")}
    assert grouped | set(MATCHED.findall(query)) <= known


def test_the_manual_lists_every_measure_and_no_other(labels: dict[str, set[str]]) -> None:
    listed = {name for row in rows() for name in MEASURE.findall(row.split("|")[1])}
    known = {
        re.sub(r"_(bucket|sum|count)$", "", name)
        for name in labels
        if name.startswith("plumbline_")
    }
    assert listed == known


def test_the_manual_lists_the_labels_of_each_measure(labels: dict[str, set[str]]) -> None:
    for row in rows():
        _, named, given, _ = row.split("|", 3)
        for name in MEASURE.findall(named):
            held = labels.get(name) or labels.get(f"{name}_sum") or set()
            assert set(re.findall(r"`([a-z_]+)`", given)) == held, name


def logged() -> Iterator[tuple[str, ast.Call]]:
    """Each line of the code that logs something."""
    for path in sorted((ROOT / "app").rglob("*.py")):
        text = path.read_text("utf-8")
        if "log." not in text:  # most do not, and every process of the suite asks this
            continue
        for node in ast.walk(ast.parse(text)):
            match node:
                case ast.Call(func=ast.Attribute(value=ast.Name("log"))):
                    yield f"{path.name}:{node.lineno}", node
                case _:
                    pass


CALLS = dict(logged())


@pytest.mark.parametrize("where", CALLS)
def test_an_event_is_a_fixed_phrase_that_the_manual_lists(where: str) -> None:
    """Seen to fail with an article's id put into the phrase."""
    said = [
        one for one in CALLS[where].args if not isinstance(one, ast.Name | ast.IfExp | ast.Call)
    ]
    (phrase,) = said
    if ast.unparse(phrase) == "f'webhook {status}'":  # one of three words
        return
    assert isinstance(phrase, ast.Constant)
    assert isinstance(phrase.value, str)
    assert f"`{phrase.value}`" in MANUAL


@pytest.mark.parametrize("where", CALLS)
def test_each_field_of_an_event_is_one_that_is_told(where: str) -> None:
    """Seen to fail with the field `title` in an event."""
    displays = [one for one in ast.walk(CALLS[where]) if isinstance(one, ast.Dict)]
    keys = {str(key.value) for one in displays for key in one.keys if isinstance(key, ast.Constant)}
    assert keys <= FIELDS


def test_the_manual_lists_each_field_and_no_other() -> None:
    told = MANUAL.partition("## Logs")[2].partition("**Request ids.**")[0]
    cells = [
        cell
        for line in told.splitlines()
        if line.startswith("| `")
        for cell in (line.split("|")[1], line.split("|")[-2])
    ]
    named = set(re.findall(r"`([a-z_]+)`", " ".join(cells)))
    assert named - {"time", "level", "logger", "event", "none"} == FIELDS


def test_the_dashboard_can_be_imported() -> None:
    panels = DASHBOARD["panels"]
    assert len({panel["id"] for panel in panels}) == len(panels)
    assert "${" not in DASHBOARD["title"]
    named = {variable["name"] for variable in DASHBOARD["templating"]["list"]}
    used = set(re.findall(r"\$\{?([a-z]+)\}?", json.dumps(panels))) - {"__rate_interval"}
    assert used == named
    for one in panels:
        place = one["gridPos"]
        assert place["x"] + place["w"] <= 24
