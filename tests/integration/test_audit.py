"""Who did what is on record with the change itself, and nobody can alter it unseen."""

import json
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from app.cli.audit import list_acts
from app.cli.audit import verify as verify_command
from app.cli.main import main
from app.domain.audit import Act, AuditFilter, Entry, digest_of
from app.domain.key import Scope
from app.domain.person import Role
from app.domain.who import Who, WhoKind
from app.errors import BadInput, Conflict, Unavailable
from app.services import keys, people
from app.services.audit import Change, list_audit, note, verify
from app.services.keys import NewKey, create_key, revoke_key
from app.store import open_store
from app.watching import Call, calling
from app.wiring import House
from tests.databases import url_of
from tests.integration.browsers import ADA, BO, Browser, Desk, with_people
from tests.integration.conftest import NOW
from tests.integration.test_logs import ARTICLE, CANARY, FIGURE

EVERYTHING = AuditFilter()
HOOK = {"url": "https://meridian.example/hooks/private-part?token=private-part"}


def acts(house: House, wanted: AuditFilter = EVERYTHING) -> list[Entry]:
    """What is on record, the first act first."""
    return list(list_audit(house.store, wanted, None, 200).items)[::-1]


def names(house: House) -> list[str]:
    return [one.act for one in acts(house)]


@pytest.fixture
def admin(house: House) -> tuple[Browser, str]:
    """A browser and an admin's key, for a house with two persons."""
    desk = with_people(house, ADA, BO)
    made = create_key(house.store, NewKey("the CMS", (Scope.ADMIN,)), NOW)
    return desk.browser(client="192.0.2.7"), made.text


def test_what_a_key_does_is_on_record_with_key_address_and_request(
    house: House, admin: tuple[Browser, str]
) -> None:
    browser, key = admin
    headers = {"Authorization": f"Bearer {key}", "X-Request-ID": "req-7"}
    browser.ask("POST", "/figures", json={"figures": [FIGURE]}, headers=headers)
    done = acts(house)[-1]
    assert (done.act, done.after) == (Act.FIGURES_ADDED, "1 figures")
    assert (done.who.kind, done.who.name) == (WhoKind.KEY, "the CMS")
    assert done.who.id == key.split("_")[1]
    assert (done.address, done.request_id, done.at) == ("192.0.2.7", "req-7", NOW)
    assert str(done.subject).startswith("fig_")


def by_key(house: House, key: str, browser: Browser) -> Iterator[tuple[str, str]]:
    """Asks for every change that the HTTP interface makes; gives the act that each has to be."""
    headers = {"Authorization": f"Bearer {key}"}

    def ask(method: str, path: str, body: object = None) -> Any:  # JSON of any shape
        browser.desk.clock.now += timedelta(minutes=1)
        answer = browser.ask(method, path, json=body, headers=headers)
        assert answer.status_code < 300, answer.text
        return answer.json() if answer.content else None

    ask("POST", "/check", ARTICLE)
    yield "POST /check", Act.ARTICLE_RECORDED
    ask("POST", "/check/batch", {"articles": [{"text": "The town lost 40 trees in May."}]})
    yield "POST /check/batch", Act.ARTICLE_RECORDED
    figure = ask("POST", "/figures", {"figures": [FIGURE]})["items"][0]
    yield "POST /figures", Act.FIGURES_ADDED
    hook = ask("POST", "/webhooks", HOOK)["id"]
    yield "POST /webhooks", Act.WEBHOOK_ADDED
    ask("POST", f"/webhooks/{hook}/rotate")
    yield "POST /webhooks/{subscription_id}/rotate", Act.WEBHOOK_ROTATED
    ask("POST", f"/webhooks/{hook}/enable")
    yield "POST /webhooks/{subscription_id}/enable", Act.WEBHOOK_ENABLED
    ask("DELETE", f"/webhooks/{hook}")
    yield "DELETE /webhooks/{subscription_id}", Act.WEBHOOK_REMOVED
    ask("DELETE", f"/figures/{figure['id']}")
    yield "DELETE /figures/{figure_id}", "decision.retract"


