"""What a CMS sends → what to do about it; READERS maps a system to the reader of its payloads."""

from collections.abc import Callable, Mapping

from app.domain.sender import Cms
from app.errors import BadInput
from app.intake.from_arc import read_arc
from app.intake.from_drupal import read_drupal
from app.intake.from_ghost import read_ghost
from app.intake.from_standard import read_standard
from app.intake.from_superdesk import read_superdesk
from app.intake.from_wordpress import read_wordpress
from app.intake.instructions import Instruction, Json, Origin

READERS: Mapping[Cms, Callable[[Json, Origin], Instruction]] = {
    Cms.GHOST: read_ghost,
    Cms.SUPERDESK: read_superdesk,
    Cms.WORDPRESS: read_wordpress,
    Cms.DRUPAL: read_drupal,
    Cms.ARC: read_arc,
    Cms.STANDARD: read_standard,
}


def instruction_in(cms: Cms, body: object, origin: Origin) -> Instruction:
    """What the decoded JSON body asks for.

    Raises BadInput, with the path to the field, for what cannot be understood.
    """
    if not isinstance(body, dict):
        raise BadInput("the body is no JSON object")
    return READERS[cms](body, origin)
