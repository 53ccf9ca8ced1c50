"""What is to be done with files that a person brings, before anything is asked."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum, auto

from viewer.library.importing.records import Imported, Outcome
from viewer.library.importing.surveying import Found, FoundKind, Survey
from viewer.model.speech import tr


class Route(Enum):
    """The way on."""

    #: there is nothing to import or attach
    NOTHING = auto()
    #: all are full texts of sources that are there
    ATTACH = auto()
    #: one table, whose columns are asked for
    TABLE = auto()
    #: one article of which its title, publisher, byline and date are known
    STRAIGHT = auto()
    #: a sheet lists what would be imported, and asks for what is missing
    ASK = auto()


def route_of(survey: Survey) -> Route:
    """The way on for these files."""
    articles, tables = survey.of(FoundKind.ARTICLE), survey.of(FoundKind.TABLE)
    texts = survey.of(FoundKind.FULL_TEXT)
    if not articles and not tables:
        return Route.ATTACH if texts else Route.NOTHING
    if not articles and not texts and len(tables) == 1:
        return Route.TABLE
    is_single = len(survey.files) == 1 and not any(file.missing for file in articles)
    return Route.STRAIGHT if is_single and survey.was_read else Route.ASK


def left_out(survey: Survey, chosen: Collection[Found]) -> tuple[Imported, ...]:
    """What the report says of the files that are not even begun with."""
    outcomes = {
        FoundKind.UNKNOWN: Outcome.UNKNOWN_KIND,
        FoundKind.UNREADABLE: Outcome.UNREADABLE,
        FoundKind.ARTICLE: Outcome.NEEDS_DATE,
    }
    return tuple(
        Imported(
            file.name,
            file.path,
            outcomes[file.kind],
            reason=file.reason or _reason(file),
        )
        for file in survey.files
        if file.kind in outcomes and file not in chosen
    )


def _reason(file: Found) -> str:
    if file.kind is FoundKind.UNKNOWN:
        return tr("{name} is of a kind that is not read", name=file.name)
    return tr("{name} does not say when it was published, and no date was given", name=file.name)
