"""By what a claim is linked to a series, or why to none: the ids of the rules of a link."""

from app.checking.linking.trials import Trial
from app.domain import ANCHORS, FacetMatch

BY_FACETS = "link.facets"
BY_STORY = "link.story"
BY_WORDS = "link.words"
BY_ARTICLE = "link.article"
BY_ECHO = "link.echo"
NO_SERIES = "link.none.no-series"
UNPROVEN = "link.none.unproven"
VETO = "link.none."
"""Followed by the facet that differs: `link.none.subject`."""

STORY = ("names_shared",)


def rule_of(trial: Trial) -> str:
    """What the link rests on most: an equal facet, the story, another number that is linked to the
    same article, or no more than its words."""
    same = {facet.name for facet in trial.facets if facet.match is FacetMatch.SAME}
    if same.intersection(ANCHORS):
        return BY_FACETS
    if any(trial.features.get(name) for name in STORY):
        return BY_STORY
    return BY_ARTICLE if trial.is_beside else BY_WORDS
