"""Of a number that brackets say again, "60 km (37 miles)", the surface that the other text has."""

from collections.abc import Iterator, Sequence

from app.checking.aligning.occurrences import Occurrence


def with_one_surface(
    ours: Sequence[Occurrence], theirs: Sequence[Occurrence]
) -> tuple[Occurrence, ...]:
    """Our numbers, each once: in the other text's unit where it has that one, else as it is said
    first. So neither surface is another number that the other text might mean."""
    units = {other.quantity.unit.base for other in theirs if other.quantity}
    return tuple(
        next((each for each in surfaces if _is_in(each, units)), surfaces[0])
        for surfaces in _figures(ours)
    )


def _figures(ours: Sequence[Occurrence]) -> Iterator[list[Occurrence]]:
    """Each number with the brackets behind it that say it again."""
    surfaces: list[Occurrence] = []
    for one in ours:
        if surfaces and not (one.claim and one.claim.is_restated):
            yield surfaces
            surfaces = []
        surfaces.append(one)
    if surfaces:
        yield surfaces


def _is_in(one: Occurrence, units: set[str]) -> bool:
    return one.quantity is not None and one.quantity.unit.base in units
