"""What a session with PostgreSQL asks for, beside what the address says."""

import pytest
from sqlalchemy.engine import make_url

from app.store.servers import A_COMMAND, Sessions

PLAIN = make_url("postgresql+psycopg://desk@db.example/plumbline")


def test_a_command_takes_the_time_it_takes() -> None:
    options = str(A_COMMAND.asked_of(PLAIN)["options"])
    assert options == "-c synchronous_commit=on -c lock_timeout=8000"


def test_a_service_holds_nobody_up_for_longer_than_it_says() -> None:
    asked = Sessions(12, 2.5, "plumbline serve").asked_of(PLAIN)
    assert "-c statement_timeout=2500" in str(asked["options"])
    assert "-c idle_in_transaction_session_timeout=2500" in str(asked["options"])
    assert asked["application_name"] == "plumbline serve"


@pytest.mark.parametrize("given", ["application_name=desk", "tcp_user_timeout=500"])
def test_what_the_address_says_is_not_said_otherwise(given: str) -> None:
    name = given.partition("=")[0]
    assert name in A_COMMAND.asked_of(PLAIN)
    assert name not in A_COMMAND.asked_of(PLAIN.update_query_string(given))


def test_options_of_the_address_stay_and_an_acknowledged_write_is_on_disk() -> None:
    """The last one counts (PostgreSQL, "postgres -c"): seen to fail with ours said first."""
    url = PLAIN.update_query_string("options=-c search_path=desk -c synchronous_commit=off")
    options = str(A_COMMAND.asked_of(url)["options"])
    assert options.startswith("-c search_path=desk")
    assert options.rindex("synchronous_commit=on") > options.rindex("synchronous_commit=off")