def test_each_change_by_the_http_interface_is_one_entry(
    house: House, admin: tuple[Browser, str]
) -> None:
    browser, key = admin
    known = len(acts(house))
    for asked, act in by_key(house, key, browser):
        found = acts(house)[known:]
        assert [one.act for one in found] == [act], asked
        known += len(found)
    assert verify(house.store).broken_at is None


def test_each_change_at_the_desk_is_one_entry_by_the_person(house: House) -> None:
    desk = with_people(house, ADA, BO)
    browser = desk.browser()
    bo = people.person_named(house.store, "Bo").id
    steps: list[tuple[str, dict[str, str], str]] = [
        ("/desk/sign-in", {"name": ADA.name, "password": ADA.password}, Act.SIGNED_IN),
        (f"/desk/people/{bo}/role", {"role": "admin"}, Act.PERSON_ROLE),
        (f"/desk/people/{bo}/disable", {}, Act.PERSON_DISABLED),
        (f"/desk/people/{bo}/enable", {}, Act.PERSON_ENABLED),
        (f"/desk/people/{bo}/password", {"password": "a quiet harbour wall"}, Act.PERSON_PASSWORD),
        ("/desk/check", {"text": str(ARTICLE["text"]), "record": "on"}, Act.ARTICLE_RECORDED),
        ("/desk/sign-out", {}, Act.SIGNED_OUT),
    ]
    known = len(acts(house))
    for path, fields, act in steps:
        assert browser.post(path, fields).status_code == 303, path
        found = acts(house)[known:]
        assert [one.act for one in found] == [act], path
        assert found[0].who == Who(
            WhoKind.PERSON, people.person_named(house.store, ADA.name).id, ADA.name
        )
        assert found[0].request_id
        known += 1
    role = next(one for one in acts(house) if one.act == Act.PERSON_ROLE)
    assert (role.subject, role.before, role.after) == (bo, "editor", "admin")


def test_a_sign_in_that_failed_is_on_record_without_what_was_typed(house: House) -> None:
    """Seen to fail with the name that was typed as the subject."""
    desk = with_people(house, ADA)
    for name, password in ((ADA.name, "wrong"), (ADA.password, ADA.password)):
        assert desk.browser(client="192.0.2.9").sign_in(name, password).status_code == 401
    known, unknown = acts(house)[-2:]
    assert {known.act, unknown.act} == {Act.SIGN_IN_FAILED}
    assert (known.who.kind, known.address) == (WhoKind.UNKNOWN, "192.0.2.9")
    assert known.subject == people.person_named(house.store, ADA.name).id
    assert unknown.subject is None
    assert ADA.password not in repr(acts(house))


def test_no_entry_holds_a_word_of_an_article_a_secret_or_a_hooks_path(
    house: House, admin: tuple[Browser, str]
) -> None:
    """Seen to fail with the whole address of a webhook, and with an article's title."""
    browser, key = admin
    assert len(list(by_key(house, key, browser))) == 8
    told = repr(acts(house))
    assert "zebrafinch" in json.dumps(ARTICLE)
    assert CANARY not in told.lower()
    assert "private-part" not in told
    assert key not in told
    assert key.split("_", 2)[2] not in told
    assert "meridian.example" in told


def test_what_changes_nothing_is_no_act(house: House, admin: tuple[Browser, str]) -> None:
    browser, key = admin
    headers = {"Authorization": f"Bearer {key}"}
    browser.ask("POST", "/check", json=ARTICLE, headers=headers)
    known = names(house)
    browser.ask("POST", "/check", json=ARTICLE, headers=headers)
    browser.ask("POST", "/check", json={**ARTICLE, "record": False}, headers=headers)
    browser.ask("POST", "/extract", json={"text": "40 men."}, headers=headers)
    browser.ask("POST", "/figures", json={"figures": [{**FIGURE, "quantity": 3}]}, headers=headers)
    browser.get("/audit", **headers)
    assert names(house) == known


