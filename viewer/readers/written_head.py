"""What the first lines of a text say of it: its title, who wrote it, and the day.

For copies as people keep them: a heading, a line `By ...`, a line with the date, labels (`Date:
...`), the head of a Markdown file. What is not there is left out; what is there but cannot be read
is told as a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from viewer.readers.reading import Reading
from viewer.readers.written_dates import Written, days_in
from viewer.readers.written_publisher import alone, before_day

#: lines that are looked at; a line longer than a heading is prose
_LINES, _HEADING = 14, 160
_SHOWN = 120
#: a title so long that a headline begins with is one that was cut
_SURELY_CUT = 20
_WITH_BASIS = ("title", "byline", "publisher")
_LABELS = {
    "title": "title", "headline": "title", "subject": "title",
    "by": "byline", "author": "byline", "authors": "byline", "byline": "byline",
    "from": "byline", "written by": "byline",
    "date": "published", "published": "published", "publication date": "published",
    "date published": "published", "posted": "published", "issued": "published",
    "source": "publisher", "publisher": "publisher", "publication": "publisher",
    "newspaper": "publisher",
    "url": "address", "link": "address", "address": "address", "language": "language",
    "lang": "language",
}  # fmt: skip
_LABEL = re.compile(rf"(?:\*\*)?({'|'.join(_LABELS)}):(?:\*\*)?\s+(\S.*)", re.IGNORECASE)
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")
_BYLINE = re.compile(r"(?:By|BY|by)\s+(?=[A-Z])(.+)")
_BEHIND_NAME = re.compile(r"\s+[|·•–—]\s+.*|,\s+(?:[A-Z][a-z]+day\b.*)")
_CAPTION = re.compile(r"\b(?:picture|photo(?:graph)?|image|credit)s?:|\[.*\]|!\[", re.IGNORECASE)
_UPDATED = re.compile(r"(?:last\s+)?(?:updated?|modified)\b", re.IGNORECASE)
#: `PORT, Aug 26, 2025 (Agency) - `: what stands before the dash
_DATELINE = re.compile(r"([A-Z][^.!?\n]{2,90}?)\s*(?:[–—]|--?)\s")
#: words that stand alone above an article and are no title
_NO_TITLE = frozenset(
    ("updated", "share", "print", "save", "advertisement", "news", "opinion", "menu", "listen")
)
_SENTENCE_ENDS = (".", ":", ",", ";")
_CLOCK_END = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_MARKDOWN = re.compile(r"#{1,6}\s+|\*\*|__")


class _Line(NamedTuple):
    """A line, without what Markdown wraps it in. is_again: as one before it."""

    text: str
    is_again: bool

    @property
    def is_heading(self) -> bool:
        text = self.text
        is_sentence = text.endswith(_SENTENCE_ENDS) and not _CLOCK_END.search(text)
        return len(text) <= _HEADING and not is_sentence


def with_head(reading: Reading) -> Reading:
    """The reading with what its first lines say, where the file says nothing of it otherwise."""
    lines = list(_first_lines(reading.text))
    found: dict[str, str] = _labelled(lines)
    found.setdefault("byline", _byline(lines))
    note_of_publisher = _tell_names(lines, reading, found)
    found.setdefault("address", next((m[1] for m in map(_address, lines) if m), ""))
    day, basis, note = _published(lines)
    fields = {k: v for k, v in found.items() if v and k != "published"}
    bases = {f"{k}_basis": _how(fields[k], lines) for k in _WITH_BASIS if k in fields}
    if note_of_publisher:
        bases["publisher_basis"] = note_of_publisher
    if day and not reading.published:
        fields |= {"published": day, "published_basis": basis}
    if reading.title and not any(reading.title.casefold() in x.text.casefold() for x in lines):
        # what a program kept of the document that this one was made from
        reading = _titled(reading, fields, bases)
    elif _goes_on(fields.get("title", ""), reading.title or ""):
        reading = _titled(reading, fields, bases)
    missing = {k: v for k, v in fields.items() if getattr(reading, k) is None}
    missing |= {f"{k}_basis": bases[f"{k}_basis"] for k in missing if k in _WITH_BASIS}
    told = (note_of_publisher, "" if reading.published or day else note)
    return reading._replace(**missing, notes=(*reading.notes, *filter(None, told)))


def is_between(text: str) -> bool:
    """Whether a line is what stands between a title and its text: who wrote it, or the day."""
    line = _Line(text, is_again=False)
    return line.is_heading and (bool(_BYLINE.fullmatch(text)) or _is_date_line(text))


def _titled(reading: Reading, fields: dict[str, str], bases: dict[str, str]) -> Reading:
    """The reading with the title of its first lines, where those have one."""
    if "title" not in fields:
        return reading
    return reading._replace(title=fields["title"], title_basis=bases["title_basis"])


def _how(value: str, lines: list[_Line]) -> str:
    """Where a value stands, with the line around it."""
    line = next((line.text for line in lines if value in line.text), value)
    if line == value:
        return "From the text's first lines."
    return f"From the text's first lines: “{_shown(line)}”."


def _tell_names(lines: list[_Line], reading: Reading, found: dict[str, str]) -> str:
    """Add the title and the publisher, and give the reason for a publisher that no label told."""
    texts = [line.text for line in lines if line.is_heading and not _LABEL.fullmatch(line.text)]
    name = before_day([text for text in texts if _is_date_line(text)])
    own_line = alone(texts)
    title = _title([line for line in lines if line.text != own_line], reading.text)
    if own_line and not (title or found.get("title") or reading.title):
        own_line = ""  # the only heading is the title
    found.setdefault("title", title if own_line else _title(lines, reading.text))
    name = name or own_line
    if not name or name in (found["title"], reading.title):
        return ""
    is_told = bool(reading.publisher or found.get("publisher"))
    found.setdefault("publisher", name)
    return "" if is_told else f"Its first lines name the publisher: “{_shown(name)}”."


def _goes_on(headline: str, title: str) -> bool:
    """Whether a headline begins with the title that a program kept, and tells more.

    What follows a bar or a dash is the name of a site.
    """
    begun = title.rstrip("…. ").casefold()
    rest = headline[len(begun) :].lstrip()
    is_cut = not title or not headline.casefold().startswith(begun)
    if is_cut or len(headline) <= len(title) or not rest or rest[0] in "|·•–—-":
        return False
    return len(begun) >= _SURELY_CUT or not headline[len(begun)].isalnum()


def _first_lines(text: str) -> Iterator[_Line]:
    seen: set[str] = set()
    given = [line.strip() for line in text[: _LINES * 1_000].splitlines()]
    given = [line for line in given if line and set(line) - set("-=*_#")]
    for line in given[:_LINES]:
        bare = _MARKDOWN.sub("", line).strip()
        if bare:
            yield _Line(bare, bare in seen or given.count(line) > 1)
            seen.add(bare)


def _labelled(lines: list[_Line]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        match = _LABEL.fullmatch(line.text) if len(line.text) <= 2 * _HEADING else None
        if match:
            value = match[2].strip().strip("\"'").strip()
            found.setdefault(_LABELS[match[1].lower()], value)
    return found


def _address(line: _Line) -> re.Match[str] | None:
    return _ADDRESS.fullmatch(line.text)


def _byline(lines: list[_Line]) -> str:
    for line in lines:
        match = _BYLINE.fullmatch(line.text) if line.is_heading else None
        if match:
            name = _BEHIND_NAME.sub("", match[1])
            days = days_in(name)
            name = (name[: days[0].start] if days else name).strip(" ,;|")
            if 0 < len(name.split()) <= 16:
                return name
    return ""


def _title(lines: list[_Line], text: str) -> str:
    """The first line that is a heading, if nothing but what stands above headings is before it."""
    for n, line in enumerate(lines):
        if _stands_above(line):
            continue
        has_more = n + 1 < len(lines) and len(text) > 2 * len(line.text)
        return line.text if has_more and line.is_heading else ""
    return ""


def _stands_above(line: _Line) -> bool:
    text = line.text
    return (
        line.is_again
        or text.lower().strip(" :") in _NO_TITLE
        or bool(_CAPTION.search(text) or _LABEL.fullmatch(text) or _ADDRESS.fullmatch(text))
        or bool(_BYLINE.fullmatch(text) or _UPDATED.match(text))
        or _is_date_line(text)
    )


def _is_date_line(text: str) -> bool:
    """Whether a line says little more than a day."""
    days = days_in(text)
    return bool(days) and len(text) - (days[0].end - days[0].start) <= 30


def _published(lines: list[_Line]) -> tuple[str, str, str]:
    """The day, how it is known, and what to tell where it is not; empty for nothing."""
    note = ""
    for part in sorted(_dated_parts(lines), key=lambda part: bool(_UPDATED.match(part))):
        written = days_in(part)[0]
        if written.day:
            return written.day.isoformat(), f"From the text's first lines: “{_shown(part)}”.", ""
        note = note or _doubt(part, written)
    return "", "", note


def _dated_parts(lines: list[_Line]) -> Iterator[str]:
    """What of the first lines has a day and is no prose."""
    for line in lines:
        text = line.text
        if not line.is_heading:
            dateline = _DATELINE.match(text[:_HEADING])
            text = dateline[1] if dateline else ""
        is_told = not line.is_heading or _tells_day(text)
        if text and is_told and days_in(text) and not _CAPTION.search(text):
            yield text


def _tells_day(text: str) -> bool:
    """Whether a heading's day is that of the article."""
    label = _LABEL.fullmatch(text)
    if label:
        return _LABELS[label[1].lower()] == "published"
    return _is_date_line(text) or bool(_BYLINE.match(text))


def _doubt(part: str, written: Written) -> str:
    said = _shown(part[written.start : written.end])
    if written.has_year:
        return f"Its first lines give the day {said}, which can be read in two ways."
    return f"Its first lines give the day {said} without a year."


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
