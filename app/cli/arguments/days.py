"""A day as the command line takes it."""

import argparse
from datetime import date


def day(said: str) -> date:
    """2022-05-03; argparse says of anything else how to write it."""
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise argparse.ArgumentTypeError("write the day as 2022-05-03") from None
