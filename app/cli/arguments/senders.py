"""`plumbline senders`."""

import argparse

from app.cli.arguments.command import Commands

CMS = ("ghost", "superdesk", "wordpress", "drupal", "arc", "standard")


def add(commands: Commands) -> None:
    """Adds the commands that say who may hand articles in by webhook."""
    senders = commands.add_parser("senders", help="who may hand articles in by webhook")
    actions = senders.add_subparsers(title="actions", required=True, metavar="ACTION")
    _add_add(actions)
    listed = actions.add_parser("list", help="all senders, without their secrets")
    listed.set_defaults(command=_list)
    show = actions.add_parser("show", help="one sender, without its secrets")
    show.add_argument("source_id", metavar="ID")
    show.set_defaults(command=_show)
    rotate = actions.add_parser("rotate", help="give a sender a newer secret; the old one holds on")
    rotate.add_argument("source_id", metavar="ID")
    which = rotate.add_mutually_exclusive_group()
    _add_secret(which)
    which.add_argument("--end", action="store_true", help="let the older secrets hold no longer")
    rotate.set_defaults(command=_rotate)
    remove = actions.add_parser("remove", help="take nothing from a sender any more")
    remove.add_argument("source_id", metavar="ID")
    remove.set_defaults(command=_remove)


def _add_add(actions: Commands) -> None:
    add = actions.add_parser("add", help="take articles from a sender; prints its secret once")
    add.add_argument("source_id", metavar="ID", help="the last part of the address it sends to")
    add.add_argument("--cms", choices=CMS, required=True)
    add.add_argument("--source", required=True, help="the outlet that its articles are of")
    add.add_argument("--timezone", default="UTC", help="where its days begin, as Europe/Berlin")
    _add_secret(add)
    scheme = add.add_argument_group("scheme", "where it signs in a way of its own")
    scheme.add_argument("--header", default="", help="the header that the signature stands in")
    scheme.add_argument("--algorithm", choices=("sha256", "sha1"), default="sha256")
    scheme.add_argument("--encoding", choices=("hex", "base64"), default="hex")
    scheme.add_argument("--prefix", default="", help="what stands before it, as sha256=")
    scheme.add_argument("--signed", choices=("body", "body+ts", "id.ts.body"), default="body")
    scheme.add_argument("--ts-header", default="", help="the header that the time stands in")
    scheme.add_argument("--id-header", default="", help="the header that the id stands in")
    add.set_defaults(command=_add)


def _add_secret(parser: argparse._ActionsContainer) -> None:
    parser.add_argument(
        "--secret", metavar="FILE", help="a file with the secret, or -; without it one is made"
    )


def _add(asked: argparse.Namespace) -> int:
    from app.cli.senders import add_sender

    return add_sender(asked)


def _list(_asked: argparse.Namespace) -> int:
    from app.cli.senders import list_senders

    return list_senders()


def _show(asked: argparse.Namespace) -> int:
    from app.cli.senders import show_sender

    return show_sender(asked.source_id)


def _rotate(asked: argparse.Namespace) -> int:
    from app.cli.senders import end_secrets, rotate_secret

    if asked.end:
        return end_secrets(asked.source_id)
    return rotate_secret(asked.source_id, asked.secret)


def _remove(asked: argparse.Namespace) -> int:
    from app.cli.senders import remove_sender

    return remove_sender(asked.source_id)
