"""Settings files are checked, and a misspelt name is answered with the right one."""

from pathlib import Path

import pytest

from app.errors import BadInput
from app.importers.documents import LARGEST, Model, checked, document_in, nearest


class Berth(Model):
    length: int


class Port(Model):
    name: str
    berth: Berth | None = None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("port.toml", 'name = "Merse"\n[berth]\nlength = 300\n'),
        ("port.yaml", "name: Merse\nberth:\n  length: 300\n"),
        ("port.json", '{"name": "Merse", "berth": {"length": 300}}'),
    ],
)
def test_one_document_in_three_forms(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert checked(Port, document_in(path), name) == Port(name="Merse", berth=Berth(length=300))


def test_norway_is_no_boolean(tmp_path: Path) -> None:
    path = tmp_path / "codes.yaml"
    path.write_text("NO: Norway\n", encoding="utf-8")
    assert document_in(path) == {"NO": "Norway"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("port.xml", "<port/>"),
        ("port.toml", "name ="),
        ("port.yaml", "name: [Merse"),
        ("port.yaml", "!!python/object/apply:os.system ['true']"),
        ("port.json", "{"),
        ("port.json", "[" * 100_000),
        ("port.json", " " * (LARGEST + 1)),
    ],
)
def test_what_cannot_be_read_names_the_file(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=r"^port\."):
        checked(Port, document_in(path), name)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"nam": "Merse"}, "nam is unknown; did you mean 'name'?"),
        (
            {"name": "Merse", "berth": {"lenght": 1}},
            "berth.lenght is unknown; did you mean 'length'?",
        ),
        ({"name": "Merse", "berth": {"length": "long"}}, "berth.length: Input should be"),
    ],
)
def test_a_misspelt_name_is_answered_with_the_right_one(document: object, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        checked(Port, document, "port.toml")
    assert said in caught.value.message


def test_without_a_near_word_all_are_named() -> None:
    assert nearest("zzz", ["value", "item"]) == "; there are item, value"
    assert nearest("zzz", []) == ""
