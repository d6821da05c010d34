"""Headers of a request → its id: what the caller calls it, if that is harmless, or a fresh one."""

import re
import secrets
from dataclasses import dataclass

REQUEST_ID = re.compile(r"[A-Za-z0-9._:=+/-]{1,128}")
"""An id that may be repeated anywhere: one word of plain characters, so that it ends no line."""

TRACEPARENT = re.compile(r"([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-[!-~]*)?")
"""W3C Trace Context (Recommendation of 23 November 2021), 3.2: version, trace, parent, flags."""

VERSION_0, NO_VERSION = "00", "ff"
ID_BYTES = 16


@dataclass(frozen=True, slots=True)
class TraceParent:
    """The trace that a request is part of, in hexadecimal digits, and the step that sent it."""

    trace_id: str
    parent_id: str
    is_sampled: bool


def request_id_from(told: str | None, trace: TraceParent | None) -> str:
    """The id of a request: the one it came with, else its trace's, else a fresh one."""
    if told is not None and REQUEST_ID.fullmatch(told):
        return told
    return trace.trace_id if trace else secrets.token_hex(ID_BYTES)


def trace_parent(header: str | None) -> TraceParent | None:
    """What the header `traceparent` says, or None where it says nothing that counts."""
    found = TRACEPARENT.fullmatch(header or "")
    if found is None:
        return None
    version, trace_id, parent_id, flags, more = found.groups()
    if version == NO_VERSION or (version == VERSION_0 and more):
        return None
    if not trace_id.strip("0") or not parent_id.strip("0"):
        return None
    return TraceParent(trace_id, parent_id, is_sampled=bool(int(flags, 16) & 1))