REFUSE_NEW = "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'no more'); END"


@pytest.mark.on_sqlite("how PostgreSQL does it: test_audit_on_postgres")
def test_what_cannot_be_put_on_record_is_not_done(house: House) -> None:
    """Seen to fail with the entry written by a transaction of its own."""
    made = create_key(house.store, NewKey("the CMS", (Scope.READ,)), NOW)
    with house.store.writing() as connection:
        connection.execute(text(REFUSE_NEW))
    with pytest.raises((Conflict, Unavailable)):
        revoke_key(house.store, made.key.id, NOW)
    assert keys.key_shown(house.store, made.text, NOW) is not None


def test_what_is_not_done_is_not_on_record(house: House) -> None:
    people.add_person(house.store, ADA, NOW, Desk(house).house.password_cost)
    known = names(house)
    with pytest.raises(Conflict):
        people.change_role(house.store, people.list_people(house.store)[0].id, Role.READER)
    assert names(house) == known


REPLACE = """
    INSERT OR REPLACE INTO audit
    SELECT number, at, 'x', who_kind, who_id, who_name, subject, before, after, address, request_id,
    digest FROM audit WHERE number = 1
"""
PUT_BEFORE = """
    INSERT INTO audit
    SELECT -1, at, act, who_kind, who_id, who_name, subject, before, after, address, request_id, ''
    FROM audit WHERE number = 2
"""
RESEAL = "INSERT OR REPLACE INTO audit_seals VALUES ({}, {}, 'x')"


@pytest.mark.on_sqlite("how PostgreSQL does it: test_audit_on_postgres")
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET who_name = 'somebody else' WHERE number = 1",
        "DELETE FROM audit WHERE number = 1",
        "DELETE FROM audit",
        REPLACE,
        "UPDATE audit_seals SET digest = 'x' WHERE number = 1",
        "DELETE FROM audit_seals",
        RESEAL.format(1, 9),
        RESEAL.format(9, 1),
    ],
)
def test_the_database_refuses_to_alter_an_entry(house: House, statement: str) -> None:
    """Seen to fail, each, without the triggers of the migrations."""
    create_key(house.store, NewKey("the CMS", (Scope.READ,)), NOW)
    before = acts(house)
    assert before[0].seal == 1
    with pytest.raises((Conflict, Unavailable)), house.store.writing() as connection:
        connection.execute(text(statement))
    assert acts(house) == before


def alter(house: House, *statements: str) -> None:
    """As somebody would who owns the database."""
    with house.store.writing() as connection:
        for table in ("audit", "audit_seals"):
            for act in ("update", "delete", "replace"):
                connection.execute(text(f"DROP TRIGGER IF EXISTS {table}_no_{act}"))
        for statement in statements:
            connection.execute(text(statement))


@pytest.mark.on_sqlite("how PostgreSQL does it: test_audit_on_postgres")
@pytest.mark.parametrize(
    ("statements", "broken_at"),
    [
        (["UPDATE audit SET who_name = 'Eve' WHERE number = 3"], 3),
        (["UPDATE audit SET at = '2020-01-01T00:00:00.000000Z' WHERE number = 1"], 1),
        (["DELETE FROM audit WHERE number = 2"], 2),
        (
            [
                "DELETE FROM audit WHERE number = 2",
                "UPDATE audit SET number = number - 1 WHERE number > 2",
            ],
            2,
        ),
        (["UPDATE audit SET number = 9 WHERE number = 5"], 5),
        (["UPDATE audit_seals SET digest = 'f' WHERE number = 4"], 4),
        (["DELETE FROM audit_seals WHERE number = 2"], 2),
        ([PUT_BEFORE], -1),
        ([], None),
    ],
)
def test_who_alters_the_record_is_seen(
    house: House, statements: list[str], broken_at: int | None
) -> None:
    for number in range(5):
        create_key(house.store, NewKey(f"key {number}", (Scope.READ,)), NOW)
    alter(house, *statements)
    assert verify(house.store).broken_at == broken_at


