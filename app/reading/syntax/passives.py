"""Whether what a verb is said of has it done to it, by the relations of a parse."""

from app.lexicon.verbs import VerbClass
from app.reading.text.parses import Parse


def is_passive(parse: Parse, verb: int, kind: VerbClass, *, is_fate: bool) -> bool:
    """ "12 were killed", "the 12 killed"; a verb that `is_fate` without an object is suffered too,
    but "612 people crossed the Channel" do it."""
    if is_fate and _has_object(parse, verb):
        return False
    if any(parse.relations[word].endswith(":pass") for word in parse.children(verb)):
        return True
    is_reduced = parse.relations[verb] == "acl" and parse.tags[verb] == "VBN"
    # "the rate eased to 2.6%": what only moves suffers nothing, whatever the parse thinks
    return is_reduced and kind is not VerbClass.CHANGE


def _has_object(parse: Parse, verb: int) -> bool:
    aided = any(parse.relations[word] == "aux:pass" for word in parse.children(verb))
    return not aided and next(parse.children(verb, ("obj",)), None) is not None
