"""Cells of a table made safe for the spreadsheet that opens it."""

from __future__ import annotations

import re

from viewer.library.handover.plain_text import one_line

#: where a spreadsheet would take what follows as a formula: at the beginning of a cell, also of
#: one that it makes itself where its own language separates cells by semicolons
#: (https://owasp.org/www-community/attacks/CSV_Injection)
_FORMULA = re.compile(r"(^|;)(\s*)(?=[=+\-@\t\r\n＝＋－＠])")


def guarded_cell(cell: object) -> object:
    """The cell on one line, with `'` before what would be a formula; numbers as they are."""
    return _FORMULA.sub(r"\1\2'", one_line(cell)) if isinstance(cell, str) else cell
