"""Percentages, interest, prices, motion, ratios, notations of numbers."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

RIGHT = [
    ("A train travels 150 km in 2.5 hours. What is its average speed?", "1 km/min"),
    ("A $60 jacket is discounted 30%. What's the new price?", "$42"),
    ("If a number increased by 20% is 72, what is the number?", "60"),
    ("How much interest does $500 earn at 4% simple interest over 2 years?", "$40"),
    ("You deposit $1500 at 3% compounded quarterly. How much do you have after 5 years?", "$1741.78"),
    ("Two numbers are in the ratio 2:7 and add up to 63. What are they?", "14 and 49"),
    ("The test scores are 70, 85, 90 and 95. What's the average?", "85"),
    ("3 kg of rice costs $7.50. What does 1 kg cost?", "$2.50"),
    ("If I drive at 65 mph for 4 hours, how far will I go?", "260 miles"),
    ("What is 20% off 50?", "40"),
    ("Increase 80 by 15%.", "92"),
    ("What is 80 increased by 15%?", "92"),
    ("12 is 30% of what number?", "40"),
    ("A shirt costs $40 and is on sale for 25% off. What is the sale price?", "$30"),
    ("What is the simple interest on $1000 at 5% per year for 3 years?", "$150"),
    (
        "If $2000 is invested at 6% annual interest compounded annually, what is it worth after 2 years?",
        "$2247.20",
    ),
    ("If $1000 is invested at 5% interest compounded monthly, what is it worth after 3 years?", "$1161.47"),
    ("Find the compound interest on 5000 at 10% per annum for 2 years, compounded annually.", "1050"),
    ("Divide $120 in the ratio 3:5.", "$45 and $75"),
    (
        "Share 60 sweets between Ann and Ben in the ratio 2:3. How many does each get?",
        "Ann gets 24 and Ben gets 36",
    ),
    ("Simplify the ratio 18:24.", "3:4"),
    ("Find the population standard deviation of 2, 4, 4, 4, 5, 5, 7, 9.", "2"),
    ("Find the sample variance of 1, 2, 3, 4, 5", "2.5"),
    ("If 6 pens cost $9, what is the price of one pen?", "$1.50"),
    ("5 apples cost $4. How much do 8 apples cost?", "$6.40"),
    ("A car travels 150 miles in 3 hours. What is its average speed?", "50 mph"),
    ("How long does it take to travel 240 km at 80 km/h?", "3 hours"),
    ("How long does it take to travel 240 km at 80 km/h?", "180 minutes"),
    ("A train moves at 60 km/h for 2.5 hours. How far does it go?", "150 km"),
    ("A train moves at 60 km/h for 30 minutes. How far does it go?", "30 km"),
    ("Write 0.00052 in scientific notation.", "5.2 × 10^{-4}"),
    ("Express 45,300,000 in scientific notation", "4.53 × 10^7"),
    ("Write 3.2 x 10^5 in standard form.", "320000"),
    ("Convert 17/5 to a mixed number.", "3 2/5"),
    ("Write 2 3/4 as an improper fraction.", "11/4"),
    ("What is the value of the digit 7 in 47,352?", "7000"),
]
WRONG = [
    ("A train travels 150 km in 2.5 hours. What is its average speed?", "16.76 m/s"),
    ("A train travels 150 km in 2.5 hours. What is its average speed?", "60 m/s"),
    ("What is 20% off 50?", "60"),
    ("Increase 80 by 15%.", "95"),
    ("12 is 30% of what number?", "3.6"),
    ("A shirt costs $40 and is on sale for 25% off. What is the sale price?", "$10"),
    ("What is the simple interest on $1000 at 5% per year for 3 years?", "$1150"),
    ("If $1000 is invested at 5% interest compounded monthly, what is it worth after 3 years?", "$1161.48"),
    ("If $1000 is invested at 5% interest compounded monthly, what is it worth after 3 years?", "$1157.63"),
    ("Divide $120 in the ratio 3:5.", "$40 and $80"),
    ("Divide $120 in the ratio 3:5.", "$45 and $76"),
    (
        "Share 60 sweets between Ann and Ben in the ratio 2:3. How many does each get?",
        "Ann gets 36 and Ben gets 24",
    ),
    ("Simplify the ratio 18:24.", "9:12"),
    ("Simplify the ratio 18:24.", "4:3"),
    ("Find the population standard deviation of 2, 4, 4, 4, 5, 5, 7, 9.", "4"),
    ("If 6 pens cost $9, what is the price of one pen?", "$0.67"),
    ("A car travels 150 miles in 3 hours. What is its average speed?", "50 km/h"),
    ("How long does it take to travel 240 km at 80 km/h?", "3 minutes"),
    ("A train moves at 60 km/h for 2.5 hours. How far does it go?", "150 miles"),
    ("Write 0.00052 in scientific notation.", "52 × 10^{-5}"),
    ("Write 0.00052 in scientific notation.", "5.2 × 10^{4}"),
    ("Write 0.00052 in scientific notation.", "0.00052"),
    ("Write 3.2 x 10^5 in standard form.", "32000"),
    ("Convert 17/5 to a mixed number.", "17/5"),
    ("Convert 17/5 to a mixed number.", "2 3/5"),
    ("Write 2 3/4 as an improper fraction.", "9/4"),
    ("What is the value of the digit 7 in 47,352?", "700"),
    ("What percent of 60 is 15?", "0.25%"),
]
OPEN = [
    (
        "A train travels 150 km in 2.5 hours. What is its average speed?",
        "16.67 m/s",
    ),  # rounded in its own unit
    ("What is 20% off 50?", "10"),
    ("Divide $120 in the ratio 3:5.", "$75 and $45"),
    ("What percent of 60 is 15?", "0.25"),
    ("If $1000 is invested at 5% interest compounded monthly, what is it worth after 3 years?", "$1161"),
]
UNREAD = [
    "What is the compound interest on $1000 at 5% for 3 years?",
    "If 6 pens cost $9, what is the price of one pencil?",
    "If 6 pens cost $9, what is the price of one pen after tax?",
    "A car travels 150 miles in 3 hours and then 50 miles in 2 hours. What is its average speed?",
    "A car travels 150 miles in 3 hours with a stop. What is its average speed?",
    "Share 60 sweets between Ann and Ben in the ratio 2:3. How many more does Ben get?",
    "Share 60 sweets between Ann, Ben and Cy in the ratio 2:3.",
    "Write 45,300,000 in standard form",
    "What is the value of the digit 7 in 47,752?",
    "Find the standard deviation of 2, 4, 6",
    "Increase 80 by 15% and then decrease it by 15%",
    "A shirt costs $40 and is on sale for 25% off. How much do you save?",
]


@pytest.mark.parametrize(("question", "reply"), RIGHT)
def test_right(question: str, reply: str) -> None:
    assert judged(question, reply).status == "verified"


@pytest.mark.parametrize(("question", "reply"), WRONG)
def test_wrong(question: str, reply: str) -> None:
    assert judged(question, reply).status == "refuted"


@pytest.mark.parametrize(("question", "reply"), OPEN)
def test_open(question: str, reply: str) -> None:
    assert judged(question, reply).status == "undecided"


@pytest.mark.parametrize("question", dict.fromkeys(question for question, _ in RIGHT))
def test_the_solver_is_verified(question: str) -> None:
    assert judged(question, solved(question)).status == "verified"


@pytest.mark.parametrize("question", UNREAD)
def test_others_are_not_read(question: str) -> None:
    assert read_task(question) is None
