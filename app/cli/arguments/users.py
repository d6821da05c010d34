"""`plumbline users`."""

import argparse

from app.cli.arguments.command import Commands

ROLES = ("reader", "editor", "admin")
ASKED = "the password is asked for twice, or read from stdin where that is no terminal"


def add(commands: Commands) -> None:
    """Adds the commands that say who may sign in at the desk."""
    users = commands.add_parser("users", help="who may sign in at the desk")
    actions = users.add_subparsers(title="actions", required=True, metavar="ACTION")
    added = actions.add_parser("add", help=f"let somebody sign in; {ASKED}")
    _name(added)
    added.add_argument("--role", choices=ROLES, default="editor", help="default: editor")
    added.set_defaults(command=_add)
    listed = actions.add_parser("list", help="everybody, with role and whether enabled")
    listed.set_defaults(command=_list)
    role = actions.add_parser("role", help="give somebody another role")
    _name(role)
    role.add_argument("role", choices=ROLES, metavar="ROLE", help=", ".join(ROLES))
    role.set_defaults(command=_role)
    password = actions.add_parser("password", help=f"give somebody another password; {ASKED}")
    _name(password)
    password.set_defaults(command=_password)
    disable = actions.add_parser("disable", help="sign somebody out, and let them in no more")
    _name(disable)
    disable.set_defaults(command=_disable)
    enable = actions.add_parser("enable", help="let somebody in again, with the same password")
    _name(enable)
    enable.set_defaults(command=_enable)


def _name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help="the name that decisions are signed with")


def _add(asked: argparse.Namespace) -> int:
    from app.cli.users import add_user

    return add_user(asked.name, asked.role)


def _list(_asked: argparse.Namespace) -> int:
    from app.cli.users import list_users

    return list_users()


def _role(asked: argparse.Namespace) -> int:
    from app.cli.users import change_role

    return change_role(asked.name, asked.role)


def _password(asked: argparse.Namespace) -> int:
    from app.cli.users import set_password

    return set_password(asked.name)


def _disable(asked: argparse.Namespace) -> int:
    from app.cli.users import disable

    return disable(asked.name)


def _enable(asked: argparse.Namespace) -> int:
    from app.cli.users import enable

    return enable(asked.name)
