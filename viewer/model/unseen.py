"""Characters that nobody sees, shown as what they are.

A control that turns the direction of writing, or a character of no width, can make a name or a
sentence read as something else (Trojan Source, https://trojansource.codes). It is shown as its code
point; what is stored stays as it is. Joiners stay unseen where a script or an emoji needs them.
"""

from __future__ import annotations

import re

#: scripts in which a (non-)joiner shapes letters: Arabic to Mongolian
_SHAPED = "\u0600-\u109f\u1780-\u18af\ua840-\uabff\ufb50-\ufdff\ufe70-\ufefe"
#: what an emoji of several is made of, its colours and presentation included
_EMOJI = "\u2190-\u2bff\u3030\u303d\ufe0f\U0001f000-\U0001faff"
_FLAG_PART = "\U0001f3f4\U000e0020-\U000e007e"

#: one of them, as a pattern
UNSEEN = (
    "(?:[\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]"
    f"|\u200c(?![{_SHAPED}])|(?<![{_SHAPED}])\u200c"
    f"|\u200d(?![{_SHAPED}{_EMOJI}])|(?<![{_SHAPED}{_EMOJI}])\u200d"
    f"|(?<![{_FLAG_PART}])[\U000e0000-\U000e007f])"
)
_FOUND = re.compile(UNSEEN)

#: control characters that are neither a line end nor a tab have pictures of their own
CONTROL_PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"} | {
    127: 0x2421
}


def named(character: str) -> str:
    """The character's code point, as it is shown in its place."""
    return f"‹U+{ord(character):04X}›"


def seen(text: str) -> str:
    """A name or title with everything in it to be seen: controls, and what has no width."""
    if text.isascii() and text.isprintable():
        return text
    return _FOUND.sub(lambda found: named(found.group()), text).translate(CONTROL_PICTURES)
