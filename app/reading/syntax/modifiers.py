"""The nouns before a noun that name its kind, as the parse has them."""

from app.reading.syntax.clauses import Setting
from app.reading.text.parses import NO_PARSE, Parse

NOUNS = ("NN", "NNS")
"""Tags of nouns that are no names (Penn Treebank)."""


def modifiers_of(setting: Setting, head: int) -> tuple[int, ...]:
    """The nouns right before `head` that name its kind: "gas" of "gas prices"."""
    parse = setting.grammar.sentence.parse
    if parse is NO_PARSE:
        return ()
    first = head
    named = {place for name in setting.grammar.names for place in range(name.first, name.after)}
    while first and _is_kind(setting, parse, first - 1) and first - 1 not in named:
        first -= 1
    return tuple(range(first, head))


def _is_kind(setting: Setting, parse: Parse, place: int) -> bool:
    stated, word = setting.stated, setting.words[place]
    # "the 1,218-metre bridge" is no metre bridge, "a 20 minute walk" no minute walk
    inside = stated.numeral if stated.noun else stated.span
    is_number = word.start < inside.end and inside.start < word.end
    return parse.tags[place] in NOUNS and parse.heads[place] > place and not is_number
