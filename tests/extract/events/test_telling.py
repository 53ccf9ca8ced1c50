"""Which of several times dates an event."""

from __future__ import annotations

import pytest

from viewer.extract import extract


@pytest.mark.parametrize(
    ("text", "when"),
    [
        # not what a statement tells, but when it is made
        ("Ms Kell said Mr Orme had stolen the boats in June 2018.", "2019-05-15"),
        ("Ms Kell said on Monday that Mr Orme had stolen the boats in June 2018.", "2019-05-13"),
        ("On Monday, Ms Kell said the boats had come in June 2018.", "2019-05-13"),
        ("The boats came in June 2018, Ms Kell said on Monday.", "2019-05-13"),
        # but the day of fresh news where the end only names who said so
        ("Kell Works shut its yard on Monday, foreman Ada Orme said.", "2019-05-13"),
        ("Kell Works shut its yard on Monday, said foreman Ada Orme in Nesby.", "2019-05-13"),
        ("Kell Works shut its yard on Monday, a clerk for the port said.", "2019-05-13"),
        ("Kell Works shut its yard on 1 March, foreman Ada Orme said.", "2019-05-15"),
        ("Kell Works will shut its yard on Friday, foreman Ada Orme said.", "2019-05-15"),
        ("“We shut it on Monday”, foreman Ada Orme said.", "2019-05-15"),
        # nor when it was told, but when what is told happened
        ("Ms Kell said on Monday that Mr Orme had resigned in June 2018.", "2018-06"),
        # nor what is said of somebody by the way
        ("Mr Haines, who took over in 2016, said the bank was safe.", "2019-05-15"),
        ("Mr Haines, elected in 2016, met Ms Kell on Monday.", "2019-05-13"),
        ("The mayor, who hired Brandt in 2016, met Ms Kell on Monday.", "2019-05-13"),
        # nor what is quoted or compared
        ("Ms Kell said on Monday: “He rang her on Tuesday”.", "2019-05-13"),
        ("Shares in Holm Bank fell to 3p on Monday, compared with 5p in March.", "2019-05-13"),
        ("Shares in Holm Bank fell 4% on Monday from a peak in 2016.", "2019-05-13"),
        ("Wheat prices rose faster on Monday than in March.", "2019-05-13"),
    ],
)
def test_the_time_of_an_event(text, when):
    assert extract(text, "2019-05-15").events[0].when == when


def test_the_month_and_the_name_are_no_modal():
    for text in ("Ms May ordered the ban on Monday.", "Parliament approved the law in May."):
        assert [e.status for e in extract(text, "2019-05-15").events] == ["happened"]
