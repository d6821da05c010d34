"""The name of an outlet, however it is spelt."""

import unicodedata
from functools import lru_cache

LOOKALIKES = str.maketrans(
    {
        **dict(zip("авсԁеɡһјкӏмнпорԛгѕтуѵԝх", "abcdeghjklmhnopqrstyvwx", strict=True)),
        **dict(zip("αβεζηκμνορτυχγω", "abeznkmnoptuxyw", strict=True)),
        **dict(zip("łøđħŧ", "lodht", strict=True)),
        "0": "o",
        "1": "l",
        "i": "l",
        "|": "l",
        "ı": "l",
        "і": "l",
        "ι": "l",
    }
)
"""Small letters of other scripts, and digits, that are drawn like a Latin one, and the letters that
are drawn like each other (the idea of UTS #39 "skeletons", for the letters that outlets use)."""

PAIRS = (("rn", "m"), ("vv", "w"))
ARTICLE = "the"


def folded_name(name: str) -> str:
    """One spelling for all: case, white space and compatibility forms make no other source."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@lru_cache(maxsize=4096)  # the same few outlets come up for figure after figure
def likened_name(name: str) -> str:
    """What names that a reader would take for one another have in common.

    Beyond `folded_name`, punctuation, white space, accents, signs without width, a leading "the"
    and letters that are drawn alike make no other source. It tells who may be counted as somebody
    else; it is no name to show or to keep. A name of nothing else stays as it is folded.
    """
    folded = folded_name(name)
    parted = unicodedata.normalize("NFKD", folded).translate(LOOKALIKES)
    kept = "".join(sign for sign in parted if sign.isalnum())
    for pair, letter in PAIRS:
        kept = kept.replace(pair, letter)
    return kept.removeprefix(ARTICLE) or folded
