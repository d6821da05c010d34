"""The text of a page is what its readers see, and each character knows where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.visible import CAPTION, NOTE, STRUCK, blocks_of

PARTS = (
    *("<p>", "</p>", "<b>", "</b>", "<br>", "<td>", "<tr>", "</table>", "<li>", "<pre>", "</pre>"),
    *("<script>", "</script>", "<nav>", "</nav>", "<!--", "-->", "&amp;", "&nbsp;", "&#10;", "&"),
    *("<", ">", " ", "\n", "\t", "3", "a", "é", "\u00ad", "<sup>", "</sup>", "<del>", "</del>"),
)


def texts(source: str) -> list[str]:
    return [block.text for block in blocks_of(source)]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("300 people", ["300 people"]),
        ("<p>One</p><p>Two</p>", ["One", "Two"]),
        ("<p>One<p>Two", ["One", "Two"]),
        ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]),
        ("One <b>two</b>, <i>three</i>", ["One two, three"]),
        ("  One\n   <b> two </b> three  ", ["One two three"]),
        ("<span>300</span><span>,000</span>", ["300,000"]),
        ("One<br>two", ["One\ntwo"]),
        ("One <br/> two<br><br>three", ["One\ntwo", "three"]),
        ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
        ("<tr><th>Norland</th> <td>4,000</td></tr><tr><td>2", ["Norland\t4,000", "2"]),
        ("<pre>a\n  b</pre>", ["a\n  b"]),
        ("AT&amp;T &lt;3 &euro;5 &#163;6 &#x20AC;7", ["AT&T <3 €5 £6 €7"]),
        ("R&D &unknown; &;", ["R&D &unknown; &;"]),
        ("1&nbsp;000", ["1\u00a0000"]),
        ("a&#10;b &#32; c", ["a b c"]),
        ("mil&shy;lion, bil\u00adlion, 3\u200b00", ["million, billion, 300"]),
        ("10<sup>6</sup> m<sup>2</sup>, the 2<sup>nd</sup>", ["10⁶ m², the 2nd"]),
        ("CO<sub>2</sub>", ["CO2"]),
        ("<![CDATA[3 < 4 &amp; 5]]>", ["3 < 4 &amp; 5"]),
        ("", []),
        ("<p> \n </p>&#32;<br>", []),
    ],
)
def test_a_page_reads_as_it_shows(source: str, seen: list[str]) -> None:
    assert texts(source) == seen


@pytest.mark.parametrize(
    "hidden",
    [
        *("<script>300</script>", "<style>300</style>", "<nav>300</nav>", "<!-- 300 -->"),
        *("<head><title>300</title></head>", "<select><option>300</select>", "<p hidden>300</p>"),
        *("<noscript>300</noscript>", "<button>300</button>", "<svg><text>300</text></svg>"),
        *("<p style='display:none'>300</p>", "<textarea>300</textarea>", "<iframe>300</iframe>"),
    ],
)
def test_what_does_not_show_or_is_no_article_is_left_out(hidden: str) -> None:
    assert " ".join(texts(f"<p>a</p>{hidden}<p>b</p>")) == "a b"


@pytest.mark.parametrize(
    ("source", "words", "rule"),
    [
        ("<figcaption>300 people</figcaption>", "300 people", CAPTION),
        ("It fell to <del>300</del> 200.", "300", STRUCK),
        ("It rose to 300<sup><a href='#n'>1</a></sup>.", "¹", NOTE),
    ],
)
def test_what_shows_and_is_not_asserted_is_named(source: str, words: str, rule: str) -> None:
    pieces = [piece for block in blocks_of(source) for piece in block.pieces if piece.rule]
    assert [(piece.text, piece.rule) for piece in pieces] == [(words, rule)]


def test_a_block_counts_the_characters_inside_its_links() -> None:
    (block,) = blocks_of("<p>See <a href='/x'>our <b>guide</b></a> now</p>")
    assert (block.linked, block.context.name) == (9, "p")


@given(st.lists(st.sampled_from(PARTS), max_size=40))
def test_each_piece_stands_in_the_source_behind_the_one_before(parts: list[str]) -> None:
    source, at = "".join(parts), 0
    for block in blocks_of(source):
        assert block.text.strip()
        for piece in block.pieces:
            assert at <= piece.start <= piece.end <= len(source)
            at = piece.end
