"""`plumbline mcp`: read-only tools and resources for assistants (Model Context Protocol, stdio)."""

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import wraps
from inspect import getdoc
from typing import Annotated, ParamSpec

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from app import VERSION
from app.cli.logs import log_to_stderr
from app.errors import NotFound, ServiceError
from app.exporters.as_explanation import explanation_text
from app.exporters.as_history import change_document, time_line_document
from app.exporters.as_reviews import answer_document, review_document
from app.exporters.encoding import encoded
from app.exporters.figure_documents import figure_document
from app.intake import Payload, article_from
from app.services import database
from app.services.check import check_article
from app.services.explain import Explained, explain_claim
from app.services.figures import FigureQuery, get_figure, list_figures
from app.services.reviews import ClaimName
from app.services.series import get_series
from app.settings import from_environment
from app.wiring import House, build

PAGE = 20
"""Figures in one answer: more than an assistant reads at once."""

JSON = "application/json"
FIGURE = "fig_"
READ_ONLY = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
INSTRUCTIONS = (
    "Plumbline knows figures that articles and persons recorded, each with its source and its day. "
    "Check a text before you rely on its numbers. The verdict unseen means that nothing "
    "comparable is on record, not that the number is right."
)

Parameters = ParamSpec("Parameters")


def serve() -> int:
    """Answers on stdin and stdout until they are closed; the database is the one that is set."""
    settings = from_environment(os.environ)
    log_to_stderr()
    logging.getLogger("mcp").setLevel(logging.WARNING)  # it tells each refusal at INFO
    database.upgrade(settings.database_url)
    house = build(settings)
    try:
        server_of(house).run("stdio")
    finally:
        house.store.close()
    return 0


def server_of(house: House) -> "MCPServer[object]":
    """The server with its tools and resources; none of them records anything."""
    server: MCPServer[object] = MCPServer(
        "plumbline", version=VERSION, instructions=INSTRUCTIONS, log_level="WARNING"
    )
    tools = Tools(house)
    for tool in (tools.check_text, tools.find_figures, tools.figure_history, tools.explain_claim):
        told = getdoc(tool)
        server.add_tool(
            _told(tool), description=told, annotations=READ_ONLY, structured_output=False
        )
    server.resource("figure://{figure_id}", mime_type=JSON)(_found(tools.figure))
    server.resource("series://{series_id}", mime_type=JSON)(_found(tools.series))
    return server


@dataclass(frozen=True, slots=True)
class Tools:
    """What assistants may ask; each answer is JSON as the HTTP service gives it."""

    house: House

    def check_text(
        self,
        text: Annotated[str, Field(description="The article's plain text.")],
        published: Annotated[str | None, Field(description="Its day, as 2022-01-28.")] = None,
        source: Annotated[str | None, Field(description="Who published it.")] = None,
    ) -> str:
        """Find the numbers a text asserts and say how each stands to the figures on record.

        Records nothing. Each claim has a verdict (agrees, drifts, superseded, conflicts, unseen),
        a reason in one sentence, and the figures it was held against.
        """
        article = article_from(Payload(text=text, published=published, source=source))
        report = check_article(
            article, self.house.engine, self.house.store, now=datetime.now(UTC), record=False
        )
        return encoded(answer_document(report, self.house.publisher))

    def find_figures(
        self,
        words: Annotated[str | None, Field(description="Words of what is measured.")] = None,
        source: Annotated[str | None, Field(description="Who published the figure.")] = None,
        since: Annotated[date | None, Field(description="First day it may speak of.")] = None,
        until: Annotated[date | None, Field(description="Last day it may speak of.")] = None,
        cursor: Annotated[str | None, Field(description="next_cursor of the page before.")] = None,
    ) -> str:
        """Look up recorded figures, the latest recorded first, twenty at a time."""
        query = FigureQuery(q=words, source=source, since=since, until=until)
        page = list_figures(self.house.store, query, cursor, PAGE)
        items = [figure_document(figure) for figure in page.items]
        return encoded({"items": items, "next_cursor": page.next_cursor})

    def figure_history(
        self,
        of: Annotated[str, Field(description="The id of a series (ser_…) or of its figure.")],
    ) -> str:
        """Show everything recorded about one measured thing, oldest first, with its consensus."""
        is_figure = of.startswith(FIGURE)
        return self.series(get_figure(self.house.store, of).series_id if is_figure else of)

    def explain_claim(
        self,
        article_id: Annotated[str, Field(description="Of a recorded article (art_…).")],
        claim_id: Annotated[str, Field(description="Of a claim in its report (clm_…).")],
    ) -> str:
        """Explain one claim of a recorded article: how it was read, its verdict and its evidence,
        how the verdict changed, and what a person decided about it."""
        name = ClaimName(article_id, claim_id)
        explained = explain_claim(self.house.store, self.house.engine, name)
        return encoded(_explanation(explained, self.house))

    def figure(self, figure_id: str) -> str:
        """One recorded figure."""
        return encoded(figure_document(get_figure(self.house.store, figure_id)))

    def series(self, series_id: str) -> str:
        """One measured thing with its time line."""
        known = get_series(self.house.store, series_id)
        return encoded(
            time_line_document(
                known.series,
                known.figures,
                known.consensus,
                known.merged_into,
                (known.decisions, known.pin),
            )
        )


def _explanation(explained: Explained, house: House) -> Mapping[str, object]:
    claim_id, review = explained.claim["id"], explained.review
    return {
        "claim": explained.claim,
        "reading": explanation_text(explained.reading) if explained.reading else None,
        "history": [
            change_document(one) for one in explained.record.history if one.claim_id == claim_id
        ],
        "review": review_document(review, house.publisher, counts=True) if review else None,
    }


def _told(tool: Callable[Parameters, str]) -> Callable[Parameters, str]:
    """The tool, whose refusals the assistant is told."""

    @wraps(tool)
    def telling(*given: Parameters.args, **named: Parameters.kwargs) -> str:
        try:
            return tool(*given, **named)
        except ServiceError as error:
            raise ToolError(str(error)) from error

    return telling


def _found(resource: Callable[Parameters, str]) -> Callable[Parameters, str]:
    """The resource, which is said to be missing where it is."""

    @wraps(resource)
    def finding(*given: Parameters.args, **named: Parameters.kwargs) -> str:
        try:
            return resource(*given, **named)
        except NotFound as error:
            raise ResourceNotFoundError(str(error)) from error

    return finding
