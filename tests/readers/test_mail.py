"""E-mails: their words, sender, subject and day."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from viewer.model.errors import UnreadableFile
from viewer.readers.mail import read_mail
from viewer.readers.registry import read_article

WORDS = "The harbour board said that it would mend the pier – for £3m.\n\nNobody was hurt.\n"
PAGE = """<html><head><title>x</title><style>p {color: red}</style></head><body><table><tr><td>
<p>The harbour board said that it
would mend the pier – for £3m.</p></td></tr></table><div>Nobody was hurt.<br>Not one.</div>
<script>alert(1)</script></body></html>"""


def mail(plain: str | None = WORDS, page: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {"From": "Coast News <news@coast.example>", "Subject": "Pier to be mended",
             "Date": "Tue, 14 May 2019 23:30:00 -0500"} | headers  # fmt: skip
    for name, value in given.items():
        if value:
            message[name] = value
    if plain is not None:
        message.set_content(plain)
    if page is not None and plain is not None:
        message.add_alternative(page, subtype="html")
    elif page is not None:
        message.set_content(page, subtype="html")
    return message


def test_a_mail_with_its_lines(tmp_path):
    path = tmp_path / "pier.eml"
    path.write_bytes(bytes(mail()))
    reading = read_article(path).reading
    assert reading.text.strip() == WORDS.strip()
    assert reading[1:4] == ("Pier to be mended", "Coast News", "2019-05-14")
    assert reading.published_basis == (
        "From the e-mail's Date line: Tue, 14 May 2019 23:30:00 -0500."
    )


def test_words_of_a_mail_that_is_a_page():
    paragraphs = read_mail(bytes(mail(None, PAGE))).text.split("\n\n")
    assert paragraphs == [
        "The harbour board said that it would mend the pier – for £3m.",
        "Nobody was hurt.",
        "Not one.",
    ]


def test_a_plain_part_that_only_sends_to_the_page_is_not_taken():
    assert "Nobody" in read_mail(bytes(mail("Open me.", PAGE))).text
    assert read_mail(bytes(mail(WORDS, PAGE))).text.strip() == WORDS.strip()


def test_attachments_are_named():
    message = mail()
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="plan.pdf")
    assert read_mail(bytes(message)).notes == ("Its attachment is not read: plan.pdf.",)
    message.add_attachment(b"x", maintype="application", subtype="pdf")
    assert read_mail(bytes(message)).notes == (
        "Its attachments are not read: plan.pdf, a part without a name.",
    )


@pytest.mark.parametrize(
    ("subject", "title"),
    [("Fwd: Re: Pier", "Pier"), ("=?utf-8?q?Gr=C3=B6=C3=9Fe?=", "Größe"), ("", None)],
)
def test_subjects(subject, title):
    raw = b"Subject: " + subject.encode() + b"\nFrom: a@b.example\n\n" + WORDS.encode()
    assert read_mail(raw).title == title


@pytest.mark.parametrize("date", ["", "soon", "Tue, 34 May 2019 10:00:00 +0000"])
def test_a_mail_without_a_day(date):
    reading = read_mail(b"Date: " + date.encode() + b"\nFrom: a@b.example\n\n" + WORDS.encode())
    assert (reading.published, reading.published_basis) == (None, None)
    assert reading.notes == ("It has no Date line that can be read.",)


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "x-unknown"])
def test_the_mail_says_its_encoding(charset):
    coded = WORDS.encode("utf-8" if charset.startswith("x") else charset)
    head = f"From: a@b.example\nDate: x\nContent-Type: text/plain; charset={charset}\n"
    raw = head.encode() + b"Content-Transfer-Encoding: 8bit\n\n" + coded
    assert "£3m" in read_mail(raw).text


def test_a_page_that_a_browser_saved_as_one_file():
    message = mail(None, f"<html><body><article><p>{WORDS * 3}</p></article></body></html>")
    message["Snapshot-Content-Location"] = "https://coast.example/pier"
    reading = read_mail(bytes(message))
    assert (reading.address, reading.published) == ("https://coast.example/pier", None)
    assert "harbour board" in reading.text


@pytest.mark.parametrize("data", [b"", WORDS.encode(), bytes(range(256)) * 9, bytes(mail("\n"))])
def test_what_is_no_mail(data):
    with pytest.raises(UnreadableFile):
        read_mail(data)
