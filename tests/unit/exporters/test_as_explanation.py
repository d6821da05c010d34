from datetime import date

from app.domain import Article
from app.exporters.as_explanation import explanation_text
from app.lexicon.loader import load
from app.reading import read

TEXT = "On January 25, 2020 NATO put some 8,500 troops on standby."


def explained(text: str) -> str:
    return explanation_text(read(Article("art_1", text, "Wire", date(2022, 1, 28)), load()))


def test_every_field_of_a_claim_has_its_rule_and_its_words() -> None:
    lines = explained(TEXT).splitlines()
    rows = {line.split()[0]: line.split()[1:] for line in lines if line.startswith("  ")}
    assert rows["value"] == ["8,500", "numeral.digits", "“8,500”"]
    assert rows["bound"][:2] == ["about", "hedge.about.some"]
    assert rows["subject"] == ["NATO", "subject.actor", "“NATO”"]
    assert rows["item"][:2] == ["troop", "measure.troop"]


def test_what_money_is_for_has_its_rule_and_its_words() -> None:
    lines = explained("Norland spent $43m on roads.").splitlines()
    rows = {line.split()[0]: line.split()[1:] for line in lines if line.startswith("  ")}
    assert rows["purpose"] == ["road", "purpose.spent", "“roads”"]


def test_a_number_left_alone_names_the_rule_that_did() -> None:
    assert "3-19 “January 25, 2020” left alone by trap.date.month-day" in explained(TEXT)


def test_an_open_end_is_shown_as_one() -> None:
    assert "8,500 to …" in explained("NATO has more than 8,500 troops there.")


def test_a_text_without_numbers_explains_nothing() -> None:
    assert explained("Nobody came.") == ""


def test_the_page_writes_no_control_characters_of_the_article() -> None:
    assert "\x1b" not in explained("NATO put 8,500\x1b[31m troops on standby.")
