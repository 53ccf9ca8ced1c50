"""JSON that is safe wherever it is put, within a web page too, and loses no character."""

from __future__ import annotations

import json
import re

#: what could begin a comment or a script within a script of a web page
_MARKUP = re.compile("<(?=[!?]|script)", re.IGNORECASE)
#: what steers terminals, or is no character
_UNPRINTABLE = re.compile(
    "[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def json_text(value: object) -> str:
    """One JSON document (RFC 8259), indented, with a line end.

    Raises:
        ValueError: a number in it is none that JSON has.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    # outside of strings none of these stands
    text = text.replace("</", r"<\/")
    return _UNPRINTABLE.sub(_code, _MARKUP.sub(_code, text)) + "\n"


def _code(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
