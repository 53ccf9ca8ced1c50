"""Word documents: their paragraphs and nothing that is struck out."""

from __future__ import annotations

import stat
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from viewer.model.errors import UnreadableFile
from viewer.readers.registry import read_article
from viewer.readers.word import read_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = (
    "<w:p><w:r><w:t>The board will mend the pier at Nesby for some three million.</w:t></w:r></w:p>"
)
CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/\
core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/\
terms/"><dc:title>Letter 3</dc:title><dc:creator>office</dc:creator><dc:language>en-GB</dc:language>
<dcterms:created>2019-05-16T10:00:00Z</dcterms:created></cp:coreProperties>"""


def document(body: str = BODY, head: str = "") -> str:
    return f'{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def packed(parts: dict[str | ZipInfo, str | bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, ZIP_DEFLATED)
    return out.getvalue()


def word(body: str = BODY, **more: str) -> bytes:
    return packed({"word/document.xml": document(body), **more})


def paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def test_paragraphs_and_what_the_document_says_of_itself(tmp_path):
    path = tmp_path / "pier.docx"
    lines = ("Pier to be mended", "By Anna Holm", "14 May 2019")
    body = "".join(map(paragraph, lines)) + paragraph("The ", "pier is ", "closed.") + BODY
    path.write_bytes(packed({"word/document.xml": document(body), "docProps/core.xml": CORE}))
    reading = read_article(path).reading
    assert reading.text.split("\n\n")[3] == "The pier is closed."
    assert reading[1:4] == ("Pier to be mended", "Anna Holm", "2019-05-14")
    assert reading.language == "en-GB"
    assert reading.notes == ("The document itself was made on 2019-05-16.",)


def test_breaks_tables_and_what_is_struck_out():
    body = (
        "<w:p><w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>"
        f"<w:tbl><w:tr><w:tc>{paragraph('cell')}</w:tc></w:tr></w:tbl>"
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>kept</w:t></w:r>"
        "<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t> new</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert read_word(word(body)).text == "one\ntwo\tthree\n\ncell\n\nkept new"


def test_nothing_outside_the_file_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("what nobody should see", encoding="utf-8")
    head = f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    data = packed({"word/document.xml": document(BODY + paragraph("&e; and more"), head)})
    try:
        text = read_word(data).text
    except UnreadableFile:
        return
    assert "nobody" not in text


def bomb_of_entities() -> bytes:
    names = ['<!ENTITY e0 "ha">']
    names += [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10)]
    head = f"<!DOCTYPE d [{''.join(names)}]>"
    return packed({"word/document.xml": document(paragraph("&e9;"), head)})


def link() -> ZipInfo:
    part = ZipInfo("word/media/a.png")
    part.external_attr = (stat.S_IFLNK | 0o777) << 16
    return part


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is damaged"),
        (b"PK\x03\x04" + bytes(100), "is damaged"),
        (word()[:-40], "is damaged"),
        (packed({"word/document.xml": "<w:document>"}), "is damaged"),
        (packed({"a.txt": "x"}), "is damaged"),
        (word("<w:p/>"), "holds no text"),
        (word("<w:p>" * 100_000), "is damaged"),
        (bomb_of_entities(), "is damaged|holds no text|too long|too much"),
        (packed({"word/document.xml": b" " * 30_000_000}), "unpacks to more"),
        (word(**{"../outside": "x"}), "unpacks to more"),
        (word(**{"/etc/outside": "x"}), "unpacks to more"),
        (word(**{"C:\\outside": "x"}), "unpacks to more"),
        (packed({"word/document.xml": document(), link(): "/etc/passwd"}), "unpacks to more"),
        (packed({f"a{n}": "" for n in range(2_001)}), "unpacks to more"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "is a document of an old Word"),
        (
            b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "is locked with a password",
        ),
    ],
)
def test_what_cannot_be_read_is_told(data, told):
    with pytest.raises(UnreadableFile, match=told):
        read_word(data)


def test_a_part_that_is_damaged():
    data = bytearray(word())
    at = data.index(b"word/document.xml") + len("word/document.xml") + 10
    data[at : at + 8] = b"\xff" * 8
    with pytest.raises(UnreadableFile, match="is damaged"):
        read_word(bytes(data))
