"""An item of ninjs gives its one text and what its sender says of it, in every release."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft3Validator, Draft4Validator

from app.errors import BadInput
from app.intake import INTAKE, Payload, Standing, article_from
from app.intake.from_ninjs import is_item, payload_of_item, read_ninjs

SCHEMAS = Path(__file__).parents[2] / "schemas" / "ninjs"
WORDS = "The port hired 300 engineers."
NOTHING = Payload("")

Item = dict[str, Any]  # JSON

ITEM_10: Item = {
    "uri": "https://meridian.example/items/17",
    "type": "text",
    "version": "2",
    "versioncreated": "2023-05-02T06:00:00Z",
    "pubstatus": "usable",
    "language": "en",
    "byline": "Jane Roe",
    "headline": "Port hires",
    "copyrightholder": "Meridian Wire",
    "body_text": WORDS,
    "body_xhtml": f"<p>{WORDS.replace('300', '<b>300</b>')}</p>",
}
ITEM_13 = {
    **ITEM_10,
    "firstcreated": "2023-05-01T22:00:00Z",
    "infosource": [{"name": "Coast Agency"}],
    "ednote": "Corrects paragraph 3.",
}
ITEM_20: Item = {
    "uri": "urn:newsml:meridian.example:20230502:17",
    "type": "text",
    "versioncreated": "2023-05-02T06:00:00Z",
    "by": "By Jane Roe, Associated Press",
    "headlines": [{"value": "Port"}, {"role": "main", "value": "Port <i>hires</i>"}],
    "bodies": [
        {"role": "teaser", "value": "The port hired many. " * 5},
        {"role": "main", "contenttype": "body_xhtml", "value": f"<p>{WORDS}</p>"},
        {"role": "plain", "value": WORDS},
    ],
    "infosources": [
        {"name": "Harbour Post", "role": "http://cv.example/role/distributor"},
        {"name": "Coast Agency", "role": "http://cv.example/role/originator"},
    ],
}
ITEM_3 = {
    "uri": ITEM_20["uri"],
    "versionCreated": "2023-05-02T06:00:00Z",
    "pubStatus": "usable",
    "headlines": [{"role": "main", "value": "Port hires"}],
    "bodies": [{"role": "main", "contentType": "text/plain", "value": WORDS}],
    "infoSources": [{"name": "Coast Agency"}],
    "copyrightHolder": "Meridian Wire",
}
SUPERDESK: Item = {
    "guid": "urn:newsml:desk.example:2023-05-02:17",
    "version": 3,
    "type": "text",
    "versioncreated": "2023-05-03T06:00:00+0000",
    "firstpublished": "2023-05-02T06:00:00+0000",
    "pubstatus": "usable",
    "headline": "Port hires",
    "byline": "Jane Roe",
    "source": "Meridian Wire",
    "slugline": "port",
    "priority": 5,
    "evolvedfrom": "urn:newsml:desk.example:2023-05-01:9",
    "body_html": f"<p>{WORDS}</p>",
}


def read(item: object, given: Payload = NOTHING) -> Payload:
    return payload_of_item(item, given)


@pytest.mark.parametrize(
    ("release", "validator", "item"),
    [
        ("1.0", Draft3Validator, ITEM_10),
        ("1.3", Draft4Validator, ITEM_13),
        ("2.0", Draft4Validator, ITEM_20),
    ],
)
def test_the_samples_are_items_of_their_release(
    release: str, validator: type[Draft3Validator] | type[Draft4Validator], item: Item
) -> None:
    schema = json.loads((SCHEMAS / f"ninjs-{release}.json").read_text("utf-8"))
    assert list(validator(schema).iter_errors(item)) == []


@pytest.mark.parametrize("item", [ITEM_10, ITEM_13, ITEM_20, ITEM_3, SUPERDESK])
def test_every_release_is_known_by_its_shape_and_gives_its_text_once(item: Item) -> None:
    assert is_item(item)
    assert read(item).text == WORDS
    assert read_ninjs(Payload(json.dumps(item))) == read(item)
    assert article_from(read(item)).title == "Port hires"


@pytest.mark.parametrize(
    "value",
    [
        {"text": WORDS, "url": "https://harbour.example/1"},
        {"uri": "urn:1", "headline": "Port"},
        {"uri": 7, "body_text": WORDS},
        {"body_text": WORDS},
        [ITEM_10],
        None,
        "uri",
    ],
)
def test_other_json_is_no_item(value: object) -> None:
    assert not is_item(value)


def test_what_the_item_says_is_kept() -> None:
    payload = read(ITEM_10)
    assert (payload.uri, payload.url) == (ITEM_10["uri"], ITEM_10["uri"])
    assert (payload.version, payload.language, payload.title) == ("2", "en", "Port hires")
    assert payload.credits == ("Jane Roe", "Meridian Wire")


def test_what_was_said_beside_the_item_wins() -> None:
    given = Payload(
        text="",
        source="Harbour Post",
        published="2023-06-01",
        url="https://harbour.example/1",
        title="Cranes",
        language="en-GB",
    )
    assert replace(read(SUPERDESK, given), text="", html=None) == replace(
        given,
        uri=SUPERDESK["guid"],
        origin="Meridian Wire",
        credits=("Jane Roe",),
        version="3",
        earlier=SUPERDESK["evolvedfrom"],
        updated=datetime(2023, 5, 3, 6, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("bodies", "text"),
    [
        ({"body_text": "Some 30.", "body_html": "<p>Some 20.</p>"}, "Some 20."),
        ({"body_teaser": "Some.", "body_long": "Some 300 people."}, "Some 300 people."),
        ({"body_text": " ", "body_html": "", "body_nitf": "<p>Some 20.</p>"}, "Some 20."),
        ({"body_html": "Some 30 &lt; 40."}, "Some 30 &lt; 40."),
        ({"body_text": "Some <b>30</b>."}, "Some 30."),
        ({"body_text": "It is 3 < 4 and 5 > 4."}, "It is 3 < 4 and 5 > 4."),
    ],
)
def test_one_body_is_read(bodies: Item, text: str) -> None:
    assert read({"uri": "urn:1", **bodies}).text == text


@pytest.mark.parametrize(
    ("fields", "source", "origin"),
    [
        ({"source": "Meridian Wire"}, "Meridian Wire", "Meridian Wire"),
        ({"infosource": [{"name": "Coast Agency"}]}, "Coast Agency", "Coast Agency"),
        ({"infoSources": [{"literal": "AFP"}, {"name": "AFP"}]}, "AFP", "AFP"),
        ({"infosource": [{"name": "AFP"}, {"name": "dpa"}]}, None, None),
        ({"infosource": [{"name": "AFP", "rel": "distributor"}]}, None, None),
        ({"infosource": "AFP", "copyrightholder": "Harbour Post"}, "Harbour Post", None),
        (ITEM_20, "Coast Agency", "Coast Agency"),
    ],
)
def test_whose_text_it_is_is_said_by_one_party(
    fields: Item, source: str | None, origin: str | None
) -> None:
    payload = read({"uri": "urn:1", "body_text": WORDS, **fields})
    assert (payload.source, payload.origin) == (source, origin)


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        ({}, None),
        ({"firstcreated": "2023-05-01"}, "2023-05-01"),
        ({"versioncreated": "2023-05-02T06:00:00Z", "firstcreated": "2023-05-01"}, "2023-05-02"),
        ({"versioncreated": "2023-05-02", "embargoed": "2023-05-04T06:00:00Z"}, "2023-05-04"),
        ({"versioncreated": "2023-05-02", "embargoedUntil": "2023-05-01T06:00:00Z"}, "2023-05-02"),
        ({"versioncreated": "2023-05-03", "firstpublished": "2023-05-02"}, "2023-05-02"),
    ],
)
def test_the_day_is_that_of_publication_or_of_this_version(
    fields: Item, published: str | None
) -> None:
    said = read({"uri": "urn:1", "body_text": WORDS, **fields}).published
    assert (said and said[:10]) == published


@pytest.mark.parametrize(
    ("word", "standing"),
    [
        ("usable", Standing.USABLE),
        ("withheld", Standing.WITHHELD),
        ("withhold", Standing.WITHHELD),
        ("Canceled", Standing.CANCELED),
        ("cancelled", Standing.CANCELED),
    ],
)
def test_an_item_says_whether_it_stands(word: str, standing: Standing) -> None:
    assert read({**ITEM_10, "pubstatus": word}).standing is standing


@pytest.mark.parametrize(
    ("item", "loc"),
    [
        ({"body_text": WORDS}, ("uri",)),
        ({"uri": "urn:1", "headline": "Port"}, ("bodies",)),
        ({"uri": "urn:1", "bodies": [{"role": "main"}, "text"]}, ("bodies",)),
        ({**ITEM_10, "pubstatus": "gone"}, ("pubstatus",)),
        ({**ITEM_10, "versioncreated": "yesterday"}, ("versioncreated",)),
        ([], ()),
    ],
)
def test_what_cannot_be_used_is_named(item: object, loc: tuple[str, ...]) -> None:
    with pytest.raises(BadInput) as refused:
        read(item)
    assert refused.value.loc == loc


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "<p>300</p>"])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="no JSON"):
        INTAKE["application/ninjs+json"](Payload(text))
