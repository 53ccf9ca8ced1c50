"""English sentences that were made elsewhere, said again in the language that is spoken here.

What a process of its own tells, and what a document has stored, is English with names and numbers
in it. The texts it may have been made of are known, so it is matched with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from viewer.model.speech import ENGLISH, spoken, tr

_PLACE = re.compile(r"\\\{(\w+)\\\}")


class Retelling:
    """Says sentences again that were made of these texts.

    Args:
        texts: marked by `tr_later`, with `{names}` for what differs. Of several that fit, the one
            with the most words of its own is meant.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        longest_first = sorted(dict.fromkeys(texts), key=_own_length, reverse=True)
        self._patterns = [(text, _pattern(text)) for text in longest_first]

    def knows(self, sentence: str) -> bool:
        """Whether it can have been made of one of the texts."""
        return any(pattern.fullmatch(sentence) for _, pattern in self._patterns)

    def say(self, sentence: str) -> str:
        """The sentence in the language that is spoken; one that is not known stays as it is.

        A part of it that is a sentence of its own is said again, too.
        """
        if spoken() is ENGLISH or not sentence:
            return sentence
        for text, pattern in self._patterns:
            if found := pattern.fullmatch(sentence):
                return tr(text, "", **{k: self.say(v) for k, v in found.groupdict().items()})
        return sentence


def _own_length(text: str) -> int:
    return len(re.sub(r"\{\w+\}", "", text))


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(_PLACE.sub(r"(?P<\1>.+)", re.escape(text)), re.DOTALL)
