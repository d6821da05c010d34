"""`plumbline decisions`."""

import argparse

from app.cli.arguments.command import Commands

FACETS = ("item", "subject", "place", "event", "context", "part")


def add(commands: Commands) -> None:
    """Adds the commands by which a person decides about series and figures."""
    decisions = commands.add_parser("decisions", help="say what is one thing, and what is not")
    actions = decisions.add_subparsers(title="actions", required=True, metavar="ACTION")
    _add_list(actions)
    merge = _add(actions, "merge", "a series is another one: its figures move there")
    merge.add_argument("series", metavar="SERIES")
    merge.add_argument("into", metavar="INTO", help="the id of the series that stays")
    apart = _add(actions, "apart", "two series are never taken for one")
    apart.add_argument("series", metavar="SERIES")
    apart.add_argument("other", metavar="OTHER")
    _add_split(actions)
    pin = _add(actions, "pin", "a figure is the reference of its series")
    pin.add_argument("series", metavar="SERIES")
    pin.add_argument("figure", metavar="FIGURE")
    unpin = _add(actions, "unpin", "a series has no reference")
    unpin.add_argument("series", metavar="SERIES")
    retract = _add(actions, "retract", "a figure is wrong: it is compared with nothing")
    retract.add_argument("figure", metavar="FIGURE")
    undo = _add(actions, "undo", "take a decision back")
    undo.add_argument("number", metavar="NUMBER", type=_number)


def _add_list(actions: Commands) -> None:
    listed = actions.add_parser("list", help="what was decided, the latest first")
    listed.add_argument("--series", metavar="ID", help="only what is about this series")
    listed.add_argument("--limit", type=_number, default=50, help="how many at most; default 50")
    listed.set_defaults(command=_list)


def _add_split(actions: Commands) -> None:
    split = _add(actions, "split", "figures are of another series, with these facets")
    split.add_argument("series", metavar="SERIES")
    split.add_argument("figures", metavar="FIGURE", nargs="+")
    facets = split.add_argument_group("facets", "in what the other series differs; at least one")
    for name in FACETS:
        facets.add_argument(f"--{name}", metavar="WORDS")


def _add(actions: Commands, name: str, explained: str) -> argparse.ArgumentParser:
    action = actions.add_parser(
        name, help=explained, description=f"{explained[0].upper()}{explained[1:]}."
    )
    action.add_argument("--who", metavar="NAME", help="who decides")
    action.add_argument("--reason", metavar="WORDS", help="why")
    action.set_defaults(command=_decide, action=name)
    return action


def _number(said: str) -> int:
    if not (said.isascii() and said.isdigit() and 0 < int(said) <= 100_000_000):
        raise argparse.ArgumentTypeError("choose a whole number from 1 on")
    return int(said)


def _list(asked: argparse.Namespace) -> int:
    from app.cli.decisions import show

    return show(asked.series, asked.limit)


def _decide(asked: argparse.Namespace) -> int:
    from app.cli.decisions import decide

    return decide(asked)
