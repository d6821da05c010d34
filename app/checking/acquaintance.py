"""Whom two articles both speak of: names that are equal, short for each other, or heard."""

from collections.abc import Iterable

from app.checking.sketches import Name, Sketch

LEAST_HEARD = 5
"""Letters of a stem that tells a name from other words."""


def met_names(ours: Sketch, theirs: Sketch) -> frozenset[str]:
    """The names of either article that the other one knows, in small letters."""
    both = ours.named & theirs.named
    return both.union(_known(ours, theirs), _known(theirs, ours), _lent(ours, theirs))


def _lent(ours: Sketch, theirs: Sketch) -> Iterable[str]:
    """Names that our outlet's own adds, and that their article gives: it tells of our town."""
    return (name for name in ours.lent if is_heard(name, theirs))


def is_heard(name: str, theirs: Sketch) -> bool:
    """Whether the other article knows the name of a subject, a place or a happening."""
    return name in theirs.named or _is_known(theirs.scale.name_of(name), theirs)


def _known(ours: Sketch, theirs: Sketch) -> Iterable[str]:
    """Those of our names that it does not give as we do, and knows."""
    if ours.name_words.isdisjoint(theirs.name_words) and ours.name_stems.isdisjoint(theirs.story):
        return ()
    return (
        name.text
        for name in ours.rare_names
        if name.text not in theirs.named and _is_known(name, theirs)
    )


def _is_known(name: Name, theirs: Sketch) -> bool:
    return _is_in_words(name, theirs) or _is_short(name, theirs)


def _is_short(name: Name, theirs: Sketch) -> bool:
    """Whether it is short for one of theirs, or one of theirs for it; countries are neither."""
    if name.text in theirs.scale.common or name.words.isdisjoint(theirs.name_words):
        return False
    words = name.words
    return any(words <= other.words or other.words <= words for other in theirs.rare_names)


def _is_in_words(name: Name, theirs: Sketch) -> bool:
    """Whether all its words stand where they state numbers, although none was read as a name."""
    return name.stems <= theirs.story and max(map(len, name.stems), default=0) >= LEAST_HEARD
