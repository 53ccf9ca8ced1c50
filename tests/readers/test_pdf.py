"""PDFs read as a person would read them: paragraphs, whole words, no heads and feet of pages."""

from __future__ import annotations

import random

import pytest

from tests.readers.made_pdf import pdf_of, stream, words_at
from viewer.model.errors import UnreadableFile
from viewer.readers.pdf import read_pdf
from viewer.readers.registry import read_article

FIRST = (
    "The harbour board said on Tuesday that it would spend some",
    "three million on the old pier at Nesby, which was closed in",
    "March. Nobody was hurt.",
)
SECOND = (
    "Engineers of the univer-",
    "sity had looked at its foundations, and a well-known firm is to",
    "begin in June, as the port had asked.",
)


def column(*paragraphs: tuple[str, ...], left: float = 60, top: float = 700, gap: float = 8):
    """Lines of paragraphs under each other, with a gap between paragraphs."""
    lines, y = [], top
    for paragraph in paragraphs:
        for line in paragraph:
            lines.append((left, y, line))
            y -= 12
        y -= gap
    return lines


def page(*lines, size: float = 10) -> bytes:
    return stream(words_at(*lines, size=size))


def paragraphs_of(*pages: bytes) -> list[str]:
    return read_pdf(pdf_of(*pages)).text.split("\n\n")


WHOLE = [
    " ".join(FIRST),
    " ".join(SECOND).replace("univer- sity", "university"),
]


def test_lines_become_paragraphs_and_broken_words_whole():
    assert paragraphs_of(page(*column(FIRST, SECOND))) == WHOLE


def test_paragraphs_that_are_set_in_instead_of_apart():
    lines = column(FIRST, SECOND, gap=0)
    lines[3] = (lines[3][0] + 12, *lines[3][1:])
    assert paragraphs_of(page(*lines)) == WHOLE


def test_a_last_line_that_is_short_ends_a_paragraph():
    assert paragraphs_of(page(*column(FIRST, SECOND, gap=0))) == WHOLE


def test_columns_are_read_one_after_the_other():
    assert paragraphs_of(page(*column(FIRST), *column(SECOND, left=340))) == WHOLE


def test_columns_drawn_line_by_line_are_not_mixed_up():
    left, right = column(FIRST, SECOND), column(SECOND, FIRST, left=370)
    mixed = [line for pair in zip(left, right, strict=True) for line in pair]
    assert paragraphs_of(page(*mixed)) == [*WHOLE, *WHOLE[::-1]]


def test_rows_of_a_table_stay_together():
    rows = [(x, 700 - 12 * n, f"cell {n}{x}") for n in range(5) for x in (60, 200, 340)]
    told = [f"cell {n}60 cell {n}200 cell {n}340" for n in range(5)]
    assert paragraphs_of(page(*rows)) == told


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page():
    assert paragraphs_of(page(*column(FIRST[:2])), page(*column(FIRST[2:]))) == [WHOLE[0]]


def test_heads_feet_and_numbers_of_pages_are_left_out():
    def with_margins(number, lines):
        return page((60, 780, "Coast News - Tuesday"), *lines, (300, 20, f"Page {number} of 3"))

    read = paragraphs_of(
        with_margins(1, column(FIRST)),
        with_margins(2, column(SECOND)),
        with_margins(3, column(FIRST)),
    )
    assert read == [*WHOLE, WHOLE[0]]


def test_a_heading_is_a_paragraph_of_its_own():
    head = words_at((60, 740, "Pier to be mended"), size=20)
    pages = stream(head + b"\n" + words_at(*column(FIRST)))
    assert paragraphs_of(pages) == ["Pier to be mended", WHOLE[0]]


def test_letters_drawn_twice_are_read_once():
    lines = column(FIRST)
    assert paragraphs_of(page(*[line for line in lines for _ in range(2)])) == [WHOLE[0]]


