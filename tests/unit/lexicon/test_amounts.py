from app.lexicon.loader import load

SUBJECTS = load().language.subjects


def test_each_form_of_a_verb_has_the_rows_of_its_base() -> None:
    forms = [SUBJECTS.verb_forms[word] for word in ("sold", "fetches", "fleecing", "stole")]
    assert forms == ["sell", "fetch", "fleece", "steal"]


def test_a_verb_has_a_row_for_each_word_that_may_lead_from_it() -> None:
    rows = {row.id: row.led for row in SUBJECTS.verb_items["sell"]}
    assert rows["amount.price-for"] == ("for",)
    assert rows["amount.price-at"] == ("at", "from")


def test_words_before_a_number_have_their_rows() -> None:
    found = SUBJECTS.amount_items.leads.whole(("nation", "of"))
    assert found is not None
    assert [row.item for row in found] == ["population"]
