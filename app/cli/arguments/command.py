"""What a command is to the command line."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

Command = Callable[[argparse.Namespace], int]
"""Runs with what was asked for and returns the exit code."""

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    Commands = argparse._SubParsersAction  # the standard library gives it no public name
