"""Settings come from the environment, each with a default that the manual names."""

import re
from dataclasses import Field, fields
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.limits import LEAST, MOST, Limits
from app.domain.review import Publisher
from app.errors import BadInput
from app.outgoing import Allowance
from app.settings import (
    PREFIX,
    CountsIn,
    Profile,
    Settings,
    from_environment,
    limits_in,
    profile_in,
)

NUMBERS = [one for group in fields(Limits) for one in fields(getattr(Limits(), group.name))]
MANUAL = Path(__file__).parents[2] / "docs" / "settings.md"


def test_without_any_variable_the_defaults_stand() -> None:
    assert from_environment({}) == Settings()


def test_an_empty_variable_is_none() -> None:
    assert from_environment({"PLUMBLINE_PORT": "", "PLUMBLINE_HOST": " "}) == Settings()


def test_each_variable_is_read() -> None:
    assert from_environment(
        {
            "PLUMBLINE_DATABASE_URL": "sqlite:////data/table.sqlite3",
            "PLUMBLINE_HOST": "::1",
            "PLUMBLINE_PORT": "9000",
            "PLUMBLINE_PROFILE": "fast",
            "PLUMBLINE_ALLOW_HOSTS": "cms.example:8080",
        }
    ) == Settings(
        "sqlite:////data/table.sqlite3",
        "::1",
        9000,
        Profile.FAST,
        Allowance(frozenset({("cms.example", 8080)})),
    )


def test_requests_may_be_counted_by_all_processes_together() -> None:
    assert from_environment({"PLUMBLINE_COUNTS_IN": "database"}).counts_in is CountsIn.DATABASE
    assert from_environment({"PLUMBLINE_WORKERS": "4"}).workers == 4


def test_a_command_may_ask_for_the_profile_alone() -> None:
    assert profile_in({"PLUMBLINE_HOST": "example.org", "PLUMBLINE_PROFILE": "fast"}) == "fast"


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "0.0.0.0", "192.0.2.7"])  # noqa: S104  # read only
def test_an_address_is_taken(host: str) -> None:
    assert from_environment({"PLUMBLINE_HOST": host}).host == host


@pytest.mark.parametrize("host", ["example.org", "[::1]", "127.0.0.1:8000", "*"])
def test_a_name_or_a_port_is_no_address(host: str) -> None:
    with pytest.raises(BadInput, match="PLUMBLINE_HOST"):
        from_environment({"PLUMBLINE_HOST": host})


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PLUMBLINE_PORT", "0"),
        ("PLUMBLINE_PORT", "65536"),
        ("PLUMBLINE_PORT", "http"),
        ("PLUMBLINE_PORT", "٨٠٠٠"),
        ("PLUMBLINE_DATABASE_URL", "plumbline.sqlite3"),
        ("PLUMBLINE_DATABASE_URL", "mysql://host/name"),
        ("PLUMBLINE_DATABASE_URL", "sqlite://"),
        ("PLUMBLINE_PROFILE", "slow"),
        ("PLUMBLINE_COUNTS_IN", "redis"),
        ("PLUMBLINE_WORKERS", "0"),
        ("PLUMBLINE_WORKERS", "65"),
        ("PLUMBLINE_WORKERS", "two"),
        ("PLUMBLINE_ALLOW_HOSTS", "cms.example"),
        ("PLUMBLINE_ALLOW_HOSTS", "*.example:80"),
    ],
)
def test_a_value_of_no_use_names_its_variable(variable: str, value: str) -> None:
    with pytest.raises(BadInput, match=variable) as refused:
        from_environment({variable: value})
    assert refused.value.loc == (variable,)


@pytest.mark.parametrize("variable", ["PUBLIC_URL", "REVIEW_LICENSE"])
@pytest.mark.parametrize("value", ["desk.example", "javascript:alert(1)", "https://", "https://["])
def test_an_address_is_one_of_the_web(variable: str, value: str) -> None:
    name = PREFIX + variable
    with pytest.raises(BadInput, match=name):
        from_environment({name: value})


def test_a_publisher_has_a_name_and_an_address() -> None:
    name, url = PREFIX + "PUBLISHER_NAME", PREFIX + "PUBLISHER_URL"
    assert from_environment({}).publisher is None
    assert from_environment({PREFIX + "PUBLIC_URL": "https://facts.example"}).publisher is None
    for given, missing in (({name: "Desk"}, url), ({url: "https://desk.example"}, name)):
        with pytest.raises(BadInput, match=missing):
            from_environment(given)
    told = {name: "Desk", url: "https://desk.example", PREFIX + "PUBLIC_URL": "https://a.example/"}
    assert from_environment(told).publisher == Publisher(
        "Desk", "https://desk.example", "https://a.example"
    )


