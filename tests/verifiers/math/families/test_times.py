"""Times of day, and how long it is between them."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

MINUTES = "How many minutes are there between 6:58 PM and 4:45 AM?"
BEFORE = "What is 132 minutes before 9:06 AM?"
NOW = "If it's 10:45 now, what time will it be in 95 minutes?"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (MINUTES, "587", "verified"),
        (MINUTES, "587 minutes", "verified"),
        (MINUTES, "There are 587 minutes between 6:58 PM and 4:45 AM.", "verified"),
        (MINUTES, "9 hours and 47 minutes", "verified"),
        (MINUTES, "9 hours 47 minutes", "verified"),
        (MINUTES, "588", "refuted"),
        (
            MINUTES,
            (
                "From 6:58 PM to midnight is 302 minutes, and from midnight to 4:45 AM is 285 "
                "minutes. The total is 302 + 285 = 587 minutes."
            ),
            "verified",
        ),
        (MINUTES, "9 hours and 47 minutes = 587 minutes", "verified"),
        (BEFORE, "6:54 AM", "verified"),
        (BEFORE, "6:54 a.m.", "verified"),
        (BEFORE, "06:54", "verified"),
        (BEFORE, "6:54", "verified"),
        (BEFORE, "It is 6:54 AM.", "verified"),
        (BEFORE, "132 minutes before 9:06 AM is 6:54 AM.", "verified"),
        (BEFORE, "**6:54 AM**", "verified"),
        (BEFORE, "\\boxed{6:54 \\text{ AM}}", "verified"),
        (BEFORE, "6:54 PM", "refuted"),
        (BEFORE, "6:55 AM", "refuted"),
        (
            BEFORE,
            (
                "132 minutes is 2 hours and 12 minutes. 9:06 AM minus 2 hours is 7:06 AM. Minus "
                "12 minutes gives 6:54 AM."
            ),
            "verified",
        ),
        (BEFORE, "The time is 6:54am.", "verified"),
        (BEFORE, "132 minutes = 2 hours 12 minutes\n9:06 AM - 2:12 = 6:54 AM", "verified"),
        (BEFORE, "The answer is 6:54 AM.", "verified"),
        (BEFORE, "The time 132 minutes before 9:06 AM is **6:54 AM**.", "verified"),
        (NOW, "12:20", "verified"),
        (NOW, "12:20 PM", "verified"),
        (NOW, "It will be 12:20 PM.", "verified"),
        (NOW, "12:20 AM", "undecided"),
        (NOW, "12:10", "refuted"),
        (NOW, "It will be 12:20.", "verified"),
        (MINUTES, "587 min", "verified"),
        (MINUTES, "9 hours 46 minutes", "refuted"),
        (MINUTES, "853", "refuted"),
        (MINUTES, "9.78 hours", "undecided"),
        (MINUTES, "-587", "refuted"),
        (MINUTES, "It takes 587 minutes.", "verified"),
        (BEFORE, "6:54:00 AM", "verified"),
        (BEFORE, "06:54 AM", "verified"),
        (BEFORE, "18:54", "refuted"),
        (BEFORE, "6.54 AM", "verified"),
        (BEFORE, "At 6:54 AM", "verified"),
        (BEFORE, "it's 6:54 am", "verified"),
        (BEFORE, "9:06 AM - 132 minutes = 6:54 AM", "verified"),
        (BEFORE, "It is not 6:54 AM.", "undecided"),
        (BEFORE, "6:54 AM or 6:54 PM", "undecided"),
        (BEFORE, "9:06 AM", "refuted"),
        (BEFORE, "132 minutes before is 7:06 AM.", "refuted"),
        (BEFORE, "6:54 in the morning", "verified"),
        ("What is 482 minutes before 2:53 AM?", "6:51 PM", "verified"),
        ("What is 482 minutes before 2:53 AM?", "6:51 PM the previous day", "verified"),
        ("What is 482 minutes before 2:53 AM?", "6:51", "undecided"),
        ("What is 482 minutes before 2:53 AM?", "18:51", "verified"),
        ("What is 482 minutes before 2:53 AM?", "6:51 AM", "refuted"),
        ("What is 482 minutes before 2:53 AM?", "6:51 PM (the previous day)", "verified"),
        ("What time is 90 minutes after 11 AM?", "12:30 PM", "verified"),
        ("What time is 90 minutes after 11 AM?", "12:30 AM", "refuted"),
        ("What time is 90 minutes after 11 AM?", "half past twelve", "undecided"),
        ("What time is 1 hour before 1 PM?", "noon", "verified"),
        ("What time is 1 hour before 1 PM?", "12 PM", "verified"),
        ("What time is 1 hour before 1 PM?", "midnight", "refuted"),
        (NOW, "12:20 p.m.", "verified"),
        (NOW, "11:20", "refuted"),
        (NOW, "10:45 + 1 hour 35 minutes = 12:20", "verified"),
        ("How long is it from 9:15 AM to 11:00 AM?", "1 hour 45 minutes", "verified"),
        ("How long is it from 9:15 AM to 11:00 AM?", "105 minutes", "verified"),
        ("How long is it from 9:15 AM to 11:00 AM?", "1.75 hours", "verified"),
        ("How long is it from 9:15 AM to 11:00 AM?", "105", "undecided"),
        ("How long is it from 9:15 AM to 11:00 AM?", "2 hours 45 minutes", "refuted"),
        ("How long is it from 9:15 AM to 11:00 AM?", "It is 1 hour and 45 minutes.", "verified"),
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What time is it 45 minutes after 3:30 PM?", "4:15 PM"),
        ("It is 11:30 AM. What time will it be in 4 hours?", "3:30 PM"),
        ("If it is 3:50 PM now, what time was it 2 hours and 15 minutes ago?", "1:35 PM"),
        ("A movie starts at 7:15 PM and lasts 2 hours and 20 minutes. What time does it end?", "9:35 PM"),
        ("What time is 90 minutes before noon?", "10:30 AM"),
        ("What is 559 minutes after 4:26 PM?", "1:45 AM"),
        ("How many hours are there between 9 AM and 5 PM?", "8 hours"),
        ("How much time is there between 10:30 and 13:45?", "195 minutes"),
        ("How long is it from 9:15 AM to 11:00 AM?", "105 minutes"),
        ("How many minutes are there between 10:15 and 11:45?", "90 minutes"),
    ],
)
def test_questions_are_solved_and_verified(question: str, answer: str) -> None:
    assert solved(question) == answer
    assert judged(question, answer).status == "verified"


@pytest.mark.parametrize(
    "question",
    [
        "What time is it in 3 hours?",
        "How many minutes are there between 11:45 and 10:15?",
        "How many minutes are there between 9:15 AM and 11:00?",
        "How many minutes are there between 9 AM and 9 AM?",
        "What is 3 apples after 4 PM?",
        "What is 2 months before 4 PM?",
        "How many people are there between 3 and 5 PM?",
    ],
)
def test_what_is_not_certain_is_not_read(question: str) -> None:
    assert read_task(question) is None
