from pathlib import Path

from scripts import bench
from tests.corpus.stories import MEASURES, NEAR, Share


def test_a_row_of_links_shows_shares_with_their_cases_and_near_links_as_a_count() -> None:
    shares = {"links right": Share(9, 12), NEAR: Share(3, 3), "links found": Share(0, 0)}
    assert bench._linking_row("stories", shares) == ("stories", "0.750 of 12", "3", "– of 0")


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
    head, _, *rows = bench.linking(tmp_path).split("\n\n")[-1].splitlines()
    assert head == f"| half | {' | '.join(MEASURES)} |"
    assert [row.split(" | ")[:2] for row in rows] == [["| stories", "1.000 of 1"]]