def test_a_password_is_not_shown() -> None:
    settings = from_environment({"PLUMBLINE_DATABASE_URL": "postgresql://desk:secret@host/name"})
    assert "secret" not in repr(settings)
    with pytest.raises(BadInput) as refused:
        from_environment({"PLUMBLINE_DATABASE_URL": "mysql://desk:secret@host/name"})
    assert "secret" not in str(refused.value)


def test_the_manual_names_every_setting_and_its_default() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| `([^`]+)` \|", MANUAL.read_text("utf-8"), re.MULTILINE)
    settings = [one.name for one in fields(Settings) if one.name != "limits"]
    assert dict(rows) == {
        **{PREFIX + name.upper(): str(getattr(Settings(), name)) for name in settings},
        **{PREFIX + one.name.upper(): str(one.default) for one in NUMBERS},
    }


def test_the_manual_names_the_bounds_of_every_limit() -> None:
    text = MANUAL.read_text("utf-8")
    rows = re.findall(r"^\| `([A-Z_]+)` \| `[^`]+` \| ([0-9.]+) to ([0-9]+) \|", text, re.MULTILINE)
    assert {name: (least, most) for name, least, most in rows} == {
        PREFIX + one.name.upper(): (str(one.metadata[LEAST]), str(one.metadata[MOST]))
        for one in NUMBERS
    }


@pytest.mark.parametrize("one", NUMBERS, ids=lambda one: str(one.name))
def test_each_limit_is_read_and_has_bounds(one: "Field[int]") -> None:
    """Seen to fail with the bounds left unasked: a body of 10^12 bytes was then allowed."""
    variable = PREFIX + one.name.upper()
    least, most = one.metadata[LEAST], one.metadata[MOST]
    for value in (least, most):
        limits = from_environment({variable: str(value)}).limits
        found = {n.name: getattr(group, n.name) for group in groups(limits) for n in fields(group)}
        assert found == {n.name: n.default for n in NUMBERS} | {one.name: value}
    for wrong in (most + 1, -1, least - 1, "many", "1e3", "10 s", "٣", "0x10", "9" * 40):
        with pytest.raises(BadInput, match=f"{variable} must be a .*number from ") as refused:
            limits_in({variable: str(wrong)})
        assert refused.value.loc == (variable,)


def test_seconds_may_have_a_decimal_point_and_numbers_may_not() -> None:
    assert limits_in({"PLUMBLINE_BODY_SECONDS": "0.25"}).patience.body_seconds == 0.25
    with pytest.raises(BadInput, match="PLUMBLINE_QUEUE must be a whole number"):
        limits_in({"PLUMBLINE_QUEUE": "32.5"})


def groups(limits: Limits) -> list[Any]:  # dataclasses of several kinds
    return [getattr(limits, one.name) for one in fields(limits)]


@pytest.mark.parametrize(("said", "days"), [("", None), ("none", None), ("1", 1), ("365", 365)])
def test_texts_are_kept_for_good_or_for_days(said: str, days: int | None) -> None:
    kept = from_environment({"PLUMBLINE_KEEP_TEXT_DAYS": said}).texts_kept
    assert kept == (None if days is None else timedelta(days=days))


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        *(("PLUMBLINE_KEEP_TEXT_DAYS", value) for value in ("0", "-1", "1.5", "soon", "١")),
        ("PLUMBLINE_ERASED_FIGURES", "drop"),
    ],
)
def test_a_rule_of_retention_that_is_none_is_refused(variable: str, value: str) -> None:
    with pytest.raises(BadInput, match=variable):
        from_environment({variable: value})


@pytest.mark.parametrize(
    ("workers", "counts_in", "together"),
    [
        ("1", "auto", False),
        ("2", "auto", True),
        ("2", "memory", False),
        ("1", "database", True),
    ],
)
def test_several_workers_count_together_unless_it_is_said(
    workers: str, counts_in: str, *, together: bool
) -> None:
    variables = {"PLUMBLINE_WORKERS": workers, "PLUMBLINE_COUNTS_IN": counts_in}
    assert from_environment(variables).counts_together is together
