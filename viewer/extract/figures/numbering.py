"""Digits that number or call something: items of a list, telephones, addresses of mail."""

from __future__ import annotations

from viewer.extract.figures.lines import begins_line
from viewer.extract.tokens import Tokens, word_set

_LONGEST_ITEM = 2


def is_item(tokens: Tokens, n: int) -> bool:
    """Whether token n numbers a paragraph or an item: `1.`, `2)`, `(3)` at the head of a line."""
    word = tokens.words[n]
    if not word.isdecimal() or len(word) > _LONGEST_ITEM or not tokens.glued(n + 1):
        return False
    mark = tokens.word(n + 1)
    if tokens.glued(n + 2) or mark not in (".", ")"):
        return False
    first = n - 1 if mark == ")" and tokens.word(n - 1) == "(" and tokens.glued(n) else n
    if first < n and tokens.word(n - 2) in _BEFORE_ITEMS:
        return True
    following = tokens.form(n + 2)
    return begins_line(tokens, first) and (not following or not following[0].islower())


#: behind these `(2)` numbers the next part of the same sentence or paragraph
_BEFORE_ITEMS = frozenset((".", ";", ":", ","))
#: what stands before the number of a telephone
_CALLED = word_set(
    "call phone telephone tel ring dial fax text mobile whatsapp contact hotline helpline freephone"
)
_JOINERS = frozenset(("-", ".", "(", ")"))
_FEWEST_DIGITS, _MOST_DIGITS, _MOST_TOKENS = 7, 15, 12


def phone_end(tokens: Tokens, n: int) -> int:
    """The token after the telephone number that begins with the digits in token n; n if none."""
    if not _may_begin(tokens, n):
        return n
    end, digits, groups = n, 0, 0
    while end < min(n + _MOST_TOKENS, len(tokens.words)):
        word = tokens.words[end]
        if word.isdecimal():
            if digits + len(word) > _MOST_DIGITS or (groups and _is_far(tokens, end)):
                break
            digits, groups = digits + len(word), groups + 1
        elif word != ")" and not (word in _JOINERS and tokens.word(end + 1).isdecimal()):
            break
        end += 1
    return end if groups > 1 and digits >= _FEWEST_DIGITS else n


def _is_far(tokens: Tokens, n: int) -> bool:
    """Whether more than a space stands before token n."""
    return tokens.starts[n] - tokens.ends[n - 1] > 1


def _may_begin(tokens: Tokens, n: int) -> bool:
    word = tokens.words[n]
    before = tokens.word(n - 1)
    if not word.isdecimal():
        return False
    if before == "+" and tokens.glued(n):
        return len(word) < 4
    if before == "(":
        before = tokens.word(n - 2)
    if word[0] == "0" and len(word) > 2:
        return True
    is_told = before in _CALLED or (before in ("on", "at", ":") and _is_called(tokens, n))
    return is_told or (len(word) == 3 and _is_local(tokens, n))


def _is_called(tokens: Tokens, n: int) -> bool:
    return not _CALLED.isdisjoint(tokens.words[max(n - 5, 0) : n])


def _is_local(tokens: Tokens, n: int) -> bool:
    """`555-0134`: three and four digits with a hyphen, the last with a nought before them."""
    last = tokens.word(n + 2)
    return (
        tokens.word(n + 1) == "-" and tokens.glued(n + 1) and tokens.glued(n + 2)
        and last.isdecimal() and len(last) == 4 and last[0] == "0"
    )  # fmt: skip


#: what may stand in a row of numbers: it counts nothing that words could say
_IN_ROWS = frozenset([",", "-", "/", "(", ")", "+", "$", "£", "€", "%", ":", ";", "to", "and"])
_PLAIN_ROW, _LONG_ROW = 5, 24


def row_end(tokens: Tokens, n: int) -> int:
    """The token after a row of numbers that begins with token n, n if none does.

    Five whole numbers with nothing but a space between, or two dozen with marks: a draw or a code;
    the cells of a table have more between them.
    The last one counts what follows it and is no part of the row.
    """
    words, size = tokens.words, len(tokens.words)
    numbers, marks, last, at = 0, 0, n, n
    while at < size:
        word = words[at]
        if word[0].isdecimal():
            numbers, last = numbers + 1, at
            marks += at > n and tokens.text[tokens.ends[at - 1] : tokens.starts[at]] != " "
        elif word in _IN_ROWS:
            marks += 1
        else:
            break
        if at - n > 2 * _PLAIN_ROW and numbers * 4 < at - n:
            break
        at += 1
    is_row = numbers >= _LONG_ROW or (numbers >= _PLAIN_ROW and marks == 0 and _is_plain(words[n]))
    return last if is_row else n


def _is_plain(word: str) -> bool:
    return word.isdecimal() and len(word) <= _LONGEST_ITEM + 1


def is_mail(tokens: Tokens, end: int) -> bool:
    """Whether the digits before token `end` belong to an address of mail: `ann.45@...`."""
    return tokens.word(end) == "@" and tokens.glued(end)
