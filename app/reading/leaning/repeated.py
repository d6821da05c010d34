"""What was done so many times: "watched 40 million times" counts views, and no ratio."""

from dataclasses import replace

from app.domain import COUNT, RATIO, Measure, Stated, Statistic, Unit
from app.lexicon.lexicon import Language
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of

REPEATED = "item.repeated"


def repeated(setting: Setting, language: Language) -> tuple[Stated, Measured] | None:
    """The number as a count of what its verb says was done; None for a ratio ("twice as many")."""
    governing, unit = setting.governing, setting.stated.quantity.unit
    if unit.dimension != RATIO or governing.reading is None or governing.verb is None:
        return None
    row = language.subjects.repeated.get(governing.reading.lemma)
    behind = setting.lower[governing.after : governing.after + 1]
    is_compared = bool(behind) and behind[0] in language.subjects.comparing
    if row is None or governing.role is Role.ITSELF or is_compared:
        return None
    quantity = replace(setting.stated.quantity, unit=Unit(row.item, COUNT))
    said = span_of(setting.words, governing.verb, governing.verb + 1)
    facets = {
        "item": Facet(row.item, row.id, said),
        "statistic": Facet(str(Statistic.LEVEL), REPEATED, None),
    }
    measure = Measure(row.item, statistic=Statistic.LEVEL)
    return replace(setting.stated, quantity=quantity), Measured(measure, facets)