def test_what_its_first_lines_say_of_it(tmp_path):
    path = tmp_path / "pier.pdf"
    head = (("Pier to be mended",), ("By Anna Holm",), ("14 May 2019",))
    trailer = b"/Info 4 0 R"
    info = {4: b"<< /Title (Microsoft Word - x.docx) /CreationDate (D:20190516101500Z) >>"}
    path.write_bytes(pdf_of(page(*column(*head, FIRST)), more=info, trailer=trailer))
    reading = read_article(path).reading
    assert reading[1:4] == ("Pier to be mended", "Anna Holm", "2019-05-14")
    assert reading.notes == ("The PDF itself was made on 2019-05-16.",)


def test_first_lines_of_one_size_without_a_gap(tmp_path):
    path = tmp_path / "pier.pdf"
    title = ("Pier to be mended after a long quarrel over who pays", "for the stones at Nesby")
    head = (title, ("By Anna Holm",), ("Coast Courier, 11 March 2019",))
    path.write_bytes(pdf_of(page(*column(*head, FIRST, gap=0))))
    article = read_article(path)
    assert article.text.split("\n\n") == [
        " ".join(title),
        *(line for (line,) in head[1:]),
        WHOLE[0],
    ]
    assert article.reading[1:4] == (" ".join(title), "Anna Holm", "2019-03-11")
    assert article.reading.publisher == "Coast Courier"


def test_a_day_in_prose_ends_no_paragraph():
    lines = ("The harbour board had closed the old pier at Nesby on", "14 May 2019.")
    assert paragraphs_of(page(*column(lines, FIRST, gap=0))) == [" ".join(lines), WHOLE[0]]


def test_a_page_without_text_among_others_is_told():
    reading = read_pdf(pdf_of(page(*column(FIRST)), page()))
    assert reading.notes == ("1 of its 2 pages have no text, only pictures.",)


LOCKED = (
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32
    + b"> >> /ID [<00> <00>]"
)  # fmt: skip


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (pdf_of(page()), "has no text, only pictures"),
        (pdf_of(page(*column(FIRST)), trailer=LOCKED), "is locked with a password"),
        (pdf_of(), "is damaged|only pictures"),
        (b"", "is damaged"),
        (b"%PDF-1.7\n" + b"garbage" * 100, "is damaged"),
        (pdf_of(page(*column(FIRST)))[:300], "is damaged|only pictures"),
    ],
)
def test_what_cannot_be_read_is_told(data, told):
    with pytest.raises(UnreadableFile, match=told):
        read_pdf(data)


@pytest.mark.parametrize("family", ["Source Serif 4", "Inter"])
def test_what_qt_writes(qapp, tmp_path, family):
    from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument

    from viewer.render.fonts import load_fonts

    load_fonts()

    path = str(tmp_path / "qt.pdf")
    words = (" ".join(FIRST) + " “We waited,” said Marit Lund – and waited.").split()
    chance = random.Random(3)
    document = QTextDocument()
    document.setDefaultFont(QFont(family))
    told = [" ".join(chance.choices(words, k=40 * n)) + "." for n in range(1, 9)]
    document.setHtml("".join(f"<p align=justify>{paragraph}</p>" for paragraph in told))
    writer = QPdfWriter(path)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    document.print_(writer)
    del writer
    read = (tmp_path / "qt.pdf").read_bytes()
    found = read_pdf(read).text
    assert found.split() == " ".join(told).split()
    # where a paragraph ends with a page and a full line, its end cannot be seen
    assert len(told) - 1 <= len(found.split("\n\n")) <= len(told)


@pytest.mark.parametrize("gap", [1.5, 2, 2.5, 4])
def test_cells_of_a_tight_table_stay_apart(gap):
    # widths of Helvetica at 10 points
    widths = {"Nesby": 28.34, "1,200": 25.02}
    cells = [(60, 600, "Nesby"), (60 + widths["Nesby"] + gap, 600, "1,200")]
    cells.append((cells[1][0] + widths["1,200"] + gap, 600, "34"))
    assert "Nesby 1,200 34" in paragraphs_of(page(*column(FIRST), *cells))


def test_a_number_stays_whole():
    assert "1,234,567.89" in paragraphs_of(page((60, 600, "It cost 1,234,567.89 in 2019, too.")))[0]
