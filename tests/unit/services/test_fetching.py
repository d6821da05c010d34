"""A fetched page is read as the article that it holds, under the address where it stands."""

from dataclasses import replace

import pytest

from app.domain.limits import HTML_BYTES
from app.errors import BadInput, TooLarge, TooSlow, Unreachable
from app.intake import Payload, article_from
from app.outgoing import Reach
from app.services.fetching import fetched
from tests.unit.outgoing.servers import Answer, by_path, sent, serving

SENTENCE = "The port authority hired 300 engineers in March."
GIVEN = Payload("")


def read(answer: Answer, given: Payload = GIVEN, path: str = "/cranes") -> tuple[Payload, str]:
    """The payload, and the address that was asked for."""
    with serving(answer) as server:
        url = server.url(path)
        return fetched(url, given, server.reach())(), url


def page(head: str = "", charset: str = "utf-8", text: str = SENTENCE) -> bytes:
    return f"<html><head>{head}</head><body><p>{text}</p></body></html>".encode(charset)


def test_a_page_is_read_as_its_article() -> None:
    payload, url = read(sent(page()))
    assert payload.text.strip() == SENTENCE
    assert payload.url == url
    article = article_from(payload)
    assert (article.source, article.url) == ("press.example", url)
    assert article.html


def test_the_address_is_the_last_one() -> None:
    answers = {"/old": sent(b"", 301, location="/new"), "/new": sent(page())}
    payload, url = read(by_path(answers), path="/old")
    assert payload.url == url.replace("/old", "/new")


@pytest.mark.parametrize("host", ["https://press.example", "http://www.press.example"])
def test_a_page_may_say_its_own_address(host: str) -> None:
    link = f'<link rel="canonical" href="{host}/the-cranes">'
    assert read(sent(page(link)))[0].url == f"{host}/the-cranes"


def test_a_page_may_not_pass_for_another_outlet_s() -> None:
    payload, url = read(sent(page('<link rel="canonical" href="https://wire.example/cranes">')))
    assert payload.url == url


def test_what_is_said_beside_the_address_wins() -> None:
    given = Payload("", source="Harbour Post", url="https://harbour.example/1", title="Cranes")
    payload, _ = read(sent(page("<title>Home</title>")), given)
    assert (payload.source, payload.url, payload.title) == (given.source, given.url, given.title)


@pytest.mark.parametrize(
    ("head", "content_type", "charset"),
    [
        ("", "text/html; charset=windows-1252", "windows-1252"),
        ('<meta charset="windows-1252">', "text/html", "windows-1252"),
        ('<meta charset="koi8-r">', "text/html; charset=utf-8", "utf-8"),
        ("", "text/html", "utf-8"),
        ("", "text/html", "utf-8-sig"),
    ],
)
def test_a_page_is_read_in_its_charset(head: str, content_type: str, charset: str) -> None:
    text = "The café paid £2.30 – 8% more – for coffee."
    payload, _ = read(sent(page(head, charset, text), content_type=content_type))
    assert payload.text.strip() == text


def test_plain_text_is_an_article_whose_answer_holds_it() -> None:
    text = f"{SENTENCE} <b>It paid $7 million.</b>"
    payload, url = read(sent(text.encode(), content_type="text/plain; charset=utf-8"))
    assert (payload.text, payload.url) == (text, url)
    article = article_from(payload)
    assert article.html
    assert article.html.runs == ((0, 0, len(text)),)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://2130706433/", "https://press.example:22/", "ftp://a.b/"]
)
def test_an_address_that_is_refused_names_fetch(url: str) -> None:
    with pytest.raises(BadInput, match="fetch") as refused:
        fetched(url, GIVEN, Reach())
    assert refused.value.loc == ("fetch",)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (sent(page(), 404), Unreachable),
        (sent(page(), content_type="application/pdf"), BadInput),
        (sent(b"a" * (HTML_BYTES + 1)), TooLarge),
        (sent(b"", 302, location="http://169.254.169.254/"), BadInput),
        (lambda *_: None, Unreachable),
    ],
)
def test_what_gives_no_page_says_so(answer: Answer, error: type[Exception]) -> None:
    with pytest.raises(error) as refused:
        read(answer)
    if isinstance(refused.value, BadInput):
        assert refused.value.loc == ("fetch",)


def test_a_server_that_takes_too_long_is_too_slow() -> None:
    ticks = iter([0.0, 0.0])
    with serving(sent(page())) as server:
        late = replace(server.reach(), clock=lambda: next(ticks, 8.1))
        with pytest.raises(TooSlow):
            fetched(server.url(), GIVEN, late)
