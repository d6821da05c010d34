from pathlib import Path

from scripts import bench_accuracy
from scripts.bench_page import Better
from tests.corpus.stories import MEASURES, NEAR, Share


def test_a_row_of_links_shows_shares_with_their_cases_and_near_links_as_a_count() -> None:
    shares = {"links right": Share(9, 12), NEAR: Share(3, 3), "links found": Share(0, 0)}
    row = bench_accuracy._linking_row("stories", shares)
    assert row == ("stories", "0.750 of 12", "3", "– of 0")


def test_a_half_whose_file_is_missing_has_no_row(tmp_path: Path) -> None:
    (tmp_path / "stories.toml").write_text(
        """
[[story]]
name = "grain-fire"
beat = "disaster"
[[story.passage]]
id = "gf1"
source = "Port Gazette"
published = 2031-05-02
text = "A fire at a grain store in Bari killed 12 people."
claims = [{ surface = "12 people", key = "dead" }]
""",
        encoding="utf-8",
    )
    found = bench_accuracy.linking(tmp_path)
    assert found.head == ("half", *MEASURES)
    assert [row[:2] for row in found.rows] == [("stories", "1.000 of 1")]
    assert found.figures["stories, numbers read"].middle == 1


def test_each_share_of_a_table_is_a_figure_and_no_count_is() -> None:
    head = ("set", "texts", "value", "extra")
    found = bench_accuracy._section("T", "", head, [("news", "295", "94.7", "9.2")]).figures
    assert {name: figure.middle for name, figure in found.items()} == {
        "news, value": 94.7,
        "news, extra": 9.2,
    }
    assert found["news, value"].better is Better.MORE
    assert found["news, extra"].better is Better.LESS
