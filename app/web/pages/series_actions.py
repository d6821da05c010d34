"""What a person decides on the page of a series: each form, and what comes of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Depends, Response

from app.domain import Decision
from app.errors import BadInput, Changed, Conflict, NotFound
from app.exporters.as_history import decision_document
from app.exporters.figure_documents import series_document
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    decisions_since,
    keep_apart,
    merge_series,
    pin_figure,
    retract_figure,
    split_series,
    undo_decision,
    unpin_figure,
)
from app.services.figures import get_figure
from app.services.paging import LARGEST
from app.services.series import get_series
from app.web.deps import Door, TheDoor
from app.web.pages.forms import Form, Posted, refused
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.series_asked import FACETS, HERE, Did, SeriesAsked, path_of
from app.web.pages.series_sheet import BLANK, shown
from app.web.pages.visitor import TheEditor, Visitor, editor_of

EDITORS = [Depends(editor_of)]

router = APIRouter(
    prefix=HERE + "/{series_id}",
    route_class=PageRoute,
    include_in_schema=False,
    dependencies=EDITORS,
)
ROUTERS = (router,)

LONGEST_NUMBER = 10


@dataclass(frozen=True, slots=True)
class Act:
    """A form that came: whose series it is about, what it does, and by whom."""

    series_id: str
    did: Did
    form: Form
    who: str | None

    @property
    def word(self) -> Word:
        """Who decides and why, and in which state they saw the series."""
        return Word(self.form.text("reason") or None, self.who, [self.form.text("tag")])


@router.post("/merge")
def merge(series_id: str, form: Posted, visitor: TheEditor, door: TheDoor) -> Response:
    """The series is another one from now on."""
    act = _act(series_id, Did.MERGE, form, visitor, ("into", "pasted"))
    return _done(
        door, act, lambda: merge_series(_desk(door), series_id, _other(form), act.word, door.now())
    )


@router.post("/apart")
def apart(series_id: str, form: Posted, visitor: TheEditor, door: TheDoor) -> Response:
    """The series is not the other one."""
    act = _act(series_id, Did.APART, form, visitor, ("into", "other", "pasted"))
    return _done(
        door, act, lambda: keep_apart(_desk(door), series_id, _other(form), act.word, door.now())
    )


@router.post("/split")
def split(series_id: str, form: Posted, visitor: TheEditor, door: TheDoor) -> Response:
    """Some figures are another series', which differs in the facets that are filled in."""
    act = _act(series_id, Did.SPLIT, form, visitor, ("figures", *FACETS))
    facets = OtherFacets(**{name: form.text(name) or None for name in FACETS})
    part = Part(form.texts("figures"), facets)
    return _done(
        door, act, lambda: split_series(_desk(door), series_id, part, act.word, door.now())
    )


@router.post("/pin")
def pin(series_id: str, form: Posted, visitor: TheEditor, door: TheDoor) -> Response:
    """The figure is the reference of the series."""
    act = _act(series_id, Did.PIN, form, visitor, ("figure",))
    figure = form.text("figure")
    return _done(
        door, act, lambda: pin_figure(_desk(door), series_id, figure, act.word, door.now())
    )


@router.post("/unpin")
def unpin(series_id: str, form: Posted, visitor: TheEditor, door: TheDoor) -> Response:
    """The series has no reference any more."""
    act = _act(series_id, Did.UNPIN, form, visitor, ("figure",))
    return _done(door, act, lambda: unpin_figure(_desk(door), series_id, act.word, door.now()))


@router.post("/retract")
def retract(series_id: str, form: Posted, visitor: TheEditor, door: TheDoor) -> Response:
    """The figure is wrong; a person says why."""
    act = _act(series_id, Did.RETRACT, form, visitor, ("figure",))
    return _done(door, act, lambda: _retracted(door, act))


@router.post("/undo")
def undo(series_id: str, form: Posted, visitor: TheEditor, door: TheDoor) -> Response:
    """A decision about the series is taken back."""
    act = _act(series_id, Did.UNDO, form, visitor, ("number",))
    return _done(
        door,
        act,
        lambda: undo_decision(_desk(door), _number(form), act.word, door.now(), series_id),
    )


def _act(series_id: str, did: Did, form: Form, visitor: Visitor, fields: Sequence[str]) -> Act:
    form.require((*fields, "reason", "tag"), many=("figures",))
    return Act(series_id, did, form, visitor.name)


def _done(door: Door, act: Act, decide: Callable[[], Decision]) -> Response:
    """On to the series; the page again where the form is refused, or both sides where somebody was
    faster."""
    try:
        decide()
    except Changed:
        return _both(door, act)
    except (BadInput, Conflict) as error:
        typed = _typed(act.form)
        asked = SeriesAsked(figure=act.form.text("figure") or None)
        return shown(door, act.series_id, asked, refused(error, typed, "reason"), act.did)
    return back(f"{path_of(act.series_id)}?done={act.did}")


def _both(door: Door, act: Act) -> Response:
    """412: what was decided meanwhile, and what was to be done, with the tag of now."""
    known = get_series(door.store, act.series_id)
    since = decisions_since(door.store, act.series_id, act.form.text("tag"))
    kept = [(name, value) for name, value in act.form.fields if name != "tag" and value]
    return page(
        "series_changed",
        412,
        series=series_document(known.series),
        theirs=[decision_document(one) for one in reversed(since)],
        merged_into=known.merged_into,
        did=act.did,
        kept=kept,
        tag=known.tag,
        path=path_of(act.series_id),
    )


def _retracted(door: Door, act: Act) -> Decision:
    """The figure has to be of this series, and a reason is asked for."""
    figure_id = act.form.text("figure")
    if not act.form.text("reason"):
        raise BadInput("say why the figure is wrong", "reason")
    if get_figure(door.store, figure_id).series_id != act.series_id:
        raise BadInput("is no figure of this series", "figure")
    return retract_figure(_desk(door), figure_id, act.word, door.now())


def _other(form: Form) -> str:
    """The series that was chosen, or whose id was pasted."""
    found = form.text("pasted") or form.text("into") or form.text("other")
    if not found:
        raise BadInput("choose the other series, or paste its id", "into")
    return found


def _number(form: Form) -> int:
    number = form.text("number")
    if not number.isdecimal() or len(number) > LONGEST_NUMBER:
        raise NotFound("decision", number[:LONGEST_NUMBER])
    return min(int(number), LARGEST)


def _typed(form: Form) -> dict[str, object]:
    return {
        **{name: form.text(name) for name in BLANK if name != "figures"},
        "figures": form.texts("figures"),
    }


def _desk(door: Door) -> Desk:
    return Desk(door.store, door.engine)
