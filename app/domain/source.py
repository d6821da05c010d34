"""The name of an outlet, however it is spelt."""

import unicodedata


def folded_name(name: str) -> str:
    """One spelling for all: case, white space and compatibility forms make no other source."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
