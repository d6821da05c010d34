"""Both forms of Wikidata's JSON, and every way to put entities in a file, read alike."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.errors import BadInput, TooLarge
from app.importers import wikidata_json
from app.importers.wikidata_json import Entity, Statement, Value, entities_in
from tests.unit.importers.wikidata_samples import entity, moment, quantity, snak, statement

POPULATION = statement(quantity("+4100000"), P585=moment("2022-01-01"))
REFERENCE = {"snaks": {"P854": [snak("https://stats.example/1")]}}
CLASSIC = entity(P1082=[{**POPULATION, "references": [REFERENCE]}])
REST = {
    "id": "Q1",
    "labels": {"en": "Norland"},
    "statements": {
        "P1082": [
            {
                "id": "Q1$AB-12",
                "rank": "normal",
                "property": {"id": "P1082"},
                "value": {"type": "value", "content": quantity("+4100000")},
                "qualifiers": [
                    {
                        "property": {"id": "P585"},
                        "value": {"type": "value", "content": moment("2022-01-01")},
                    }
                ],
                "references": [
                    {
                        "parts": [
                            {
                                "property": {"id": "P854"},
                                "value": {"type": "value", "content": "https://stats.example/1"},
                            }
                        ]
                    }
                ],
            }
        ]
    },
}


def read(path: Path, text: str) -> list[Entity]:
    path.write_text(text, encoding="utf-8")
    return list(entities_in(path))


def test_a_statement_has_its_value_qualifiers_and_references(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "norland.json", json.dumps(CLASSIC))
    assert (found.id, found.label, found.modified) == ("Q1", "Norland", "2024-05-06T07:08:09Z")
    assert found.statements == (
        Statement(
            id="Q1$AB-12",
            property="P1082",
            rank="normal",
            value=Value(quantity("+4100000")),
            qualifiers={"P585": [Value(moment("2022-01-01"))]},
            references=({"P854": [Value("https://stats.example/1")]},),
        ),
    )


def test_the_rest_form_reads_alike(tmp_path: Path) -> None:
    (classic,) = read(tmp_path / "a.json", json.dumps(CLASSIC))
    (rest,) = read(tmp_path / "b.json", json.dumps(REST))
    assert rest.statements == classic.statements
    assert rest.label == classic.label


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("one.json", json.dumps(CLASSIC)),
        ("wrapped.json", json.dumps({"entities": {"Q1": CLASSIC}})),
        ("dump.json", json.dumps([CLASSIC])),
        ("lines.jsonl", json.dumps(CLASSIC) + "\n\n"),
    ],
)
def test_a_file_holds_entities_in_any_of_these_ways(tmp_path: Path, name: str, text: str) -> None:
    (found,) = read(tmp_path / name, text)
    assert found.label == "Norland"


def test_an_unknown_value_is_none_and_an_entity_is_its_id(tmp_path: Path) -> None:
    unknown = {"id": "x", "rank": "normal", "mainsnak": {"snaktype": "somevalue"}}
    part = statement(quantity("+1"), P518={"entity-type": "item", "id": "Q7"})
    (found,) = read(tmp_path / "a.json", json.dumps(entity(P1082=[unknown, part])))
    assert [one.value for one in found.statements] == [None, Value(quantity("+1"))]
    assert found.statements[1].qualifiers == {"P518": [Value("Q7")]}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ('{"type": "item"}', "holds no entity"),
        ("[1]", "an entity is an object"),
        ('"Q1"', "an entity is an object"),
    ],
)
def test_what_is_no_entity_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        read(tmp_path / "a.json", text)


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="line 2: is no JSON"):
        read(tmp_path / "a.jsonl", json.dumps(CLASSIC) + "\n{\n")


def test_what_is_too_large_to_be_read_whole_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wikidata_json, "WHOLE_BYTES", 10)
    with pytest.raises(TooLarge, match="give an entity a line"):
        read(tmp_path / "a.json", json.dumps(CLASSIC))
    assert read(tmp_path / "a.jsonl", json.dumps(CLASSIC))


JUNK = some.recursive(
    some.none() | some.integers() | some.text(max_size=5),
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.dictionaries(
            some.sampled_from(["id", "rank", "mainsnak", "qualifiers", "P1082", "value"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=12,
)


@given(JUNK)
def test_whatever_stands_in_an_entity_is_read_or_passed_by(junk: object) -> None:
    for raw in ({"claims": junk}, {"statements": junk}, {"claims": {"P1082": [junk]}}):
        wikidata_json._entity(raw)
