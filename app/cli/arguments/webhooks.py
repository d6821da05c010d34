"""`plumbline webhooks`."""

import argparse

from app.cli.arguments.command import Commands

EVENTS = (
    "check.completed",
    "figure.drifted",
    "claim.conflicted",
    "decision.made",
    "review.decided",
)


def add(commands: Commands) -> None:
    """Adds the commands that say who is told what, and how that went."""
    webhooks = commands.add_parser("webhooks", help="tell others what was found and decided")
    actions = webhooks.add_subparsers(title="actions", required=True, metavar="ACTION")
    subscribe = actions.add_parser("add", help="tell a url from now on; shows its secret, once")
    subscribe.add_argument("url", metavar="URL")
    subscribe.add_argument(
        "--events",
        default="",
        metavar="EVENT,…",
        help=f"any of {', '.join(EVENTS)}; default all of them",
    )
    subscribe.add_argument("--source", help="of this outlet's articles alone")
    subscribe.add_argument(
        "--secret", metavar="FILE", help="a file with your own, whsec_…, or -; or one is made"
    )
    subscribe.set_defaults(command=_add)
    actions.add_parser("list", help="who is told what").set_defaults(command=_list)
    for name, about, command in (
        ("remove", "tell no more, and forget what waits", _remove),
        ("test", "send a message now; 0 where it was taken, 1 where not", _test),
        ("rotate", "replace the secret; shows the new one, once", _rotate),
        ("enable", "tell again who was disabled", _enable),
    ):
        action = actions.add_parser(name, help=about)
        action.add_argument("id", metavar="SUBSCRIPTION")
        action.set_defaults(command=command)
    _add_deliveries(actions)


def _add_deliveries(actions: Commands) -> None:
    deliveries = actions.add_parser("deliveries", help="what was and is to be sent")
    deliveries.add_argument("id", metavar="SUBSCRIPTION")
    deliveries.add_argument("--limit", type=int, default=20, help="how many; default 20")
    deliveries.set_defaults(command=_deliveries)
    replay = actions.add_parser("replay", help="make a delivery anew")
    replay.add_argument("id", metavar="DELIVERY")
    replay.set_defaults(command=_replay)


def _add(asked: argparse.Namespace) -> int:
    from app.cli.webhooks import add

    events = tuple(one.strip() for one in asked.events.split(",") if one.strip())
    return add(asked.url, events, asked.source, asked.secret)


def _list(_asked: argparse.Namespace) -> int:
    from app.cli.webhooks import list_all

    return list_all()


def _remove(asked: argparse.Namespace) -> int:
    from app.cli.webhooks import remove

    return remove(asked.id)


def _test(asked: argparse.Namespace) -> int:
    from app.cli.webhooks import test

    return test(asked.id)


def _rotate(asked: argparse.Namespace) -> int:
    from app.cli.webhooks import rotate

    return rotate(asked.id)


def _enable(asked: argparse.Namespace) -> int:
    from app.cli.webhooks import send_again

    return send_again(asked.id)


def _deliveries(asked: argparse.Namespace) -> int:
    from app.cli.webhooks import deliveries

    return deliveries(asked.id, asked.limit)


def _replay(asked: argparse.Namespace) -> int:
    from app.cli.webhooks import make_again

    return make_again(asked.id)
