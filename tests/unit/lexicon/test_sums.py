from app.lexicon.loader import load

SUMS = load().language.sums


def test_a_verb_of_two_words_is_known_by_both() -> None:
    assert ("brought", "in") in SUMS.particled
    assert "brought" not in SUMS.verbs


def test_a_noun_of_money_is_no_noun_of_things_that_are_sold() -> None:
    assert SUMS.nouns.isdisjoint(SUMS.sold)


def test_what_breaks_off_a_noun_leads_to_no_amount() -> None:
    assert SUMS.links.isdisjoint(SUMS.breaks)


def test_every_word_is_in_lower_case() -> None:
    words = (
        *SUMS.verbs,
        *SUMS.nouns,
        *SUMS.heads,
        *SUMS.transfers,
        *SUMS.priced,
        *SUMS.between,
        *SUMS.rivals,
    )
    assert [word for word in words if word != word.lower()] == []


def test_what_a_sum_is_held_against_is_not_one_among_others() -> None:
    assert SUMS.rivals.isdisjoint(SUMS.among)
    assert SUMS.rivals.isdisjoint(SUMS.given)
