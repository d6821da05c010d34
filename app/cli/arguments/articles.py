"""`plumbline articles`."""

import argparse

from app.cli.arguments.command import Commands


def add(commands: Commands) -> None:
    """Adds the commands that erase articles when somebody asks for it."""
    articles = commands.add_parser("articles", help="erase what was checked, on request")
    actions = articles.add_subparsers(title="actions", required=True, metavar="ACTION")
    erase = actions.add_parser("erase", help="take an article's words off the record")
    which = erase.add_mutually_exclusive_group(required=True)
    which.add_argument("article_id", metavar="ID", nargs="?", help="the article's id")
    which.add_argument("--url", help="its address: every article that was handed in with it")
    quotes = erase.add_mutually_exclusive_group()
    quotes.add_argument(
        "--keep-quotes", action="store_true", help="text, title and address go, quotes stay"
    )
    quotes.add_argument(
        "--drop-quotes", dest="keep_quotes", action="store_false", help="quotes go too: the default"
    )
    erase.add_argument(
        "--figures", choices=("keep", "withdraw"), help="instead of PLUMBLINE_ERASED_FIGURES"
    )
    erase.add_argument("--who", help="who asked for it, as it is to stand on record")
    erase.set_defaults(command=_erase)
    erased = actions.add_parser("erased", help="list what was erased: ids, never words")
    erased.set_defaults(command=_erased)
    prune = actions.add_parser("prune", help="drop at once what is old enough, without a server")
    prune.set_defaults(command=_prune)


def _erase(asked: argparse.Namespace) -> int:
    from app.cli.articles import erase

    return erase(asked)


def _erased(_asked: argparse.Namespace) -> int:
    from app.cli.articles import list_erased

    return list_erased()


def _prune(_asked: argparse.Namespace) -> int:
    from app.cli.articles import prune

    return prune()
