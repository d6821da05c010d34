"""The rule that left a number alone → why, in words that a desk reads."""

from collections.abc import Mapping

WHY: Mapping[str, str] = {
    "trap.url": "part of a web address or a handle",
    "trap.phone": "a telephone number",
    "trap.date": "a date",
    "trap.clock-time": "a time of day",
    "trap.year": "a year",
    "trap.twenty-first-century": "a year",
    "trap.name": "part of a name",
    "trap.always-open": "part of an expression",
    "trap.ordinal": "a place in an order",
    "trap.version": "a version",
    "trap.zero-id": "a number that names something",
    "trap.identifier": "a number that names something",
    "trap.news-id": "a number that names something",
    "trap.label": "a number that names something",
    "trap.figures": "how many digits, not how much",
    "trap.coordinates": "a place on the map",
    "trap.compound": "part of a word, tied to it by a hyphen",
    "trap.address": "part of an address",
    "trap.age": "somebody's age",
    "trap.bracket": "a note in brackets",
    "trap.list-number": "the number of a list item",
    "trap.size": "a size",
    "trap.build": "the make of a thing, not how much",
    "trap.confidence": "how sure a statistic is",
    "trap.slug": "how a wire numbers what it sends again",
    "trap.score": "a score, a ratio or the odds",
    "trap.one": "a word that counts nothing here",
    "trap.word": "a word that counts nothing here",
    "trap.power-too-large": "beyond what can be worked with",
    "trap.too-many-digits": "beyond what can be worked with",
    "trap.malformed": "not written as a number is",
    "claim.inside-a-time": "part of a time",
    "claim.inside-a-name": "part of a name",
    "claim.nothing-measured": "nothing it measures was found",
    "claim.among-the-first": "how far up a list, not a count",
    "claim.one-of-several": "one out of several, not a count",
    "claim.age-as-adjective": "somebody's age",
    "person.not-a-claim": "a person said that it is no claim",
    "furniture": "text of the page, not of the article",
}
"""By rule id or how it begins, up to a dot; the longest beginning speaks."""


def why_left_alone(rule: str) -> str:
    """In words; the rule's own id where none are known, as a newer service may send one."""
    parts = rule.split(".")
    beginnings = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((WHY[one] for one in beginnings if one in WHY), rule)
