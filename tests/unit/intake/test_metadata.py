"""A page says its article's title, day, outlet and address in many ways; the surest counts."""

import pytest

from app.intake.linked_data import Described
from app.intake.metadata import day_of, described_by

LINKED = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Port hires",'
    ' "datePublished": "2023-05-02", "publisher": {"name": "Harbour Post"}}</script>'
)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("<title>Port hires &amp; pays</title>", Described(title="Port hires & pays")),
        (
            (
                "<title>Port hires | Harbour Post</title><meta property=og:site_name"
                ' content="Harbour Post">'
            ),
            Described(title="Port hires", source="Harbour Post"),
        ),
        (
            '<title>Port - Harbour</title><meta name="twitter:title" content="Port hires">',
            Described(title="Port hires"),
        ),
        (
            '<meta property="article:published_time" content="2023-05-02T06:00:00+02:00">',
            Described(published="2023-05-02T06:00:00+02:00"),
        ),
        (
            '<meta name="DC.date.issued" content="2023-05-02">',
            Described(published="2023-05-02"),
        ),
        ('<meta name="citation_date" content="2023/05/02">', Described(published="2023-05-02")),
        (
            '<meta name="date" content="soon"><meta name="pubdate" content="20230502">',
            Described(published="20230502"),
        ),
        ('<meta itemprop="datePublished" content="2 May 2023">', Described(published="2023-05-02")),
        ("<h1>Port</h1><time datetime='2023-05-02'>", Described(published="2023-05-02")),
        ("<time datetime='2023-05-02'>1 May</time><h1>Port</h1>", Described()),
        (
            "<time datetime='2023-05-01' pubdate></time><h1>Port</h1><time datetime='2023-05-02'>",
            Described(published="2023-05-01"),
        ),
        (
            (
                '<link rel="Canonical" href="https://harbour.example/1"><meta property="og:url"'
                ' content="https://harbour.example/2">'
            ),
            Described(url="https://harbour.example/1"),
        ),
        (
            (
                '<link rel="canonical" href="/1"><meta property="og:url"'
                ' content="https://harbour.example/2">'
            ),
            Described(url="https://harbour.example/2"),
        ),
        ('<link rel="canonical" href="javascript:alert(1)">', Described()),
        (
            '<html lang="en-GB"><meta property="og:locale" content="de_DE">',
            Described(language="en-GB"),
        ),
        ('<meta property="og:locale" content="en_US">', Described(language="en-US")),
        ('<html lang="{{ lang }}">', Described()),
        (
            (
                '<meta name="author" content="Jane Roe"><meta property="article:author"'
                ' content="https://social.example/roe">'
            ),
            Described(credits=("Jane Roe",)),
        ),
        (
            f"<title>Other</title>{LINKED}",
            Described("Port hires", "2023-05-02", "Harbour Post"),
        ),
        (f'<meta property="og:title" content="{"x" * 501}">', Described()),
        ("<script>{'@type': 'NewsArticle'}</script>", Described()),
    ],
)
def test_what_a_page_says(head: str, said: Described) -> None:
    assert described_by(head) == said


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2023-05-02T06:00:00Z", "2023-05-02T06:00:00Z"),
        ("2023-05-02T06:00:00+0000", "2023-05-02T06:00:00+0000"),
        ("2023-05-02 06:00", "2023-05-02 06:00"),
        ("2023-05-02T06:00:00.000 CET", "2023-05-02"),
        ("Tue, 02 May 2023 06:00:00 GMT", "2023-05-02T06:00:00+00:00"),
        ("May 2, 2023", "2023-05-02"),
        ("2 May 2023", "2023-05-02"),
        ("2023-02-30", None),
        ("0000-00-00", None),
        ("yesterday", None),
        ("", None),
        ("2" * 10_000, None),
    ],
)
def test_a_day_is_read_in_the_forms_that_pages_use(stated: str, day: str | None) -> None:
    assert day_of(stated) == day