@pytest.mark.on_sqlite("how PostgreSQL does it: test_audit_on_postgres")
def test_who_makes_an_altered_entrys_digest_anew_is_seen_at_the_next(house: House) -> None:
    """Seen to fail with the digest of the one before left out of each."""
    for number in range(4):
        create_key(house.store, NewKey(f"key {number}", (Scope.READ,)), NOW)
    first, second = acts(house)[:2]
    forged = replace(second, subject="another")
    digest = digest_of(forged, first.digest)
    update = "UPDATE audit_seals SET digest = 'made anew' WHERE number = 2"
    subject = "UPDATE audit SET subject = 'another' WHERE number = 2"
    alter(house, subject, update.replace("made anew", digest))
    assert acts(house)[1].digest == digest
    assert verify(house.store).broken_at == 3


@pytest.mark.on_sqlite("how PostgreSQL does it: test_audit_on_postgres")
def test_what_is_cut_off_at_the_end_is_missed_by_what_was_noted(house: House) -> None:
    """Seen to fail with only the entries that are there looked at."""
    for number in range(3):
        create_key(house.store, NewKey(f"key {number}", (Scope.READ,)), NOW)
    proof = verify(house.store)
    noted = (proof.entries, proof.digest)
    create_key(house.store, NewKey("a later one", (Scope.READ,)), NOW)
    assert verify(house.store, noted).broken_at is None
    alter(house, "DELETE FROM audit WHERE number >= 3")
    assert verify(house.store).broken_at == 3, "its seal is still there"
    alter(house, "DELETE FROM audit_seals WHERE number >= 3")
    assert verify(house.store).broken_at is None
    assert verify(house.store, noted).broken_at == 3
    assert verify(house.store, (2, "f" * 64)).broken_at == 2


@pytest.mark.on_sqlite("how PostgreSQL does it: test_audit_on_postgres")
def test_many_who_write_at_once_make_one_chain(house: House) -> None:
    def write(number: int) -> None:
        for step in range(10):
            create_key(house.store, NewKey(f"key {number}.{step}", (Scope.READ,)), NOW)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    proof = verify(house.store)
    assert (proof.entries, proof.broken_at) == (40, None)


def decided(house: House, browser: Browser) -> None:
    """An article, a decision about its series and one about its claim."""
    report = browser.ask("POST", "/check", json=ARTICLE).json()
    claim = report["claims"][0]
    figure = browser.get(f"/figures?series={claim['series']}").json()["items"][0]["id"]
    pin = {"figure": figure, "who": "Ada", "reason": f"{CANARY} says so"}
    assert browser.ask("POST", f"/series/{claim['series']}/pin", json=pin).status_code == 201
    tag = browser.get(f"/articles/{report['article']['id']}").headers["etag"]
    path = f"/articles/{report['article']['id']}/claims/{claim['id']}/review"
    word = {"kind": "override", "verdict": "conflicts", "reason": CANARY, "who": "Bo"}
    assert browser.ask("POST", path, json=word, headers={"If-Match": tag}).status_code == 201


def test_decisions_stand_beside_acts_and_are_kept_once(house: House) -> None:
    desk = Desk(house)
    decided(house, desk.browser())
    found = {one.act: one for one in acts(house)}
    assert set(found) == {Act.ARTICLE_RECORDED, "decision.pin", "review.override"}
    assert found["decision.pin"].who.name == "Ada"
    override = found["review.override"]
    assert (override.before, override.after) == ("unseen", "conflicts")
    assert CANARY not in repr(acts(house)).lower()
    with house.store.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM audit")) == 1


