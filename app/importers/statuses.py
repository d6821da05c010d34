"""The codes and words by which tables say how firm a value is, how it is bounded and ranked."""

from app.domain import Bound, ObservationStatus, Rank
from app.errors import BadInput

MISSING = frozenset({"m", "missing", "l", "h", "q", "o", "k", "c", "z"})
"""No value: M, L, H, Q, O and K of SDMX's CL_OBS_STATUS (not collected, suppressed, counted
elsewhere), and Eurostat's c (confidential) and z (not applicable)."""

STATUSES = {
    "": ObservationStatus.NORMAL,
    "a": ObservationStatus.NORMAL,
    "n": ObservationStatus.NORMAL,
    "d": ObservationStatus.NORMAL,  # the definition differs: the metadata say how
    "g": ObservationStatus.NORMAL,  # experimental
    "j": ObservationStatus.NORMAL,  # derogation
    "w": ObservationStatus.NORMAL,  # includes another category
    "v": ObservationStatus.PROVISIONAL,  # unvalidated
    "u": ObservationStatus.ESTIMATED,  # low reliability
    "e": ObservationStatus.ESTIMATED,
    "s": ObservationStatus.ESTIMATED,  # Eurostat's own estimate; in SDMX a strike
    "f": ObservationStatus.FORECAST,
    "p": ObservationStatus.PROVISIONAL,
    "b": ObservationStatus.BREAK,
    "i": ObservationStatus.IMPUTED,
    "r": ObservationStatus.REVISED,
    "estimate": ObservationStatus.ESTIMATED,
    "projection": ObservationStatus.FORECAST,
    "projected": ObservationStatus.FORECAST,
    "preliminary": ObservationStatus.PROVISIONAL,
    "final": ObservationStatus.NORMAL,
    **{str(status): status for status in ObservationStatus},
}
GRAVEST = (
    ObservationStatus.DISPUTED,
    ObservationStatus.WITHDRAWN,
    ObservationStatus.FORECAST,
    ObservationStatus.BREAK,
    ObservationStatus.PROVISIONAL,
    ObservationStatus.ESTIMATED,
    ObservationStatus.IMPUTED,
    ObservationStatus.REVISED,
    ObservationStatus.NORMAL,
)
"""Of several flags of one value, the one that a reader must know first."""

BOUNDS = {
    "": Bound.EXACT,
    "exact": Bound.EXACT,
    "=": Bound.EXACT,
    "approx": Bound.ABOUT,
    "approximately": Bound.ABOUT,
    "about": Bound.ABOUT,
    "circa": Bound.ABOUT,
    "c.": Bound.ABOUT,
    "~": Bound.ABOUT,
    "at least": Bound.AT_LEAST,
    "at_least": Bound.AT_LEAST,
    ">=": Bound.AT_LEAST,
    "≥": Bound.AT_LEAST,
    "more than": Bound.MORE_THAN,
    "more_than": Bound.MORE_THAN,
    "over": Bound.MORE_THAN,
    ">": Bound.MORE_THAN,
    "up to": Bound.AT_MOST,
    "at most": Bound.AT_MOST,
    "at_most": Bound.AT_MOST,
    "<=": Bound.AT_MOST,
    "≤": Bound.AT_MOST,
    "less than": Bound.LESS_THAN,
    "less_than": Bound.LESS_THAN,
    "under": Bound.LESS_THAN,
    "<": Bound.LESS_THAN,
    "range": Bound.RANGE,
}


def status_in(text: str) -> ObservationStatus | None:
    """The status that a code or word of SDMX's CL_OBS_STATUS names; None: there is no value.

    Several flags, as Eurostat writes them ("bp"), are read letter by letter: the gravest counts.
    """
    said = text.strip().casefold()
    if said in MISSING:
        return None
    if said in STATUSES:
        return STATUSES[said]
    flags = [flag for flag in said if flag not in " ,;"]
    if len(flags) <= 4 and all(flag in STATUSES or flag in MISSING for flag in flags):
        named = [STATUSES[flag] for flag in flags if flag in STATUSES]
        return min(named, key=GRAVEST.index) if named else None
    raise BadInput(f"{text[:40]!r} is no status; map it to one of: {', '.join(ObservationStatus)}")


def bound_in(text: str) -> Bound:
    """The bound that a qualifier names, such as "approx", "at least" or "up to"."""
    bound = BOUNDS.get(" ".join(text.split()).casefold())
    if bound is None:
        raise BadInput(
            f"{text[:40]!r} is no qualifier; map it to: approx, at least, more than, up to, "
            "less than, range"
        )
    return bound


def rank_in(text: str) -> Rank:
    """Wikidata's rank of a statement: preferred, normal or deprecated."""
    try:
        return Rank(text.strip().casefold())
    except ValueError:
        raise BadInput(f"{text[:40]!r} is no rank; map it to: {', '.join(Rank)}") from None
