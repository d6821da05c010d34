"""Fits the link model on the story corpus and writes it: `python -m scripts.train_linking`.

Each labelled number is tried against the things that its story, and the stories before it, have
told of so far; a logistic regression then learns which likenesses say that two are one. Each weight
keeps the sign that a desk would give it (what speaks for a link can never speak against it), and
the story of a text is learnt from made-up namesakes: the same item in other stories.
The kept halves of the corpus are never read here.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.checking.linking.cards import cards_of, fed
from app.checking.linking.likeness import features_of
from app.checking.linking.nearness import Features
from app.checking.linking.sketches import sketch_of
from app.checking.linking.trials import Told as Telling
from app.checking.linking.trials import trials_of
from app.domain import Card, LinkModel, Reading, Series
from app.intake import Payload, article_from
from app.services.engine import Engine
from app.services.extract import read_article
from app.wiring import build_engine
from tests.corpus.told import Label, Story, Thing, Told, stories_in

ROOT = Path(__file__).parents[1]
STORIES = tuple(
    ROOT / "tests" / "corpus" / "en" / f"{half}.toml" for half in ("stories", "stories-fresh")
)
MODEL = ROOT / "app" / "lexicon" / "data" / "linking.toml"
PENALTY = 1.0
NAMESAKES = 1
PRIORS = {"value_mangled": 2.50}
"""What cannot be learnt here: right stories hold no slips. As much as a number is worth that says
nothing for or against (1.2 to 1.8 on the stories, with the other weights as they are), and three
times the odds on top, for three digits and more are hardly ever another's by chance."""
AGAINST = ("_other", "_once", "_apart", "_far", "_unsaid")
"""How the names of likenesses end that speak against a link; all others speak for it."""

HEAD = """\
# The link model: how much each likeness of two measured things says that they are one (log-odds).
# The features are those of app/checking/linking/likeness.py. Written by scripts/train_linking.

threshold = {threshold}    # two numbers are taken for one thing from this confidence on
proven = {proven}       # and from this one on where the facets prove it
bias = {bias:.2f}

[weights]
"""


@dataclass(frozen=True, slots=True)
class Example:
    """What two numbers look like beside each other, and whether they are one thing."""

    features: Features
    is_one: bool


def main() -> int:
    """Fits the weights and writes the file; the thresholds stay as they are."""
    engine = build_engine()
    stories = [story for path in STORIES for story in stories_in(path)]
    model = fitted(list(examples(stories, engine)), engine.link_model)
    MODEL.write_text(text_of(model), encoding="utf-8")
    print(f"train_linking: written to {MODEL.relative_to(ROOT)}")
    return 0


def examples(stories: Sequence[Story], engine: Engine) -> Iterator[Example]:
    """Each number against each thing told before, and against namesakes of other stories."""
    chance = random.Random(1)  # noqa: S311 - the same namesakes each time
    told: dict[Thing, Card] = {}
    for story in stories:
        for passage in sorted(story.passages, key=lambda one: one.published):
            reading, cards, things = _read(passage, engine)
            yield from _tried(reading, cards, things, told, engine)
            others = [card for thing, card in told.items() if thing[0] != story.name]
            yield from _namesakes(cards, others, chance, engine)
            for card, thing in zip(cards, things, strict=True):
                own = replace(card, series=Series(" ".join(thing), card.series.key))
                told[thing] = fed(told[thing], own) if thing in told else own


def _read(passage: Told, engine: Engine) -> tuple[Reading, Sequence[Card], list[Thing]]:
    payload = Payload(passage.text, passage.source, passage.published.isoformat())
    reading = read_article(article_from(payload), engine)
    cards = cards_of(reading, engine.policy)
    labels = [_label_at(claim.span.start, claim.span.end, passage) for claim in reading.claims]
    return (
        reading,
        cards,
        [
            label.thing if label else ("?", claim.id)
            for label, claim in zip(labels, reading.claims, strict=True)
        ],
    )


def _label_at(start: int, end: int, passage: Told) -> Label | None:
    overlaps = (one for one in passage.labels if start < one.span.end and one.span.start < end)
    return next(overlaps, None)


def _tried(
    reading: Reading,
    cards: Sequence[Card],
    things: Sequence[Thing],
    told: dict[Thing, Card],
    engine: Engine,
) -> Iterator[Example]:
    linker = engine.linker
    telling = Telling(
        reading.claims, [sketch_of(card, linker.scale) for card in cards], reading.article.id
    )
    on_file = [sketch_of(card, linker.scale) for card in told.values()]
    for trial in trials_of(telling, on_file, linker):
        thing = things[trial.place]
        if thing[0] != "?" and not trial.is_vetoed:
            yield Example(trial.features, " ".join(thing) == trial.card.series.id)


def _namesakes(
    cards: Sequence[Card], others: Sequence[Card], chance: random.Random, engine: Engine
) -> Iterator[Example]:
    """The claim's own item as another story would have it: other names, days and numbers."""
    for card in cards if others else ():
        for _ in range(NAMESAKES):
            other = chance.choice(others)
            ours, theirs = card.series.key, other.series.key
            key = replace(ours, subject=theirs.subject, place=theirs.place, context=theirs.context)
            namesake = replace(other, series=Series("namesake", key), kind=card.kind)
            scale = engine.linker.scale
            features = features_of(sketch_of(card, scale), sketch_of(namesake, scale))
            if features is not None:
                yield Example(features, is_one=False)


def fitted(seen: Sequence[Example], before: LinkModel) -> LinkModel:
    """Logistic regression with a quadratic penalty; weights of the wrong sign are left out."""
    seen = [example for example in seen if PRIORS.keys().isdisjoint(example.features)]
    names = sorted({name for example in seen for name in example.features})
    while True:
        weights = _regressed(seen, names)
        wrong = [name for name in names if weights[name] * _sign(name) < 0]
        if not wrong:
            break
        names = [name for name in names if name not in wrong]
    bias = weights.pop("bias")
    return LinkModel(
        {**PRIORS, **{name: round(weight, 2) for name, weight in weights.items()}},
        round(bias, 2),
        before.threshold,
        before.proven,
    )


def _sign(name: str) -> int:
    return -1 if name.endswith(AGAINST) else 1


def _regressed(seen: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    """Newton's method from nothing; it meets its only optimum in a few dozen steps."""
    rows: NDArray[np.float64] = np.array(
        [[*(one.features.get(name, 0.0) for name in names), 1.0] for one in seen]
    )
    truth = np.array([float(one.is_one) for one in seen])
    penalty = np.diag([PENALTY] * len(names) + [0.001])
    weights = np.zeros(len(names) + 1)
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - truth) + penalty @ weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + penalty
        weights = weights - np.linalg.solve(bend, slope)
    return dict(zip((*names, "bias"), weights.tolist(), strict=True))


def text_of(model: LinkModel) -> str:
    """The model as its data file."""
    head = HEAD.format(threshold=model.threshold, proven=model.proven, bias=model.bias)
    rows = (f"{name} = {weight:.2f}\n" for name, weight in sorted(model.weights.items()))
    return head + "".join(rows)


if __name__ == "__main__":
    sys.exit(main())
