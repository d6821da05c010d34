"""The noun that two kinds, or an average, stand before: "gas and electricity bills"."""

from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting

BILLS = 3
"""Words from "gas" to "bills" of "gas and electricity bills"."""

ASKING, PRICE = 1, 2
"""Words from "average" of "average asking price"."""

SINGULAR, PLURAL, GERUND = "NN", "NNS", "VBG"


def joint_head(setting: Setting, head: int, language: Language) -> int:
    """The noun that the one at `head` only says the kind of, or the mean; else `head` itself."""
    for last in (_behind_and(setting, head, language), _behind_mean(setting, head, language)):
        if last is not None:
            return last
    return head


def _behind_and(setting: Setting, head: int, language: Language) -> int | None:
    """ "Bills" of "gas and electricity bills", which the parse takes for gas, and for bills."""
    parse, lower, last = setting.grammar.sentence.parse, setting.lower, head + BILLS
    if last >= len(lower) or lower[head + 1] not in language.scopes.conjunctions:
        return None
    is_pair = parse.tags[head] == parse.tags[last - 1] == SINGULAR and parse.tags[last] == PLURAL
    is_one = parse.heads[last] == head and parse.heads[last - 1] == last
    return last if is_pair and is_one else None


def _behind_mean(setting: Setting, head: int, language: Language) -> int | None:
    """ "Price" of "the average asking price", where the parse has an average ask a price."""
    parse, last = setting.grammar.sentence.parse, head + PRICE
    if last >= len(setting.lower) or setting.lower[head] not in language.subjects.averages:
        return None
    is_done = parse.tags[head + ASKING] == GERUND and parse.heads[head + ASKING] == head
    return last if is_done and parse.tags[last] in (SINGULAR, PLURAL) else None
