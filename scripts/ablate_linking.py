"""Measures what each part of linking is worth: `python -m scripts.ablate_linking`.

The labelled stories are told again and again, each time with one part of linking left out, and the
links are counted. Weights stay as they were trained with all parts. Errors of the kept halves are
never read here, only counted. Prints the table of docs/linking.md; takes some minutes.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from unittest.mock import patch

from app.checking.linking import choosing, likeness
from app.checking.linking.sketches import NAMED
from app.lexicon import Lexicon, Meanings
from app.lexicon.senses import Sense
from app.lexicon.vectors import Vectors
from app.services.engine import Engine
from tests.corpus.heard import heard_of
from tests.corpus.stories import Share, judged, path_of, shares_of
from tests.corpus.told import Story, stories_in

HALVES = ("stories", "stories-held", "stories-fresh", "stories-fresh-held")
MEASURES = ("links right", "links found", "equal kept apart")
STORY = ("names_", "near_", "words_", "story_")


@dataclass(frozen=True, slots=True)
class Part:
    """What may be left out: by another engine, by facets that are not compared, by asking for
    nothing that shows one story, or by what another number of the article shows."""

    name: str
    without: Callable[[Engine], Engine] = lambda engine: engine
    unheard: tuple[str, ...] = ()
    is_unshown: bool = False
    is_alone: bool = False


def main() -> int:
    """Tells the stories once with everything, then once without each part."""
    stories = [stories_in(path_of(half)) for half in HALVES]
    heads = [f"{measure}, {half}" for half in HALVES for measure in MEASURES]
    print("| left out |", " | ".join(heads), "|")
    print("|", " | ".join(["---"] * (len(heads) + 1)), "|")
    for part in PARTS:
        cells = (cell for half in stories for cell in cells_of(counted(half, part)))
        print(f"| {part.name} |", " | ".join(cells), "|", flush=True)
    return 0


def counted(stories: Sequence[Story], part: Part) -> Mapping[str, Share]:
    """How much is linked right when the stories are told without the part."""
    with (
        not_compared(part.unheard),
        always("is_shown", told=True, when=part.is_unshown),
        always("is_told_beside", told=False, when=part.is_alone),
    ):
        return shares_of(judged(stories, heard_of(stories, part.without)))


def cells_of(shares: Mapping[str, Share]) -> Iterator[str]:
    """The measures that count, as cells: right of cases."""
    return (f"{shares[name].right} of {shares[name].cases}" for name in MEASURES)


@contextmanager
def not_compared(facets: tuple[str, ...]) -> Iterator[None]:
    """For the time being likeness does not look at these facets; look-up still does."""
    left = {name: each for name, each in likeness.FACETS.items() if name not in facets}
    asked, weighed = (
        tuple(name for name in order if name not in facets)
        for order in (likeness.SUREST_FIRST, likeness.WEIGHED)
    )
    with patch.multiple(likeness, FACETS=left, SUREST_FIRST=asked, WEIGHED=weighed):
        yield


@contextmanager
def always(question: str, *, told: bool, when: bool) -> Iterator[None]:
    """For the time being what shows that two texts tell one story has but one answer."""
    with patch.object(choosing, question, lambda *_: told) if when else nullcontext():
        yield


def without_vectors(engine: Engine) -> Engine:
    """Words that no row knows are alike only if they are equal."""
    return _meaning(
        engine, lambda meanings: replace(meanings, vectors=Vectors(cosine=lambda *_: 0.0))
    )


def without_rows(engine: Engine) -> Engine:
    """No synonyms, no opposites: each phrase is its own concept, and the vectors are left."""
    return _meaning(
        engine,
        lambda meanings: replace(
            meanings,
            sense=lambda phrase, _of: Sense(phrase.casefold().strip()),
            families={},
            stances={},
            implied={},
            kindred={},
        ),
    )


def without_kindred(engine: Engine) -> Engine:
    """Homes are never households."""
    return _meaning(engine, lambda meanings: replace(meanings, kindred={}))


def _meaning(engine: Engine, change: Callable[[Meanings], Meanings]) -> Engine:
    lexicon: Lexicon = engine.lexicon
    language = replace(lexicon.language, meanings=change(lexicon.language.meanings))
    return replace(engine, lexicon=replace(lexicon, language=language))


def unweighed(*starts: str) -> Callable[[Engine], Engine]:
    """An engine whose link model gives no weight to the likenesses whose names start so."""

    def without(engine: Engine) -> Engine:
        model = engine.link_model
        weights = {
            name: weight for name, weight in model.weights.items() if not name.startswith(starts)
        }
        return replace(engine, link_model=replace(model, weights=weights))

    return without


def without_proof(engine: Engine) -> Engine:
    """What the facets prove needs as much confidence as anything else."""
    model = engine.link_model
    return replace(engine, link_model=replace(model, proven=model.threshold))


PARTS = (
    Part("nothing"),
    Part("word vectors", without_vectors),
    Part("curated meanings", without_rows),
    Part("kindred words", without_kindred),
    *(Part(f"facet: {name}", unheard=(name,)) for name in likeness.FACETS),
    Part("all names (subject, place, context, part)", unheard=NAMED),
    Part("how near the values lie", unweighed("value_")),
    Part("how near the days lie", unweighed("days_")),
    Part("names and words of the story", unweighed(*STORY)),
    Part("links that facets prove", without_proof),
    Part("what shows one story", is_unshown=True),
    Part("what another number of the article shows", is_alone=True),
)


if __name__ == "__main__":
    sys.exit(main())