def test_the_record_is_read_page_by_page_to_its_end(house: House) -> None:
    desk = Desk(house)
    browser = desk.browser()
    for number in range(7):
        desk.clock.now += timedelta(minutes=1)
        browser.ask("POST", "/check", json={**ARTICLE, "source": f"Wire {number}"})
        if number % 3 == 0:
            decided(house, browser)
    whole = [
        (one.at, one.act, one.number)
        for one in list_audit(house.store, EVERYTHING, None, 200).items
    ]
    paged: list[tuple[object, ...]] = []
    cursor = None
    while True:
        page = list_audit(house.store, EVERYTHING, cursor, 2)
        paged += [(one.at, one.act, one.number) for one in page.items]
        cursor = page.next_cursor
        if cursor is None:
            break
    assert paged == whole
    assert len(whole) == len(set(whole)) >= 12
    assert [at for at, _, _ in whole] == sorted((at for at, _, _ in whole), reverse=True)


def test_the_record_is_asked_by_act_person_and_day(house: House) -> None:
    desk = Desk(house)
    decided(house, desk.browser())
    create_key(house.store, NewKey("the CMS", (Scope.READ,)), NOW)

    def told(**wanted: Any) -> list[str]:  # the fields of a filter
        return [one.act for one in acts(house, AuditFilter(**wanted))]

    assert told(act="key") == told(act="key.created") == ["key.created"]
    assert told(act="decision") == ["decision.pin"]
    assert told(act="review.override") == ["review.override"]
    assert told(act="review.accept") == told(act="nothing") == told(act="ke") == []
    assert told(who="Ada") == ["decision.pin"]
    assert told(since=NOW + timedelta(days=1)) == ["key.created"], (
        "no clock of a door: the real one"
    )
    with pytest.raises(BadInput):
        told(who="\x00")
    with pytest.raises(BadInput):
        list_audit(house.store, EVERYTHING, "x", 5)


def test_words_are_kept_short_and_in_one_line(house: House) -> None:
    who = Who(WhoKind.COMMAND, None, "\udcff\n" + "x" * 500)
    with calling(Call(who=who)), house.store.writing() as connection:
        note(connection, Act.JOB_RETRIED, "a\x00b", Change(after="c\nd"))
    (entry,) = acts(house)
    assert (entry.subject, entry.after) == ("a b", "c d")
    assert len(entry.who.name or "") == 200
    assert verify(house.store).broken_at is None


def test_only_an_admin_looks_at_it(house: House, admin: tuple[Browser, str]) -> None:
    browser, key = admin
    other = create_key(house.store, NewKey("reads", (Scope.READ, Scope.WRITE)), NOW).text
    assert browser.get("/audit", Authorization=f"Bearer {other}").status_code == 403
    assert browser.get("/audit").status_code == 401
    told = browser.get("/audit?act=person&limit=1", Authorization=f"Bearer {key}")
    assert told.status_code == 200
    assert [one["act"] for one in told.json()["items"]] == ["person.added"]
    assert told.headers["link"].endswith('rel="next"')
    desk = browser.desk
    assert desk.signed_in(BO).get("/desk/audit").status_code == 403
    page = desk.signed_in(ADA).get("/desk/audit?act=sign-in")
    assert page.status_code == 200
    assert "sign-in.done" in page.text
    assert "person.added" not in page.text
    twin = desk.signed_in(ADA).get("/desk/audit.json?act=sign-in&limit=1").json()
    assert twin["items"][0]["who_words"].startswith("person Ada Byron (per_")


def test_a_hostile_name_is_shown_and_does_nothing(house: House) -> None:
    desk = with_people(house, ADA)
    create_key(house.store, NewKey("<script>alert(1)</script>", (Scope.READ,)), NOW)
    page = desk.signed_in(ADA).get("/desk/audit")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert(1)" in page.text


@pytest.fixture
def configured(house: House, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url_of(house.store))
    return house


