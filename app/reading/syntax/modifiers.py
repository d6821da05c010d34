"""The nouns before a noun that name its kind, as the parse has them."""

from app.reading.syntax.clauses import Setting
from app.reading.text.parses import NO_PARSE, Parse

NOUNS = ("NN", "NNS")
"""Tags of nouns that are no names (Penn Treebank)."""

MISTAKEN = ("NNP", "VB", "VBP", "VBG")
"""Tags that a noun before another noun is given by mistake."""

COMPOUND = "compound"


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
    # "knife crime" at the start of a sentence, "train fares" that the parse takes for a deed
    is_joined = parse.relation(place) == COMPOUND and parse.tags[place] in MISTAKEN
    is_noun = parse.tags[place] in NOUNS or is_joined
    return is_noun and parse.heads[place] > place and not is_number
