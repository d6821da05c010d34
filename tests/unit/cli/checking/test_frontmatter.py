"""Front matter in YAML and TOML says what an article is, and is no part of it."""

import pytest

from app.cli.checking.frontmatter import LONGEST, FrontMatter, front_matter_of
from app.errors import BadInput

BODY = "The crew counted 12 men.\n"


def test_yaml_says_title_date_address_and_source() -> None:
    text = (
        "---\ntitle: Twelve men\ndate: 2022-01-28\nurl: https://wire.example/men\n"
        f"source: Meridian Wire\nauthor: A. Writer\n---\n{BODY}"
    )
    found = front_matter_of(text)
    assert (found.title, found.published) == ("Twelve men", "2022-01-28")
    assert (found.url, found.source) == ("https://wire.example/men", "Meridian Wire")
    assert text[found.span.end :] == BODY


def test_toml_says_the_same() -> None:
    text = f'+++\ntitle = "Twelve men"\ndate = 2022-01-28T10:00:00Z\n+++\n{BODY}'
    found = front_matter_of(text)
    assert (found.title, found.published) == ("Twelve men", "2022-01-28")
    assert text[found.span.end :] == BODY


@pytest.mark.parametrize(
    "said",
    [
        "date: 2022-01-28",
        "date: '2022-01-28'",
        "date: 2022-01-28 23:50:00 -0500",
        "date: 2022-01-28 23:50:00 +05:00",
        "date: 2022-01-28T00:10:00+09:00",
        "date: 2022-01-28T00:10:00.123Z",
        "published: 2022-01-28\ndate: 2020-05-05",
        "pubDate: 2022-01-28\ndate: 2020-05-05",
        "publishDate: 2022-01-28",
    ],
)
def test_a_day_is_that_of_its_own_time_zone(said: str) -> None:
    assert front_matter_of(f"---\n{said}\n---\n{BODY}").published == "2022-01-28"


def test_comments_with_windows_line_ends_are_read_at_once() -> None:
    """A CR was read in two ways: each comment took twice as long as the one before, without end."""
    text = "---\n" + "#\r\n" * 200 + "!\n---\n"
    assert front_matter_of(text) == front_matter_of("No front matter.")


def test_windows_line_ends_and_a_document_end_close_a_block() -> None:
    text = f"---\r\ndate: 2022-01-28\r\n...\r\n{BODY}"
    found = front_matter_of(text)
    assert found.published == "2022-01-28"
    assert text[found.span.end :] == BODY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "",
        "---",
        "---\n",
        f"---\n{BODY}---\nMore.\n",  # prose between two rules
        "---\ntitle: never closed\n",
        f"----\ntitle: x\n---\n{BODY}",
        f"\n---\ntitle: x\n---\n{BODY}",
        "---\n" + "a: b\n" * LONGEST + "---\n",
    ],
)
def test_what_is_no_front_matter_is_left_alone(text: str) -> None:
    assert front_matter_of(text) == FrontMatter()


@pytest.mark.parametrize("said", ["plumbline: off", "plumbline: 'off'", "plumbline: false"])
def test_an_article_can_be_switched_off(said: str) -> None:
    assert front_matter_of(f"---\n{said}\n---\n{BODY}").is_off


def test_one_that_is_switched_on_is_not_off() -> None:
    assert not front_matter_of(f"---\nplumbline: on\n---\n{BODY}").is_off


def test_an_address_on_the_site_is_no_address() -> None:
    text = f"---\nurl: /2022/men/\ncanonical: https://wire.example/men\n---\n{BODY}"
    assert front_matter_of(text).url == "https://wire.example/men"
    assert front_matter_of(f"---\nurl: /2022/men/\n---\n{BODY}").url is None


def test_lists_and_tables_say_nothing() -> None:
    found = front_matter_of(f"---\ntitle: [a, b]\nsource: {{a: b}}\n---\n{BODY}")
    assert (found.title, found.source) == (None, None)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("---\ntitle: a\n  b: c: d\n---\n", "no YAML at line 3"),
        ("---\na: &x b\nc: *x\n---\n", "naming it with *"),
        ("---\na: " + "[" * 3000 + "\n---\n", "no YAML"),
        ("---\na: !!python/object:os.system x\n---\n", "no YAML"),
        ("---\ndate: 2022-13-45\n---\n", "no YAML"),
        ("---\ndate: soon\n---\n", "date in the front matter is no date; write it as 2022-01-28"),
        ("---\npublished: 12\n---\n", "published in the front matter is no date"),
        ("---\nplumbline: perhaps\n---\n", "is on or off"),
        ("+++\na = \n+++\n", "no TOML"),
        ("+++\na = " + "[" * 3000 + "\n+++\n", "no TOML"),
    ],
)
def test_a_block_that_cannot_be_read_is_named(block: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        front_matter_of(block + BODY)
    assert said in str(refused.value)
