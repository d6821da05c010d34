"""Whether two numbers that no series joins may be worked out from each other."""

from app.checking.content import stems_of
from app.checking.mentions import Mention
from app.domain import ANCHORS, Modality, Policy

SCOPE = (*ANCHORS, "part")
UNREAL = (Modality.DENIED, Modality.DEMANDED)


def is_proven(one: Mention, other: Mention, policy: Policy) -> bool:
    """Whether something shows that both are about one thing, and nothing that they are not.

    One story, an equal subject, place or context, or enough words in common.
    """
    if not _may_be_one(one, other):
        return False
    if policy.is_one_story or any(_are_equal(one, other, name) for name in ANCHORS):
        return True
    return len(shared_stems(one, other, policy)) >= policy.linking.shared_least


def shared_stems(one: Mention, other: Mention, policy: Policy) -> frozenset[str]:
    """The content words that both quotes have, besides what is measured."""
    about = stems_of(f"{one.key.item} {other.key.item}", policy)
    return (stems_of(one.quote, policy) & stems_of(other.quote, policy)) - about


def _may_be_one(one: Mention, other: Mention) -> bool:
    if one.modality in UNREAL or other.modality in UNREAL:
        return False
    return not any(_differ(one, other, name) for name in SCOPE)


def _are_equal(one: Mention, other: Mention, name: str) -> bool:
    ours, theirs = _facet(one, name), _facet(other, name)
    return bool(ours) and ours == theirs


def _differ(one: Mention, other: Mention, name: str) -> bool:
    """Whether both name the facet and neither name is a part of the other: "Macron" may stand for
    "Emmanuel Macron"."""
    ours, theirs = set(_facet(one, name).split()), set(_facet(other, name).split())
    return bool(ours and theirs) and not (ours <= theirs or theirs <= ours)


def _facet(mention: Mention, name: str) -> str:
    return str(getattr(mention.key, name) or "").casefold()
