"""Dates: counted month by month against the calendar of the standard library."""

from datetime import date, timedelta

import pytest

from proofroute.tools.math.forms import read_task
from proofroute.verifiers.math.families.dates import days_since
from tests.verifiers.math.families.support import judged, solved

CASES = [
    ("How many days are there between March 3, 2024 and April 10, 2024?", "38", "37"),
    ("How many days are there between March 3, 2024 and April 10, 2024?", "38 days", "39 days"),
    ("How many days are there from 2023-02-27 to 2023-03-01?", "2", "3"),
    ("What day of the week was July 4, 1976?", "Sunday", "Monday"),
    ("On which day of the week does 1 January 2000 fall?", "It was a Saturday.", "It was a Sunday."),
    ("If today is Wednesday, what day will it be in 100 days?", "Friday", "Thursday"),
    ("What date is 45 days after January 15, 2023?", "March 1, 2023", "March 2, 2023"),
    ("What is the date 1 day before March 1, 2024?", "February 29, 2024", "February 28, 2024"),
    ("Is 1900 a leap year?", "No", "Yes"),
    ("Is 2000 a leap year?", "Yes, 2000 is a leap year.", "No, 2000 is not a leap year."),
    ("How many days are in February 2024?", "29", "28"),
    ("How many days are there in the year 2100?", "365", "366"),
    ("Someone was born on May 14, 1990. How old are they on May 13, 2020?", "29", "30"),
    ("How many leap years are there between 2000 and 2020, inclusive?", "6", "5"),
]


@pytest.mark.parametrize(("question", "right", "wrong"), CASES)
def test_right_and_wrong(question: str, right: str, wrong: str) -> None:
    assert judged(question, right).status == "verified"
    assert judged(question, wrong).status == "refuted"


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _, _ in CASES))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "How many days are there between February 30, 2024 and April 10, 2024?",
        "How many days are there between April 10, 2024 and March 3, 2024?",
        "What day of the week was July 4, 1476?",
        "How many leap years are there between 2000 and 2020?",
        "How many working days are there between March 3, 2024 and April 10, 2024?",
        "How many days are there between 03/04/2024 and 05/06/2024?",
    ],
)
def test_others_are_not_read(question: str) -> None:
    assert read_task(question) is None


def test_the_two_calendars_agree() -> None:
    start = date(1, 1, 1)
    for days in range(0, 1_000_000, 9_973):
        day = start + timedelta(days=days)
        assert days_since((day.year, day.month, day.day)) == days
