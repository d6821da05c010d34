"""JSON-LD describes the page's article, however it is nested."""

import json

import pytest

from app.intake.linked_data import NODES, Described, described_in

ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Port hires",
    "datePublished": "2023-05-02T06:00:00Z",
    "author": [{"@type": "Person", "name": "Jane Roe"}, "Associated Press"],
    "publisher": {"@type": "Organization", "name": "Harbour Post"},
    "mainEntityOfPage": {"@id": "https://harbour.example/cranes"},
    "inLanguage": "en-GB",
}
SAID = Described(
    title="Port hires",
    published="2023-05-02T06:00:00Z",
    source="Harbour Post",
    url="https://harbour.example/cranes",
    language="en-GB",
    credits=("Jane Roe", "Associated Press"),
)


def described(*values: object, canonical: str | None = None) -> Described | None:
    return described_in([json.dumps(value) for value in values], canonical)


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [{"@type": "WebSite", "name": "Harbour"}, ARTICLE],
        {"@graph": [{"@type": "BreadcrumbList"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        [[{"@graph": {"mainEntity": [ARTICLE]}}]],
        {**ARTICLE, "@type": "ReportageNewsArticle"},
        {**ARTICLE, "@type": ["LiveBlogPosting", "Thing"]},
        {**ARTICLE, "@type": "http://schema.org/AnalysisNewsArticle"},
    ],
)
def test_an_article_is_found_wherever_it_stands(value: object) -> None:
    assert described(value) == SAID


def test_a_party_may_be_named_by_its_id() -> None:
    graph = [
        {**ARTICLE, "publisher": {"@id": "#house"}, "author": {"@id": "#roe"}},
        {"@type": "Organization", "@id": "#house", "name": "Harbour Post"},
        {"@type": "Person", "@id": "#roe", "name": "Jane Roe"},
    ]
    found = described({"@graph": graph})
    assert found is not None
    assert (found.source, found.credits) == ("Harbour Post", ("Jane Roe",))


def test_of_several_articles_the_one_at_the_pages_address_is_meant() -> None:
    other = {**ARTICLE, "headline": "Other", "mainEntityOfPage": "https://harbour.example/other"}
    assert described(other, ARTICLE, canonical="https://harbour.example/cranes") == SAID
    first = described(other, ARTICLE)
    assert first is not None
    assert first.title == "Other"


@pytest.mark.parametrize(
    "script",
    ["", "{", "[" * 100_000, "null", "300", '{"@type": 3}', '{"@type": "Person", "name": "Roe"}'],
)
def test_what_describes_no_article_says_nothing(script: str) -> None:
    assert described_in([script], None) is None


def test_common_mistakes_are_put_up_with() -> None:
    script = '<!--\n{"@type": "NewsArticle", "headline": "Port\nhires", "author": {"name": 3}}-->'
    assert described_in([script], None) == Described(title="Port\nhires")


def test_a_page_of_nothing_but_descriptions_is_not_read_to_its_end() -> None:
    assert described([{"@type": "Person"}] * NODES, ARTICLE) is None
