"""Files made to take all time or memory: an answer or a reason within limits as short as a test."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.readers.made_pdf import pdf_of, stream
from viewer.model.errors import UnreadableFile
from viewer.readers.sandbox import run_apart
from viewer.readers.worker import LIMITS

SHORT = replace(LIMITS, wall_s=8.0, cpu_s=1, memory_bytes=700_000_000)


def nested_mail(depth: int) -> bytes:
    part = b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n'
    parts = b"".join(part % (n, n) for n in range(depth))
    return b"From: a\nSubject: b\n" + parts + b"Content-Type: text/plain\n\nthe last words\n"


HOSTILE = {
    "a stream of 60 MB in under 1 KB": ("pdf", lambda: pdf_of(stream(bytes(6 * 10**7), 3))),
    "text operators without end": (
        "pdf", lambda: pdf_of(stream(b"BT /F 1 Tf (a) Tj ET " * 300_000, 1)),
    ),
    "states never restored": ("pdf", lambda: pdf_of(stream(b"q " * 1_000_000, 1))),
    "pages that are their own parents": (
        "pdf", lambda: pdf_of(stream(b""), more={2: b"<< /Type /Pages /Count 9 /Kids [2 0 R] >>"}),
    ),
    "two thousand million pages": (
        "pdf", lambda: pdf_of(more={2: b"<< /Type /Pages /Count 2000000000 /Kids [] >>"}),
    ),
    "lists in lists": ("pdf", lambda: pdf_of(stream(b""), more={4: b"[" * 200_000})),
    "a table of contents that leads to itself": (
        "pdf", lambda: pdf_of(stream(b""), trailer=b"/Prev 9"),
    ),
    "a picture without end": (
        "pdf", lambda: pdf_of(stream(b"BI /W 9999 /H 9999 ID " + b"x" * 10**5)),
    ),
    "marks in marks": ("webpage", lambda: b"<div>" * 100_000 + b"words"),
    "a mark with 20,000 names": (
        "webpage", lambda: b"<p " + b" ".join(b"a%d=1" % n for n in range(20_000)) + b">words</p>",
    ),
    "remarks never ended": ("webpage", lambda: b"<!--" * 200_000),
    "parts in parts": ("mail", lambda: nested_mail(1_500)),
    "a line without end": (
        "mail", lambda: b"From: a\nSubject: " + b"x y, " * 9_000 + b"\n\nwords",
    ),
    "senders without end": ("mail", lambda: b"Date: x\nFrom: " + b"(" * 20_000 + b"\n\nwords"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_answered_or_refused(name):
    parser, make = HOSTILE[name]
    try:
        fields = json.loads(run_apart(parser, make(), SHORT))
    except UnreadableFile as trouble:
        told = str(trouble)
        assert "\n" not in told
        assert told.endswith("save its text instead")
    else:
        assert isinstance(fields.get("text", fields.get("refusal")), str)
