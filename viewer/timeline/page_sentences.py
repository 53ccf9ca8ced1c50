"""What a page says of its own timeline: how many events are labelled, what is folded."""

from __future__ import annotations

from viewer.model.listing import listed_apart
from viewer.model.speech import say_number, tr, tr_n
from viewer.timeline.display import TextRole
from viewer.timeline.flow import Run


def say_labelled(told: str, labelled: int) -> str:
    """What there is, said already without a full stop, and how much of it is labelled."""
    if not labelled:
        return tr("{told}; none is labelled.", told=told)
    return tr_n("{told}; one is labelled.", "{told}; {n} are labelled.", labelled, told=told)


def say_labelled_of(labelled: int, total: int) -> str:
    """For a page with a person's own subtitle."""
    said = say_number(total)
    if not labelled:
        return tr("Of {total} events none is labelled.", total=said)
    return tr_n(
        "Of {total} events one is labelled.",
        "Of {total} events {n} are labelled.",
        labelled,
        total=said,
    )


def say_folds(scales: int) -> str:
    """What folded quiet time means on a page with so many scale bars."""
    if scales > 1:
        return tr("Folded stretches give their length; each stretch has its own scale.")
    return tr("Folded stretches give their length.")


def list_runs(names: list[str], count: int, *, in_counts: bool) -> list[Run]:
    """The list of what is not labelled.

    Args:
        names: those for which there is room.
        count: how many events it is of.
        in_counts: whether some stand in counts instead of as ticks.
    """
    number, said = say_number(count), listed_apart(names)
    if in_counts:
        head = tr("Not labelled, shown as grey ticks or in counts ({number}):", number=number)
    else:
        head = tr("Not labelled, shown as grey ticks ({number}):", number=number)
    if len(names) < count:
        more = count - len(names)
        said = tr_n("{names}; and {n} more", "{names}; and {n} more", more, names=said)
    ended = tr("{words}.", about="sentence", words=said)
    return [(head, TextRole.NOTE_STRONG), (ended, TextRole.NOTE)]
