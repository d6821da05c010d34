"""The link model is data that is checked when it is read."""

from pathlib import Path

import pytest

from app.errors import BadData
from app.lexicon.link_model import LinkModelFile, link_model_from
from app.lexicon.loader import load_link_model, parsed

ROWS = "threshold = 0.6\nproven = 0.1\nbias = -1\n[weights]\nnames_shared = 1.5\n"


def model_file(folder: Path, text: str) -> LinkModelFile:
    path = folder / "linking.toml"
    path.write_text(text, encoding="utf-8")
    return parsed(path, LinkModelFile)


def test_the_weights_are_read(tmp_path: Path) -> None:
    model = link_model_from(model_file(tmp_path, ROWS))
    assert dict(model.weights) == {"names_shared": 1.5}
    assert (model.bias, str(model.threshold)) == (-1.0, "0.6")


@pytest.mark.parametrize("bad", ["threshold = 0.6", "threshold = 1.5", "threshold = 0"])
def test_a_threshold_is_a_share(tmp_path: Path, bad: str) -> None:
    text = ROWS.replace("threshold = 0.6", bad if bad != "threshold = 0.6" else "")
    with pytest.raises(BadData, match="threshold"):
        model_file(tmp_path, text)


def test_the_model_that_ships_weighs_both_ways() -> None:
    weights = load_link_model().weights
    assert weights["item_kindred"] > 0 > weights["value_far"]
