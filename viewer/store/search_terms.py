"""What is looked for: words, phrases and figures, and how FTS5 is asked for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.store.figure_words import plain_numbers
from viewer.store.passages import letters

_WORDS_PER_QUERY = 32
_LETTERS_PER_WORD = 100
#: one letter begins too many words: it stands for itself
_SHORTEST_BEGINNING = 2

_TYPED = re.compile(r'"([^"]*)"|(\S+)')


@dataclass(frozen=True, slots=True)
class Term:
    """One of the things that are looked for together.

    spellings: any of them suffices; several words stand in a row. is_open: the last word may go on.
    value: a word of `figure_words` under which figures are found as well. pattern: how it stands in
    a text, where FTS5 finds more than is meant (`145` for `145%`).
    """

    spellings: tuple[str, ...]
    is_open: bool = False
    value: str = ""
    pattern: re.Pattern[str] | None = None


Asked = str | Sequence[Term]


def terms_of(asked: Asked) -> tuple[Term, ...]:
    """Terms as they are; of typed text the words, and the phrases between quotation marks."""
    if not isinstance(asked, str):
        return tuple(asked)[:_WORDS_PER_QUERY]
    # A lone surrogate cannot be handed to SQLite, a NUL would end the query.
    words = asked.encode("utf-8", "replace").decode().replace("\0", " ")
    typed = ((phrase or word, bool(phrase)) for phrase, word in _TYPED.findall(words))
    found = (plain_term(term, is_phrase=is_phrase) for term, is_phrase in typed)
    return tuple(term for term in found if letters(term.spellings[0]))[:_WORDS_PER_QUERY]


def plain_term(words: str, *, is_phrase: bool) -> Term:
    """Words as they were typed; those of a phrase are whole."""
    words = words[:_LETTERS_PER_WORD]
    last = letters(words).rsplit(" ", 1)[-1]
    return Term((words,), not is_phrase and len(last) >= _SHORTEST_BEGINNING)


def query_of(terms: Sequence[Term], *, of_texts: bool = False, is_whole: bool = False) -> str:
    """The terms in FTS5's query language, in which quoted words are nothing but words.

    https://www.sqlite.org/fts5.html#full_text_query_syntax

    Args:
        terms: at least one.
        of_texts: for the articles, whose words are indexed as they are written.
        is_whole: no word goes on.
    """
    return " AND ".join(_any_of(term, of_texts, is_whole) for term in terms)


def _any_of(term: Term, of_texts: bool, is_whole: bool) -> str:
    star = "*" if term.is_open and not is_whole else ""
    spelled = term.spellings if of_texts else tuple(map(plain_numbers, term.spellings))
    forms = [f'"{form.replace(chr(34), " ")}"{star}' for form in dict.fromkeys(spelled)]
    if term.value and not of_texts:
        forms.append(f'"{term.value}"')
    return forms[0] if len(forms) == 1 else f"({' OR '.join(forms)})"
