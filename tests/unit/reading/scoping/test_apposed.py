import pytest

from app.domain import Article
from app.services.extract import read_article
from app.wiring import build_engine


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The jails hold 212 men, the state auditor, Ines Roval, said on Monday.", "Ines Roval"),
        ("The plant will employ 212 men, chairman Lin Po-han said yesterday.", "Lin Po-han"),
        ("The span cost 212 men a job, line general manager R. K. Osei said.", "R. K. Osei"),
        ("Officers held 212 men on Friday, said rights lawyer Faith Abara.", "Faith Abara"),
        ("The isle drew 212 men, according to its chief clerk, Ada Juma Haji.", "Ada Juma Haji"),
        (
            "The pill hurt 212 men, its maker, Orlan Therapeutics, said Monday.",
            "Orlan Therapeutics",
        ),
        (
            "The surge drove out 212 men, an official of the board, Ada Bello, told AFP.",
            "Ada Bello",
        ),
        (
            "The rolls hold 212 men, the Office for National Statistics said.",
            "Office for National Statistics",
        ),
        ("The quake hurt 212 men, the Home Secretary, R. K. Osei, said.", "R. K. Osei"),
        ("The mayor of Lindal, Ada Brenn, said 212 men were hurt.", "Ada Brenn"),
        ("The mayor of Lindal, Ada Brenn, put the number of the hurt at 212.", "Ada Brenn"),
        ("The coroner, Ada Brenn, counted 212 dead.", "Ada Brenn"),
        ("Rents rose to 212 marks, the regulator Veltar has confirmed.", "Veltar"),
        ("The yard hired 212 men, Veltar, its largest owner, said.", "Veltar"),
    ],
)
def test_who_is_named_behind_a_post_is_credited_by_name(text: str, speaker: str) -> None:
    article = Article("art_1", text, "Meridian Wire", None)
    (claim, *_) = (
        one for one in read_article(article, build_engine()).claims if "212" in one.surface
    )
    assert claim.attribution is not None
    assert claim.attribution.speaker == speaker
