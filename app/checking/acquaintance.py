"""Whom two articles both speak of: names that are equal, short for each other, or heard."""

from collections.abc import Iterator

from app.checking.sketches import Sketch

LEAST_HEARD = 5
"""Letters of a stem that tells a name from other words."""


def met_names(ours: Sketch, theirs: Sketch) -> frozenset[str]:
    """The names of either article that the other one knows, in small letters."""
    both = ours.named & theirs.named
    return both.union(_known(ours, theirs), _known(theirs, ours))


def is_heard(name: str, theirs: Sketch) -> bool:
    """Whether the other article knows the name of a subject, a place or a happening."""
    return name in theirs.named or _is_in_words(name, theirs) or _is_known(name, theirs)


def _known(ours: Sketch, theirs: Sketch) -> Iterator[str]:
    return (
        name
        for name in ours.rare_names
        if name not in theirs.named and (_is_in_words(name, theirs) or _is_known(name, theirs))
    )


def _is_known(name: str, theirs: Sketch) -> bool:
    """Whether it is short for one of theirs, or one of theirs for it; countries are neither."""
    if name in theirs.scale.common:
        return False
    words = frozenset(name.split())
    return any(words <= others or others <= words for others in theirs.name_words)


def _is_in_words(name: str, theirs: Sketch) -> bool:
    """Whether all its words stand where they state numbers, although none was read as a name."""
    stems = theirs.scale.stems(name)
    return stems <= theirs.story and max(map(len, stems), default=0) >= LEAST_HEARD
