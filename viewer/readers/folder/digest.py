"""A digest with its marks: Markdown-like text in, plain text with places out.

    [900 kroner]{f1}                 a figure
    “out of pride”{q1}               a quotation; its place is what stands between the marks
    [[He telephoned.]]{e:call}       a passage that tells the event `call`
    [[...]]{e:call e:talks @7-8}     several events; a hint: sentences 7 and 8 of the original

Passages may hold figures, quotations and further passages, quotations may hold figures. A
backslash takes the meaning from `[`, `]`, `{` and `}`. Paragraphs are separated by blank lines;
within one, line breaks and runs of spaces are one space.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from viewer.readers.folder.fields import is_id
from viewer.readers.folder.mistakes import Mistakes, shown

_ESCAPED = frozenset("[]{}")
_SPACES = frozenset(" \t\n")


class MarkKind(StrEnum):
    """What a mark stands for."""

    FIGURE = "figure"
    QUOTATION = "quotation"
    EVIDENCE = "evidence"


class Mark(NamedTuple):
    """One marked place of a digest; text[start:end] are its words.

    id: of the figure or quotation within its source, or of the event. line: in the file.
    hint: first and last sentence of the original, counted from 1.
    """

    kind: MarkKind
    id: str
    start: int
    end: int
    line: int
    hint: tuple[int, int] | None = None


class Digest(NamedTuple):
    """The text without marks, a line break between paragraphs, and the marks by their start."""

    text: str
    marks: tuple[Mark, ...]


def parse_digest(file: str, source: str, mistakes: Mistakes) -> Digest:
    """Read the source of a digest; what is wrong is noted with the lines of that file."""
    texts: list[str] = []
    marks: list[Mark] = []
    offset = 0
    for line, paragraph in _paragraphs(source):
        scanner = _Scanner(paragraph, line, file, mistakes)
        scanner.scan()
        if not scanner.text:
            continue
        texts.append(scanner.text)
        marks += (m._replace(start=m.start + offset, end=m.end + offset) for m in scanner.marks)
        offset += len(scanner.text) + 1
    if not texts:
        mistakes.add(file, 1, "is empty; write the digest of the source")
    # A passage before what it holds, in whatever order their marks were closed.
    return Digest("\n".join(texts), tuple(sorted(marks, key=lambda m: (m.start, -m.end))))


def _paragraphs(source: str) -> list[tuple[int, str]]:
    """The paragraphs with the line on which each begins."""
    found: list[tuple[int, str]] = []
    held: list[str] = []
    for number, line in enumerate([*source.split("\n"), ""], start=1):
        if line.strip(" \t"):
            held.append(line)
        elif held:
            found.append((number - len(held), "\n".join(held)))
            held = []
    return found


class _Opened(NamedTuple):
    """A `[` or `[[` that waits for its end; start: place in the text."""

    bracket: str
    start: int
    line: int


class _Scanner:
    """Reads one paragraph from left to right."""

    def __init__(self, source: str, line: int, file: str, mistakes: Mistakes) -> None:
        self.marks: list[Mark] = []
        self._source = source
        self._at = 0
        self._line = line
        self._file = file
        self._mistakes = mistakes
        self._written: list[str] = []
        self._space_due = False
        self._opened: list[_Opened] = []
        #: places after each “ that no ” has met; without a mark it is a character like others
        self._quotes: list[int] = []

    @property
    def text(self) -> str:
        """What has been read, without marks."""
        return "".join(self._written)

    def scan(self) -> None:
        """Read it all."""
        while self._at < len(self._source):
            self._step(self._source[self._at])
        for bracket, _, line in self._opened:
            end = "]]{e:event}" if bracket == "[[" else "]{f1}"
            self._mistakes.add(
                self._file, line, f"{bracket} is not closed in its paragraph; end it with {end}"
            )

    def _step(self, character: str) -> None:
        if character in _SPACES:
            self._space()
        elif character == "\\" and self._next() in _ESCAPED:
            self._write(self._next())
            self._at += 2
        elif character == "[":
            self._open()
        elif character == "]":
            self._close()
        elif character in "{}":
            self._wrong(f"{character} stands alone; write \\{character} for the character itself")
            self._at += 1
        else:
            self._at += 1
            self._character(character)

    def _character(self, character: str) -> None:
        if character < " " or "\x7f" <= character <= "\x9f":
            self._wrong("a control character stands here; take it out")
        end = len(self._written)
        self._write(character)
        if character == "“":
            self._quotes.append(len(self._written))
        elif character == "”":
            self._close_quote(end)
        elif character == '"' and self._follows("{"):
            self._wrong("marked quotations stand in curly quotation marks, as in “...”{q1}")
            self._tokens()

    def _space(self) -> None:
        self._space_due = self._space_due or bool(self._written and self._written[-1] != " ")
        self._line += self._source[self._at] == "\n"
        self._at += 1

    def _write(self, character: str) -> None:
        self._flush_space()
        self._written.append(character)

    def _flush_space(self) -> None:
        if self._space_due:
            self._written.append(" ")
            self._space_due = False

    def _open(self) -> None:
        bracket = "[[" if self._follows("[[") else "["
        if self._opened and self._opened[-1].bracket == "[":
            self._wrong("a figure holds no other marks; close it with ]{f1} first")
        self._flush_space()
        self._opened.append(_Opened(bracket, len(self._written), self._line))
        self._at += len(bracket)

    def _close(self) -> None:
        if not self._opened:
            self._wrong("] closes nothing; write \\] for the character itself")
            self._at += 1
            return
        bracket, start, line = self._opened.pop()
        closing = "]" * len(bracket)
        if not self._follows(closing):
            self._wrong(f"[[ of line {line} closes with ]], not with ]")
            closing = "]"
        self._at += len(closing)
        if not self._follows("{"):
            record = "{e:event}" if bracket == "[[" else "{f1}"
            self._wrong(f"after {closing} stands {record}; for plain brackets write \\[ and \\]")
        elif bracket == "[[":
            self._add_evidence(self._tokens(), start)
        else:
            self._add(MarkKind.FIGURE, self._tokens(), start, len(self._written))

    def _close_quote(self, end: int) -> None:
        start = self._quotes.pop() if self._quotes else None
        if not self._follows("{"):
            return
        tokens = self._tokens()
        if start is None:
            self._wrong("this ” has no “ before it in its paragraph")
        else:
            self._add(MarkKind.QUOTATION, tokens, start, end)

    def _tokens(self) -> list[str]:
        """What stands between { and }, which is passed over."""
        end = self._source.find("}", self._at)
        if end < 0:
            self._wrong("{ is not closed in its paragraph; end it with }")
            end = len(self._source)
        inner = self._source[self._at + 1 : end]
        self._at = end + 1
        self._line += inner.count("\n")
        return inner.split()

    def _add(self, kind: MarkKind, tokens: list[str], start: int, end: int) -> None:
        """Add a figure or a quotation."""
        if len(tokens) == 1 and is_id(tokens[0]):
            self._add_mark(Mark(kind, tokens[0], start, end, self._line))
        elif tokens and tokens[0].startswith("e:"):
            self._wrong("a passage that tells an event stands in double brackets: [[...]]{e:event}")
        else:
            self._wrong(f"{{}} names one {kind}; {shown(' '.join(tokens))} does not")

    def _add_evidence(self, tokens: list[str], start: int) -> None:
        hints = [token for token in tokens if token.startswith("@")]
        events = [token.removeprefix("e:") for token in tokens if token.startswith("e:")]
        if not events or len(hints) > 1 or len(hints) + len(events) < len(tokens):
            told = shown(" ".join(tokens))
            self._wrong(f"after ]] stand events as in {{e:one e:two @7-8}}; {told} are none")
            return
        hint = self._hint(hints[0]) if hints else None
        named: set[str] = set()
        for event in events:
            if not is_id(event) or event in named:
                self._wrong(f"{shown(event)} is no event’s id, or named twice")
            else:
                mark = Mark(MarkKind.EVIDENCE, event, start, len(self._written), self._line, hint)
                self._add_mark(mark)
            named.add(event)

    def _hint(self, token: str) -> tuple[int, int] | None:
        first, _, last = token[1:].partition("-")
        numbers = [n for n in (first, last or first) if n.isascii() and n.isdigit() and len(n) < 6]
        if len(numbers) == 2 and 1 <= int(numbers[0]) <= int(numbers[1]):
            return int(numbers[0]), int(numbers[1])
        self._wrong(f"{shown(token)} names no sentences; write @7 or @7-8")
        return None

    def _add_mark(self, mark: Mark) -> None:
        # A space just inside the opening mark belongs to what is before it.
        start = mark.start + (self._written[mark.start : mark.start + 1] == [" "])
        if start < mark.end:
            self.marks.append(mark._replace(start=start))
        else:
            self._wrong(f"nothing is marked as {mark.id}; put the mark around its words")

    def _follows(self, text: str) -> bool:
        return self._source.startswith(text, self._at)

    def _next(self) -> str:
        return self._source[self._at + 1 : self._at + 2]

    def _wrong(self, what: str) -> None:
        self._mistakes.add(self._file, self._line, what)
