"""Amounts in another unit: exact ones, rounded ones, and those of something else."""

import pytest

from proofroute.tools.math.forms import read_task
from tests.verifiers.math.families.support import judged, solved

MONTHS = "What is 3/8 of a century in months?"
NANOGRAMS = "How many nanograms are there in 11/10 of a microgram?"
MILLISECONDS = "Convert 0.6899227ns to milliseconds."
MILES = "Convert 5 miles to kilometers."
ROUNDED = "Convert 5 miles to kilometers, rounded to two decimal places."
WARM = "What is 72°F in Celsius?"
SECONDS = "How many seconds are in 2.5 hours?"


@pytest.mark.parametrize(
    ("question", "reply", "status"),
    [
        (MONTHS, "450 months", "verified"),
        (MONTHS, "There are 450 months in 3/8 of a century.", "verified"),
        (MONTHS, "3/8 of a century is 450 months.", "verified"),
        (MONTHS, "3/8 × 100 × 12 = 450", "verified"),
        (MONTHS, "37.5 years", "verified"),
        (MONTHS, "450 years", "refuted"),
        (MONTHS, "There are 400 months in 3/8 of a century.", "refuted"),
        (MONTHS, "A century is 1200 months, so 3/8 of a century is 3/8 × 1200 = 450 months.", "verified"),
        (MONTHS, "**450**", "verified"),
        (MONTHS, "The answer is 450 months.", "verified"),
        (
            MONTHS,
            "A century has 100 years. 3/8 of 100 years is 37.5 years. 37.5 × 12 = 450 months.",
            "verified",
        ),
        (NANOGRAMS, "1,100 nanograms", "verified"),
        (NANOGRAMS, "1100 ng", "verified"),
        (NANOGRAMS, "1.1 × 10^3", "verified"),
        (NANOGRAMS, "There are 1100 nanograms in 11/10 of a microgram.", "verified"),
        (NANOGRAMS, "110", "refuted"),
        (MILLISECONDS, "6.899227 × 10^-7 ms", "verified"),
        (MILLISECONDS, "6.899227×10⁻⁷ ms", "verified"),
        (MILLISECONDS, "6.899227e-7", "verified"),
        (MILLISECONDS, "0.0000006899227 milliseconds", "verified"),
        (MILLISECONDS, "0.6899227 ns = 6.899227e-7 ms", "verified"),
        (MILLISECONDS, "0.6899227 ns = 0.0000006899227 ms", "verified"),
        (MILLISECONDS, "6.899227e-6", "refuted"),
        (MILES, "8.04672 km", "verified"),
        (MILES, "8.05 km", "undecided"),
        (MILES, "about 8.05 km", "undecided"),
        (MILES, "8 km", "undecided"),
        (MILES, "9 km", "refuted"),
        (MILES, "5 miles = 8.04672 kilometers", "verified"),
        (MILES, "5 miles is 8.04672 kilometers.", "verified"),
        (MILES, "8046.72 m", "verified"),
        (MILES, "5 miles is equal to 8.04672 km.", "verified"),
        (MILES, "5 × 1.609344 = 8.04672 km", "verified"),
        (ROUNDED, "8.05 km", "verified"),
        (ROUNDED, "8.05", "verified"),
        (ROUNDED, "8.04 km", "refuted"),
        (ROUNDED, "8.04672 km", "undecided"),
        (ROUNDED, "5 miles is approximately 8.05 kilometers.", "verified"),
        (ROUNDED, "≈ 8.05 km", "verified"),
        (WARM, "22.22°C", "undecided"),
        (WARM, "200/9", "verified"),
        (WARM, "200/9 °C", "verified"),
        (WARM, "22.2 degrees Celsius", "undecided"),
        (WARM, "25°C", "refuted"),
        (WARM, "72°F is 200/9 °C", "verified"),
        (WARM, "(72 - 32) × 5/9 = 200/9", "verified"),
        (SECONDS, "9000", "verified"),
        (SECONDS, "9,000 seconds", "verified"),
        (SECONDS, "There are 9,000 seconds in 2.5 hours.", "verified"),
        (SECONDS, "2.5 × 3600 = 9000 seconds", "verified"),
        (SECONDS, "900", "refuted"),
        (SECONDS, "2.5 hours = 9000 seconds", "verified"),
        (SECONDS, "There are 9000 seconds.", "verified"),
        (MONTHS, "45 decades", "refuted"),
        (MONTHS, "4.5 centuries", "refuted"),
        (MONTHS, "450 days", "refuted"),
        (MONTHS, "450.0", "verified"),
        (MONTHS, "It is 450 months.", "verified"),
        (MONTHS, "There are about 450 months in 3/8 of a century.", "undecided"),
        (MONTHS, "There are 1200 months in a century.", "undecided"),
        (
            MONTHS,
            "There are 1200 months in a century, so there are 450 months in 3/8 of a century.",
            "verified",
        ),
        (MONTHS, "There are not 450 months in 3/8 of a century.", "undecided"),
        (MONTHS, "\\boxed{450}", "verified"),
        (MONTHS, "\\boxed{450 \\text{ months}}", "verified"),
        (MILES, "8.047 km", "undecided"),
        (MILES, "8.0467 kilometers", "undecided"),
        (MILES, "8.06 km", "refuted"),
        (MILES, "8.04672 miles", "refuted"),
        (MILES, "8.04672 kilometres", "verified"),
        (MILES, "8,046.72 meters", "verified"),
        (MILES, "8.04672 kilometers (exactly)", "verified"),
        (MILES, "5 mi ≈ 8.05 km", "undecided"),
        (MILES, "Approximately 8.05 kilometers", "undecided"),
        (WARM, "22.2", "undecided"),
        (WARM, "22.2 °C", "undecided"),
        (WARM, "≈22.22°C", "undecided"),
        (WARM, "72°F", "undecided"),
        (WARM, "22.3°C", "refuted"),
        (WARM, "The temperature is 200/9 °C.", "verified"),
        ("Convert 25 degrees Celsius to Fahrenheit.", "77°F", "verified"),
        ("Convert 25 degrees Celsius to Fahrenheit.", "77 degrees Fahrenheit", "verified"),
        ("Convert 25 degrees Celsius to Fahrenheit.", "77", "verified"),
        ("Convert 25 degrees Celsius to Fahrenheit.", "25°C = 77°F", "verified"),
        ("Convert 25 degrees Celsius to Fahrenheit.", "(25 × 9/5) + 32 = 77°F", "verified"),
        ("Convert 25 degrees Celsius to Fahrenheit.", "298.15 K", "verified"),
        ("Convert 25 degrees Celsius to Fahrenheit.", "45 F", "refuted"),
        ("Convert 180 degrees to radians.", "π", "verified"),
        ("Convert 180 degrees to radians.", "pi radians", "verified"),
        ("Convert 180 degrees to radians.", "3.14", "undecided"),
        ("Convert 180 degrees to radians.", "2π", "refuted"),
        ("Convert 180 degrees to radians.", "\\pi rad", "verified"),
        ("How many ounces are in 2 pounds?", "32 ounces", "verified"),
        ("How many ounces are in 2 pounds?", "32 oz", "verified"),
        ("How many ounces are in 2 pounds?", "2 pounds = 32 ounces", "verified"),
        ("How many pounds are in 48 ounces?", "3 pounds", "verified"),
        ("How many pounds are in 48 ounces?", "3 lbs", "verified"),
        ("How many pounds are in 48 ounces?", "4 pounds", "refuted"),
        ("How many cups are in 2 gallons?", "32 cups", "verified"),
        ("How many cups are in 2 gallons?", "16", "refuted"),
    ],
)
def test_replies(question: str, reply: str, status: str) -> None:
    assert judged(question, reply).status == status


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many seconds are there in a day?", "86400 seconds"),
        ("How many centimeters are in 5 feet 7 inches?", "170.18 centimeters"),
        ("How many ounces in 3 pounds?", "48 ounces"),
        ("How many minutes are in an hour and a half?", "90 minutes"),
        ("How many minutes is 2 and a half hours?", "150 minutes"),
        ("how many grams in half a kilogram?", "500 grams"),
        ("Convert 45 km/h to m/s.", "12.5 m/s"),
        ("What is 250 mL in litres?", "0.25 litres"),
        ("How tall is 6 ft in cm?", "182.88 cm"),
        ("How many quarts are in 3 gallons?", "12 quarts"),
        ("How many square feet are in 2 square yards?", "18 square feet"),
        ("How many square meters are in a hectare?", "10000 square meters"),
        ("Convert 180 degrees to radians", "pi radians"),
        ("What is 100 degrees Celsius in Fahrenheit?", "212 Fahrenheit"),
        ("What is 20% of an hour in minutes?", "12 minutes"),
        ("How many hours are there in fourty-five quarters of a week?", "1890 hours"),
        ("How many km is 26.2 miles? Round to the nearest whole number.", "42 km"),
        ("What is 5 lbs in kg to 2 decimal places?", "2.27 kg"),
        ("5 km = ? m", "5000 m"),
    ],
)
def test_questions_are_solved_and_verified(question: str, answer: str) -> None:
    assert solved(question) == answer
    assert judged(question, answer).status == "verified"
    assert judged(question, f"-{answer}").status == "refuted"


@pytest.mark.parametrize(
    "question",
    [
        "How many days are in a year?",
        "How many weeks are in 3 months?",
        "How many days are there in 3 months?",
        "How many people are in 5 groups?",
        "Convert 90 m to hours",
        "What is 5 minutes in Paris?",
        "What is 5 in binary?",
        "How many ounces are in a cup?",
        "Convert 3 tons to kg.",
    ],
)
def test_units_that_have_no_fixed_proportion_are_not_read(question: str) -> None:
    form = read_task(question)
    assert form is None or "Conversion" not in type(form).__name__
