"""Assistants ask a real process over stdin and stdout, with the protocol's own client."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters
from mcp.shared.exceptions import MCPError
from mcp.types import CallToolResult, TextContent, TextResourceContents

from app.services.reviews import ClaimName, Given, PublicWords, ReviewKind, review_claim
from app.wiring import House
from tests.commands import Process, start
from tests.databases import url_of
from tests.integration.conftest import NOW, Rows

ROOT = Path(__file__).parents[2]
TEXT = "Norland has sent 4,000 troops to the border."
TOOLS = {"check_text", "find_figures", "figure_history", "explain_claim"}

Result = TypeVar("Result")


PASSES_ON = "cat from-it & cat > to-it; wait"
"""What the client starts: it passes on what is said, to and fro."""


@dataclass(frozen=True, slots=True)
class Assistant:
    """Talks to one process of its own on the database of the house, through two pipes there."""

    house: House
    pipes: Path

    def asks(self, act: Callable[[Client], Awaitable[Result]]) -> Result:
        async def talked() -> Result:
            passes_on = StdioServerParameters(
                command="/bin/sh", args=["-c", PASSES_ON], cwd=self.pipes
            )
            async with Client(passes_on) as client:
                os.close(held)  # whoever passes on has it open by now: the process hears its end
                return await act(client)

        held, process = self.begun()
        with process:
            try:
                return asyncio.run(talked())
            except BaseException:
                process.kill()  # it may never have heard its end
                raise

    def begun(self) -> tuple[int, Process]:
        """The process, and what it is spoken to by: until that is closed it hears no end."""
        for name in ("to-it", "from-it"):
            os.mkfifo(self.pipes / name)
        held = os.open(self.pipes / "to-it", os.O_RDWR)
        hears = os.open(self.pipes / "to-it", os.O_RDONLY)
        says = os.open(self.pipes / "from-it", os.O_RDWR)
        environment = {
            "PLUMBLINE_DATABASE_URL": url_of(self.house.store),
            "PLUMBLINE_PROFILE": "fast",
        }
        try:
            return held, start("mcp", environment=environment, streams=(hears, says, 2))
        finally:
            os.close(hears)
            os.close(says)


@pytest.fixture
def assistant(house: House, tmp_path: Path) -> Assistant:
    return Assistant(house, tmp_path)


def said(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


async def told(client: Client, tool: str, **asked: object) -> Any:  # JSON has any shape
    result = await client.call_tool(tool, asked)
    assert not result.is_error, said(result)
    return json.loads(said(result))


async def refused(client: Client, tool: str, **asked: object) -> str:
    result = await client.call_tool(tool, asked)
    assert result.is_error
    return said(result)


async def read(client: Client, uri: str) -> Any:  # JSON has any shape
    (content,) = (await client.read_resource(uri)).contents
    assert isinstance(content, TextResourceContents)
    assert content.mime_type == "application/json"
    return json.loads(content.text)


def test_every_tool_only_reads_and_says_what_it_does(assistant: Assistant) -> None:
    async def act(client: Client) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == TOOLS
        for tool in tools.values():
            assert tool.annotations
            assert tool.annotations.read_only_hint is True
            assert tool.description
            assert "\n        " not in tool.description
        templates = (await client.list_resource_templates()).resource_templates
        assert {one.uri_template for one in templates} == {
            "figure://{figure_id}",
            "series://{series_id}",
        }

    assistant.asks(act)


def test_a_text_is_checked_and_not_recorded(
    assistant: Assistant,
    check: Callable[..., dict[str, Any]],
    table: Callable[[], Rows],
) -> None:
    check(TEXT, source="Harbour Post", published="2022-01-30")
    before = table()

    async def act(client: Client) -> None:
        asked = {"text": TEXT.replace("4,000", "9,000"), "published": "2022-01-30"}
        report = await told(client, "check_text", **asked, source="Meridian Wire")
        (claim,) = report["claims"]
        assert report["article"]["recorded"] is False
        assert claim["evidence"][0]["source"] == "Harbour Post"

    assistant.asks(act)
    assert table() == before


def test_figures_are_found_and_their_history_shown(
    assistant: Assistant, check: Callable[..., dict[str, Any]]
) -> None:
    for day, source in ((29, "Harbour Post"), (30, "Meridian Wire")):
        check(TEXT, source=source, published=f"2022-01-{day}")

    async def act(client: Client) -> None:
        found = await told(client, "find_figures", words="troop", since="2022-01-30")
        (figure,) = found["items"]
        assert (figure["source"], found["next_cursor"]) == ("Meridian Wire", None)
        line = await told(client, "figure_history", of=figure["id"])
        assert [one["source"] for one in line["figures"]] == ["Harbour Post", "Meridian Wire"]
        assert await told(client, "figure_history", of=figure["series"]) == line
        assert await read(client, f"series://{figure['series']}") == line
        assert await read(client, f"figure://{figure['id']}") == figure

    assistant.asks(act)


def test_a_claim_is_explained_with_its_reading_and_its_review(
    assistant: Assistant, house: House, check: Callable[..., dict[str, Any]]
) -> None:
    report = check(TEXT, source="Harbour Post", published="2022-01-30")
    name = ClaimName(report["article"]["id"], report["claims"][0]["id"])
    given = Given(ReviewKind.ACCEPT, words=PublicWords("Unproven"))
    review_claim(house.store, name, given, None, NOW)

    async def act(client: Client) -> None:
        known = {"article_id": name.article_id, "claim_id": name.claim_id}
        explained = await told(client, "explain_claim", **known)
        assert explained["claim"] == report["claims"][0]
        assert "quantity" not in explained["reading"].splitlines()[0]
        assert "4,000 troops" in explained["reading"]
        assert explained["review"]["rating"] == "Unproven"
        assert explained["history"] == []
        missing = {**known, "claim_id": "clm_none"}
        assert "no claim with id clm_none" in await refused(client, "explain_claim", **missing)

    assistant.asks(act)


def test_what_cannot_be_answered_is_said_to_the_assistant(assistant: Assistant) -> None:
    async def act(client: Client) -> None:
        assert "article is empty" in await refused(client, "check_text", text=" ")
        assert "no series" in await refused(client, "figure_history", of="ser_none")
        assert "cursor" in await refused(client, "find_figures", cursor="x")
        with pytest.raises(MCPError, match="no figure with id fig_none"):
            await client.read_resource("figure://fig_none")

    assistant.asks(act)


def test_without_the_extra_the_command_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['mcp'] = None; "
        "from app.cli.main import main; sys.exit(main(['mcp']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ}, capture_output=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr == (
        b"plumbline: plumbline mcp needs one more package: pip install 'plumbline[mcp]'\n"
    )


def test_no_other_command_needs_the_extra() -> None:
    code = (
        "import sys; sys.modules['mcp'] = None; "
        "from app.cli.main import parser; parser(); "
        "import app.cli.check, app.cli.serve, app.web.app, app.client"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