@pytest.mark.on_sqlite("how PostgreSQL does it: test_audit_on_postgres")
def test_the_command_lists_and_verifies(
    configured: House, capsys: pytest.CaptureFixture[str]
) -> None:
    create_key(configured.store, NewKey("the CMS", (Scope.READ,)), NOW)
    assert list_acts(EVERYTHING, 50, is_json=False) == 0
    fields = capsys.readouterr().out.rstrip("\n").split("\t")
    assert fields[1:3] == ["service", "key.created"]
    assert list_acts(EVERYTHING, 50, is_json=True) == 0
    assert json.loads(capsys.readouterr().out)["after"] == "the CMS: read"
    assert verify_command(None) == 0
    number, _, digest = capsys.readouterr().out.strip().partition(":")
    assert (number, len(digest)) == ("1", 64)
    alter(configured, "UPDATE audit SET after = 'x'")
    assert verify_command((1, digest)) == 1
    assert "see entry 1" in capsys.readouterr().err


MANUAL = (Path(__file__).parents[2] / "docs" / "audit.md").read_text(encoding="utf-8")
OWN = {  # what changes nothing but for whoever sends it, or only looks
    "POST /extract",
    "POST /desk/looked",
    "POST /desk/settings/keyboard",
    "POST /webhooks/{subscription_id}/test",
    "POST /desk/webhooks/{subscription_id}/test",
}
WRITES: Mapping[str, str] = {
    "POST /check": Act.ARTICLE_RECORDED,
    "POST /check/batch": Act.ARTICLE_RECORDED,
    "POST /hooks/{cms}/{source_id}": Act.ARTICLE_RECORDED,  # by the work that it asks for
    "POST /figures": Act.FIGURES_ADDED,
    "POST /hooks/deliveries/{delivery_id}/replay": Act.DELIVERY_REPLAYED,
    "POST /webhooks": Act.WEBHOOK_ADDED,
    "DELETE /webhooks/{subscription_id}": Act.WEBHOOK_REMOVED,
    "POST /webhooks/{subscription_id}/rotate": Act.WEBHOOK_ROTATED,
    "POST /webhooks/{subscription_id}/enable": Act.WEBHOOK_ENABLED,
    "POST /webhooks/deliveries/{message_id}/replay": Act.WEBHOOK_REPLAYED,
}
"""Every address that changes something, and the act that it leaves; decisions are named below."""


def test_every_address_that_writes_says_which_act_it_leaves(house: House) -> None:
    """Whoever adds an address that writes has to say here what it leaves on record."""
    app = Desk(house).app
    writing = {
        f"{method} {route.path}"
        for route in app.state.routes
        for method in route.methods - {"GET", "HEAD"}
    }
    decides = re.compile(r"\w+ (/desk)?/(series|articles|claims|queue|figures|history)\b")
    desk = re.compile(
        r"POST /desk/(check|deliveries|people|senders|webhooks|sign-in|sign-out|password)\b"
    )
    told = {one for one in writing if decides.match(one) or desk.match(one)}
    assert writing - told - OWN == set(WRITES) - told
    assert set(WRITES) | OWN <= writing


def test_the_manual_names_every_act_and_no_other() -> None:
    table = MANUAL.partition("## What is on record")[2].partition("**Who.**")[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    named = set(re.findall(r"`([a-z-]+\.[a-z-]+)`", " ".join(cells)))
    assert named == {str(act) for act in Act}


@pytest.mark.on_sqlite("how PostgreSQL does it: test_audit_on_postgres")
def test_a_backup_is_on_record_behind_it(
    configured: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    create_key(configured.store, NewKey("the CMS", (Scope.READ,)), NOW)
    assert main(["db", "backup", str(tmp_path / "copy.sqlite3")]) == 0
    sha256 = capsys.readouterr().out.split()[-1]
    last = acts(configured)[-1]
    assert last.act == Act.DATABASE_BACKED_UP
    assert sha256 in str(last.after)
    assert (last.who.kind, bool(last.who.name)) == (WhoKind.COMMAND, True)
    copied = open_store(f"sqlite:///{tmp_path}/copy.sqlite3")
    assert verify(copied).entries == 1
    copied.close()
