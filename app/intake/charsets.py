"""The bytes of a page → its text, by the charset that its head or the page itself names."""

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""A byte order mark goes before anything that is declared (Encoding Standard, "decode")."""

META_BYTES = 1024
"""How far a browser looks for a declaration in HTML (HTML Standard, "prescan a byte stream")."""

META = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)

FALLBACK = "windows-1252"
"""What a page that is no UTF-8 and declares nothing is read as, which has a character for each
byte (HTML Standard, "determining the character encoding")."""

SPOKEN = frozenset(
    codecs.lookup(name).name
    for name in (
        *("utf-8", "utf-16-le", "utf-16-be", "koi8-r", "koi8-u", "mac-roman", "cp866", "cp874"),
        *("gb18030", "big5", "euc-jp", "iso2022_jp", "cp932", "cp949"),
        *(f"iso8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *(f"cp125{part}" for part in range(9)),
    )
)
"""The encodings of the web; Python knows others that unpack, or take quadratic time."""

AS_BROWSERS_DO = {
    "ascii": FALLBACK,
    "iso8859-1": FALLBACK,
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "utf-16": "utf-16-le",
}
"""Labels that mean more than they say (Encoding Standard, "names and labels")."""


def decoded(content: bytes, declared: str | None, *, is_html: bool) -> str:
    """The text of a page; bytes that its charset does not have become U+FFFD, as in a browser.

    A charset that is none of the web's is as good as none declared.
    """
    for mark, name in BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    for label in (declared, _in_meta(content) if is_html else None):
        encoding = _encoding(label)
        if encoding:
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(FALLBACK, "replace")


def _in_meta(content: bytes) -> str | None:
    found = META.search(content, 0, META_BYTES)
    if found is None:
        return None
    label = found[1].decode("ascii")
    # Whoever could read the declaration as ASCII has no text in UTF-16.
    return "utf-8" if label.lower().startswith("utf-16") else label


def _encoding(label: str | None) -> str | None:
    try:
        name = codecs.lookup((label or "").strip()).name
    except (LookupError, ValueError):  # unknown, or no name at all
        return None
    name = codecs.lookup(AS_BROWSERS_DO.get(name, name)).name
    return name if name in SPOKEN else None
