"""Dates and lengths of time in words: `15–19 May 2018`, `week of 19 March 2018`, `3 years 2 months`.

English, day before month, 24-hour clock.
"""

from __future__ import annotations

from viewer.model.calendar import DAY_S, HOUR_S, MINUTE_S, CivilDate, civil_date, weekday
from viewer.model.when import Precision, When

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = ("spring", "summer", "autumn", "winter")
ORDINALS = ("first", "second", "third", "fourth")

#: precisions that come with a clock time
CLOCK_PRECISIONS = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})

_DASH = "–"
_WORD_JOINED_DASH = " – "
