"""Notices an article whose text a document has already, or nearly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from viewer.library.importing.sketches import Sketch, estimated, resemblance

#: from here on two texts are told to be nearly the same
NEARLY = 0.8
#: below this share of a sketch the texts themselves are not compared
_WORTH_A_LOOK = 0.6
#: of so many smallest hashes a text that is nearly the same has this share; of 10,000 pairs that
#: are alike by 0.8 three are missed (binomial)
_LOOKED_UP, _SHARED = 9, 1 / 3
#: a hash that so many texts have tells none apart: a notice below each article of a paper
_MOST_WITH_ONE = 50
_WHOLE = 0.9999


class Same(NamedTuple):
    """A source whose text it is; likeness: 1.0 where all words are the same, else the share."""

    source: str
    likeness: float


class KnownTexts:
    """The texts of a document's sources, by their sketches.

    Args:
        text_of: gives the text of a source by its id; asked only where a sketch is much alike.
    """

    def __init__(self, text_of: Callable[[str], str]) -> None:
        self._text_of = text_of
        self._files: dict[str, str] = {}
        self._digests: dict[bytes, str] = {}
        self._sketches: dict[str, Sketch] = {}
        self._with: dict[int, list[str]] = {}

    def add(self, source: str, sketch: Sketch, file_sha256: str | None = None) -> None:
        """Remember a source's text, and the file it came from."""
        if file_sha256:
            self._files.setdefault(file_sha256, source)
        self._digests.setdefault(sketch.digest, source)
        self._sketches[source] = sketch
        for number in sketch.least[:_LOOKED_UP]:
            with_it = self._with.setdefault(number, [])
            if len(with_it) < _MOST_WITH_ONE:
                with_it.append(source)

    def add_file(self, source: str, file_sha256: str) -> None:
        """Remember the file that a source was made from, where its text is not there."""
        self._files.setdefault(file_sha256, source)

    def of_file(self, sha256: str) -> str | None:
        """The source that was made from a file with these bytes."""
        return self._files.get(sha256)

    def find(self, text: str, sketch: Sketch) -> Same | None:
        """The source with the same text, or else the most alike one that is nearly the same."""
        same = self._digests.get(sketch.digest)
        if same is not None:
            return Same(same, 1.0)
        looked_up = sketch.least[:_LOOKED_UP]
        near = Counter(s for n in looked_up for s in self._with.get(n, ()))
        guessed = {
            s: estimated(sketch, self._sketches[s])
            for s, count in near.items()
            if count >= _SHARED * len(looked_up)
        }
        likely = [s for s, likeness in guessed.items() if likeness >= _WORTH_A_LOOK]
        found = [
            Same(source, min(resemblance(text, self._text_of(source)), _WHOLE))
            for source in sorted(likely, key=lambda s: (-guessed[s], s))[:_MOST_COMPARED]
        ]
        best = max(found, key=lambda same: same.likeness, default=None)
        return best if best and best.likeness >= NEARLY else None


#: texts that are compared word by word with a new one
_MOST_COMPARED = 5
