"""What an import tells of files, rows and dates, said again in the language of the window.

It is made in English: in processes of their own, for the command line, and to be stored.
"""

from __future__ import annotations

from functools import cache

from viewer.model.retelling import Retelling
from viewer.model.speech import tr_later
from viewer.readers.telling import KNOWN, NOTED, REFUSED

_OF_FILES = (
    tr_later(
        "{name} does not say when it was published, from which “Monday” or “last week” are counted;"
        " give its date"
    ),
    tr_later("{name} has the same text as ‘{title}’, which is there already"),
    tr_later("{name} is nearly the same text as ‘{title}’ ({percent} %)"),
    tr_later("{name} is the full text of ‘{title}’; attach it to its digest (parley attach)"),
    tr_later("{name} is the table of ‘{title}’, which is there already"),
    tr_later("{name} may be a table of events; import it by itself"),
    tr_later("{name} is of a kind that is not read"),
    tr_later("{name} cannot be read: the process that read it ended; save its text instead"),
    tr_later("Cancelled"),
)
_OF_TABLES = (
    tr_later("{name} holds no event that can be read: {why}"),
    tr_later("row {number}: {why}"),
    tr_later("and {number} more rows"),
    tr_later("it has no rows"),
    tr_later("it has no title"),
    tr_later("it has no date"),
    tr_later("“{words}” is no date that can be read; write it as 2018-03-24"),
    tr_later("“{words}” is before the year 1, with which timelines begin"),
    tr_later("the importance “{words}” is none that is known"),
    tr_later("the status “{words}” is none that is known"),
    tr_later("the kind “{words}” is none that is known"),
)
_OF_DATES = (
    tr_later("Given by the person who imported it."),
    tr_later("As the file tells it."),
    tr_later("As the table gives it."),
    tr_later("From the address of the page."),
    tr_later("The first line of the text."),
    tr_later("The day on which the table's file was last changed."),
    tr_later("The text says “{words}”."),
    tr_later("The text says “{words}”, counted from its day of publication."),
    tr_later("Undated; told as of the day of publication."),
    tr_later("Undated past; taken to be near the day of publication."),
    tr_later("Told right after an event of that date."),
)


def retold(sentence: str) -> str:
    """A sentence of an import in the language that is spoken; what is not known stays English."""
    return retelling().say(sentence)


@cache
def retelling() -> Retelling:
    """All that an import tells."""
    return Retelling((*REFUSED, *NOTED, *KNOWN, *_OF_FILES, *_OF_TABLES, *_OF_DATES))
