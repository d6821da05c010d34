"""What is dealt in on markets: indices, goods and firms' shares → word lists in lower case."""

from app.lexicon.rows import DataFile


class Steering(DataFile):
    """Who sets the `rate`, and the `moves` by which they do: "the central bank cut to 6.25%"."""

    bank: str
    rate: str
    setters: frozenset[str]
    moves: frozenset[str]


class Hiring(DataFile):
    """What `jobs` that rise or fall by so many are: `gained` ones, or `lost` ones."""

    jobs: frozenset[str]
    gained: str
    lost: str


class Markets(DataFile):
    """Words of markets, in lower case and the singular.

    Of one of `indices`, or of one of `goods`, whose subject moved or closed, the number measures
    the `index`, or the price of it; each good stands with the name of what it is ("bullion" is
    gold), and so does each one of `money`, which has an `exchange` rate ("sterling" is a pound).
    What people buy by the piece stands in `bought` in the same way; goods come in `packs` ("a loaf
    of bread") and are `paid_for`.
    `contracts` stand behind a good and say no more ("wheat futures"). One of `movers` is a share
    ("the biggest loser"), and so is a firm that fell where one of `told` stands in the sentence.
    `closing` verbs only tell the level that a price ended on, a firm's too where that is of one of
    `sessions` ("closed the week at"); whoever does one of `gaining` moved by so much ("gold lost
    2%"). Money per one of a key of `per` is what it says, if nothing else is named ("48,000 cedis a
    tonne" is a price), or only one of `jobs`; for each that one is `paid_by`, one of `terms` is a
    `wage` ("a deal worth £9,000 a week"). Money right before one of `things` is what that costs: "a
    $40 million hospital". A name that ends in one of `gauges` is told by a bare number. "A `growth`
    of 2%" is the `economy`'s where one of `economics` stands in the sentence, "19% of the shares"
    is a `stake`, as is 19% of a firm behind a verb of `acquiring` or, of one of `firms`, `holding`;
    `steering` tells whose move is one of the interest rate, and `hiring` what so many
    jobs more or less are. A country's growth, and what else is `plain_growth`, is its economy's;
    `inflation` of one of `inflating` tells how far that rose, and a `rate` of either says no more.
    """

    index: str
    share: str
    stake: str
    acquiring: frozenset[str]
    holding: frozenset[str]
    firms: frozenset[str]
    price: str
    exchange: str
    indices: frozenset[str]
    goods: dict[str, str]
    bought: dict[str, str]
    packs: frozenset[str]
    paid_for: str
    money: dict[str, str]
    contracts: frozenset[str]
    movers: frozenset[str]
    told: frozenset[str]
    closing: frozenset[str]
    gaining: frozenset[str]
    sessions: frozenset[str]
    per: dict[str, str]
    things: frozenset[str]
    jobs: frozenset[str]
    wage: str
    terms: frozenset[str]
    paid_by: frozenset[str]
    gauges: frozenset[str]
    growth: frozenset[str]
    plain_growth: frozenset[str]
    inflation: str
    inflating: frozenset[str]
    rate: str
    economy: str
    economics: frozenset[str]
    steering: Steering
    hiring: Hiring
