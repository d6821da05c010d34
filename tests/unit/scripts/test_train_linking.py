"""What the link model learns, on likenesses of our own."""

import tomllib
from decimal import Decimal

from app.domain import LinkModel
from scripts.train_linking import PRIORS, Example, fitted, text_of

BEFORE = LinkModel({}, 0.0, Decimal("0.5"), Decimal("0.1"))
SEEN = [
    *[Example({"names_shared": 1.0, "value_far": 0.0}, is_one=True)] * 20,
    *[Example({"names_shared": 0.0, "value_far": 1.0}, is_one=False)] * 20,
]


def test_what_goes_with_links_speaks_for_them() -> None:
    model = fitted(SEEN, BEFORE)
    assert model.weights["names_shared"] > 0 > model.weights["value_far"]
    assert model.confidence({"names_shared": 1.0}) > Decimal("0.8")


def test_what_speaks_for_a_link_never_comes_to_speak_against_it() -> None:
    odd = [Example({"item_same": 1.0, "value_far": 1.0}, is_one=False)] * 30
    assert "item_same" not in fitted([*SEEN, *odd], BEFORE).weights


def test_a_slip_weighs_what_no_story_can_teach() -> None:
    slips = [Example({"value_mangled": 1.0}, is_one=False)] * 30
    assert fitted([*SEEN, *slips], BEFORE) == fitted(SEEN, BEFORE)
    assert fitted(SEEN, BEFORE).weights["value_mangled"] == PRIORS["value_mangled"]


def test_the_thresholds_stay() -> None:
    model = fitted(SEEN, BEFORE)
    assert (model.threshold, model.proven) == (BEFORE.threshold, BEFORE.proven)


def test_the_file_says_what_the_model_holds() -> None:
    model = fitted(SEEN, BEFORE)
    rows = tomllib.loads(text_of(model))
    assert rows["weights"] == dict(model.weights)
    assert rows["bias"] == model.bias
