from pathlib import Path

import pytest

from app.errors import BadData
from app.lexicon.furniture import FurnitureFile
from app.lexicon.loader import DATA, fingerprint, load, load_policy, model_folder, parsed


def test_the_lexicon_carries_the_fingerprint_of_its_data() -> None:
    assert load().fingerprint == fingerprint()
    assert len(fingerprint()) == 16


def test_a_fingerprint_tells_a_file_by_its_name_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "parser").mkdir()
    (tmp_path / "parser" / "model").write_bytes(b"1")
    first = fingerprint(tmp_path, "*")
    (tmp_path / "parser" / "model").write_bytes(b"2")
    second = fingerprint(tmp_path, "*")
    (tmp_path / "parser" / "model").rename(tmp_path / "parser" / "moves")
    assert len({first, second, fingerprint(tmp_path, "*")}) == 3


def test_the_fingerprint_of_the_lexicon_covers_the_table_of_meanings(tmp_path: Path) -> None:
    (tmp_path / "en" / "meaning").mkdir(parents=True)
    (tmp_path / "en" / "meaning" / "rows.bin").write_bytes(b"1")
    first = fingerprint(tmp_path)
    (tmp_path / "en" / "meaning" / "rows.bin").write_bytes(b"2")
    assert first != fingerprint(tmp_path)


def test_the_model_lies_with_its_credits() -> None:
    assert "CC BY-SA 4.0" in (model_folder() / "CREDITS.md").read_text(encoding="utf-8")


def test_a_bad_row_is_named_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "furniture.toml"
    path.write_text("nonsense = 1\n", encoding="utf-8")
    with pytest.raises(BadData, match=r"furniture\.toml"):
        parsed(path, FurnitureFile)


def test_text_that_is_no_toml_is_named_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "furniture.toml"
    path.write_text("= broken", encoding="utf-8")
    with pytest.raises(BadData, match="is not TOML"):
        parsed(path, FurnitureFile)


def test_every_data_file_is_read() -> None:
    loader = (DATA.parent / "loader.py").read_text(encoding="utf-8")
    assert [path.name for path in DATA.rglob("*.toml") if path.name not in loader] == []


def test_the_policy_knows_which_currencies_go_by_one_name() -> None:
    shared = load_policy().exchange.shared
    assert shared["krone"] == {"NOK", "DKK"}
    assert "rupee" not in shared  # whose nobody says are taken for India's
