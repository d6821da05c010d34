"""`plumbline figures`."""

from app.cli.arguments import figures_export, figures_import, figures_list
from app.cli.arguments.command import Commands


def add(commands: Commands) -> None:
    """Adds the commands that move reference figures."""
    figures = commands.add_parser("figures", help="reference figures into the database and out")
    actions = figures.add_subparsers(title="actions", required=True, metavar="ACTION")
    figures_import.add(actions)
    figures_list.add(actions)
    figures_export.add(actions)
