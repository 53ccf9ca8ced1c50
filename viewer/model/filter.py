"""Which events are asked for, as a value."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.model.when import When

#: by how many sources an event is told, as `FilterSpec.told` says it
TOLD_BY_ONE, TOLD_BY_SEVERAL = "one", "several"
#: what an event can bring with it, as `FilterSpec.holds` says it
FIGURES, QUOTATIONS, NOTES, PINS = "figures", "quotations", "notes", "pins"


@dataclass(frozen=True, slots=True)
class FilterSpec:
    """Empty sets and None leave everything. Sets hold ids (statuses and kinds their words).

    Within one field any value suffices; the fields all have to hold.
    told: TOLD_BY_ONE or TOLD_BY_SEVERAL. holds: FIGURES, QUOTATIONS, or NOTES or
    PINS of the person's own. measures: of its figures.
    events: these alone. thread: the event whose thread they are, where they were asked for as one;
    it names them and chooses nothing, so that filters that leave the same are the same.
    without: pairs of the name of one of these sets and a value that an event must not have.
    """

    start: When | None = None
    end: When | None = None
    sides: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    holds: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    without: frozenset[tuple[str, str]] = frozenset()
    match: str = ""
    known_on: When | None = None
    thread: str | None = field(default=None, compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether it leaves everything."""
        return self == FilterSpec()

    def excluded(self, field: str) -> frozenset[str]:
        """The values of a set that an event must not have."""
        return frozenset(value for name, value in self.without if name == field)


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter that a person keeps in the document under a name, unique there."""

    name: str
    spec: FilterSpec
