"""Words that say whom, or what, a share of voters is for → rows of the lexicon."""

from app.lexicon.rows import DataFile


class Backing(DataFile):
    """Words that say whom a share of voters is for. `verbs` take the one who is backed for object,
    `voting` ones behind one of `towards`, and so do `nouns`; `givers` stand before the one who has
    the number, with one of `holding` between them: "puts Calder on 23%". Without the latter, one of
    `asked` has to say that somebody was: "the poll gave Calder 23%". `agents` lead to who backs
    somebody, `ahead` and `leads`, one of which must be there, stand between whom a poll gives a
    lead and the lead. Whoever is `behind` somebody, or `trailing` them, leaves it to them. Behind
    `rivals` stands whom somebody is ahead of or behind. What is `counted` among them is `support`,
    and in per cent is not what else the word is `taken_for`: "support for the ban at 58%". `polls`
    tell of a poll, and by `reaching` verbs a party comes to a number in one: "scored 23% in the
    poll". `intentions` are other words for support, `anybody` may give it: "40% of voters back it";
    `parties` are given it."""

    support: str
    counted: frozenset[str]
    taken_for: frozenset[str]
    verbs: frozenset[str]
    voting: frozenset[str]
    nouns: frozenset[str]
    towards: frozenset[str]
    givers: frozenset[str]
    holding: frozenset[str]
    agents: frozenset[str]
    ahead: frozenset[str]
    leads: frozenset[str]
    behind: frozenset[str]
    trailing: frozenset[str]
    polls: frozenset[str]
    intentions: frozenset[str]
    anybody: frozenset[str]
    parties: frozenset[str]
    reaching: frozenset[str]
    rivals: frozenset[str]
    asked: frozenset[str]
