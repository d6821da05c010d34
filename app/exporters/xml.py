"""Elements → XML text that every parser takes, whatever an article says."""

import re
from xml.etree.ElementTree import Element, indent, tostring

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (production 2, Char) does not allow, escaped or not."""


def xml_text(root: Element) -> str:
    """The document with its declaration; characters that XML does not know become U+FFFD.

    A carriage return is written as a reference: a parser makes a line feed of it and of the one
    that follows (XML 1.0, section 2.11).
    """
    for element in root.iter():
        element.text = _legal(element.text or "") or None
        for name, value in element.items():
            element.set(name, _legal(value))
    indent(root)
    written = tostring(root, encoding="unicode").replace("\r", "&#13;")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def _legal(words: str) -> str:
    return ILLEGAL.sub("\ufffd", words)
