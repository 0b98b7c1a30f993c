"""A value is found only where it stands; what may come from the source some other way is left open."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.core import LimitError
from proofroute.tools.grounding import Standing, ground, read_source
from proofroute.tools.json_reader.pointer import Scalar

RECEIPT = """GARDENIA BAKERIES (KL) SDN BHD (139386 X)
LOT 3, JALAN PELABUR 23/1,
40300 SHAH ALAM.
DATE: 19/08/2017  DUE: March 5, 2018
ITEM 7819F712  WHITE  2.13
ROUNDING -0.01
TOTAL RM1,250.60 (6% GST incl.)
Paid by Jürgen O’Neil of Acme Corp., 3-5 days"""


def standing(source: str, value: Scalar, *offered: str) -> Standing:
    return ground(read_source(source), value, offered).standing


@pytest.mark.parametrize(
    ("value", "span"),
    [
        ("GARDENIA BAKERIES (KL) SDN BHD", "GARDENIA BAKERIES (KL) SDN BHD"),
        ("Gardenia Bakeries KL Sdn. Bhd.", "GARDENIA BAKERIES (KL) SDN BHD"),
        ("LOT 3, JALAN PELABUR 23/1, 40300 SHAH ALAM", "LOT 3, JALAN PELABUR 23/1,\n40300 SHAH ALAM"),
        ("Jürgen O'Neil", "Jürgen O’Neil"),
        ("ＡＣＭＥ", "Acme"),
        ("1,250.60", "1,250.60"),
        ("1250.60", "1,250.60"),
        ("RM1,250.60", "RM1,250.60"),
        (Decimal("1250.6"), "1,250.60"),
        (Decimal("-0.01"), "-0.01"),
        ("-0.01", "-0.01"),
        (6, "6"),
        ("6%", "6%"),
        ("2017-08-19", "19/08/2017"),
        ("19 Aug 2017", "19/08/2017"),
        ("2018-03-05", "March 5, 2018"),
        ("7819F712", "7819F712"),
    ],
)
def test_found_with_the_place_where_it_stands(value: Scalar, span: str) -> None:
    result = ground(read_source(RECEIPT), value)
    assert result.standing == "found", result
    first = result.spans[0]
    assert first.text == span
    assert RECEIPT[first.start : first.end] == span


@pytest.mark.parametrize(
    "value",
    [
        True,
        "yes",
        "N/A",
        Decimal("0.01"),
        "0.01",
        1250,
        7819,
        712,
        "SHAH PELABUR",
        "Acme Corporation",
        "Jurgen O'Neil",
        "GARDENIA BAKERY (KL) SDN BHD",
        "GARDENIA BAKERIS (KL) SDN BHD",
        "€1,250.60",
        3,
        "2017-08-19T10:00:00",
    ],
)
def test_never_found_where_only_something_alike_stands(value: Scalar) -> None:
    assert standing(RECEIPT, value) != "found" or value == 3


@pytest.mark.parametrize(
    "value",
    [True, "yes", "N/A", Decimal("0.01"), "SHAH PELABUR", "Acme Corporation", "Jurgen O'Neil", "€1,250.60"],
)
def test_open_where_it_may_come_from_the_source_another_way(value: Scalar) -> None:
    assert standing(RECEIPT, value) == "open"


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        ("Zorblax Ltd", ("zorblax", "ltd")),
        ("GARDENIA BAKERIES (XY) SDN BHD", ("xy",)),
        ("LOT 3, JALAN PELABUR 23/1, 40301 SHAH ALAM", ("40301",)),
        ("1250.61", ("1250.61",)),
        (Decimal("1250.61"), ("1250.61",)),
        (998877, ("998877",)),
        ("2016-01-30", ("2016-01-30",)),
    ],
)
def test_absent_names_what_is_missing(value: Scalar, missing: tuple[str, ...]) -> None:
    result = ground(read_source(RECEIPT), value)
    assert (result.standing, result.missing) == ("absent", missing)


def test_the_nearest_place_is_shown_and_not_accepted() -> None:
    result = ground(read_source(RECEIPT), "LOT 3, JALAN PELABUR 23/1, 40301 SHAH ALAM")
    assert result.nearest is not None
    assert result.nearest.text == "LOT 3, JALAN PELABUR 23/1,\n40300 SHAH ALAM"
    number = ground(read_source(RECEIPT), Decimal("1250.61"))
    assert number.nearest is not None
    assert number.nearest.text == "1,250.60"


@pytest.mark.parametrize(
    ("source", "value", "expected"),
    [
        ("10² m", 102, "absent"),
        ("10² m", "10²", "found"),
        ("½ cup", 12, "open"),
        ("price 50.60", "50", "open"),
        ("price 50.60", "51", "open"),
        ("price 50.60", "52", "absent"),
        ("+1 (555) 123-4567", "+15551234567", "open"),
        ("at 2:30 PM", "14:30", "open"),
        ("costs $5", "USD", "open"),
        ("costs five", "USD", "absent"),
        ("qty 6", "6.00", "open"),
        ("qty 6", 6, "found"),
        ("zip 02134", "2134", "open"),
        ("zip 02134", "02134", "found"),
        ("Preis 1.234,50 EUR", Decimal("1234.50"), "found"),
        ("Preis 12,50 und 1.234", 1234, "found"),
        ("price 1.234", 1234, "open"),
        ("1\u202f234\u00a0567 habitants", 1234567, "found"),
        ("revenue of 5 million", 5, "open"),
        ("revenue of 5 million", 5_000_000, "open"),
        ("twenty-five people", 25, "open"),
        ("twenty-five people", 36, "absent"),
        ("on 03/04/2017", "2017-04-03", "open"),
        ("on 03/04/2017, paid 20/04/2017", "2017-04-03", "found"),
        ("on 03/04/2017, paid 20/04/2017", "2017-03-04", "open"),
        ("18-03-18", "2018-03-18", "open"),
        ("31/02/2017", "2017-02-28", "absent"),
        ("Pаypal paid", "Paypal", "open"),
        ("Ann paid", "Аnn", "open"),
        ("C# and C++", "C#", "found"),
        ("plain C", "C#", "open"),
        ("I like 東京都 much", "東京", "found"),
        ("the exam-\nple stands", "example", "open"),
        ("United Kingdom", "UK", "open"),
        ("the UK", "United Kingdom", "open"),
        ("great 😀", "great 😡", "open"),
        ("great 😀", "😀", "found"),
        ("Москва", "Moscow", "open"),
        ("temperature −5 °C", -5, "found"),
        ("temperature −5 °C", 5, "open"),
        ("pages 3-5", 5, "found"),
        ("anything", "", "empty"),
        ("anything", None, "empty"),
        ("", "word", "absent"),
        ("mood", "good", "absent"),
    ],
)
def test_rules_one_by_one(source: str, value: Scalar, expected: Standing) -> None:
    assert standing(source, value) == expected


def test_a_label_of_the_schema_is_a_judgement_unless_it_stands_there() -> None:
    assert standing("I love it", "positive", "positive", "negative") == "open"
    assert standing("a positive review", "positive", "positive") == "found"
    assert standing("I love it", "positive") == "absent"


WORDS = st.lists(st.from_regex(r"[a-zA-Z]{2,9}", fullmatch=True), min_size=3, max_size=30)


@given(WORDS, st.data())
def test_words_taken_from_the_source_are_always_found(words: list[str], data: st.DataObject) -> None:
    source = " ".join(words)
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    value = " ".join(words[start:end])
    result = ground(
        read_source(source), data.draw(st.sampled_from([value, value.upper(), value.replace(" ", "\n")]))
    )
    assert result.standing == "found"
    for span in result.spans:
        assert source[span.start : span.end] == span.text
        assert span.text.casefold() == value.casefold()


@given(st.text(max_size=60), st.text(max_size=30))
def test_spans_hold_their_text_in_any_script(source: str, value: str) -> None:
    result = ground(read_source(source), value)
    for span in (*result.spans, *((result.nearest,) if result.nearest else ())):
        assert source[span.start : span.end] == span.text != ""
    assert ground(read_source(source + " " + value + " end"), value).standing in ("found", "empty")


@given(st.text(max_size=200), st.from_regex(r"qxz[bcdfg]{4,8}", fullmatch=True))
def test_an_invented_word_is_never_found(source: str, word: str) -> None:
    if word not in source:
        assert standing(source, word) in ("absent", "open")
        assert standing(source, f"{source[:20]} {word}") != "found"


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_a_number_is_found_in_its_own_forms_and_no_other_is(number: Decimal) -> None:
    text = f"sum: {number:,.2f} paid"
    assert standing(text, number + 0) == "found" or number.is_signed()
    assert standing(text, number + Decimal("0.01")) != "found"


@pytest.mark.parametrize(
    "piece", ["a ", "1.", "1,", "1a", "-", "e\u0301", "\u0301", "东", "🙂", "a\x00", "19/08/2017 ", "jan 1 "]
)
def test_hostile_sources_take_linear_time(piece: str) -> None:
    source = piece * (60_000 // len(piece))
    started = time.perf_counter()
    read = read_source(source)
    for value in ("a " * 500 + "b", 5, "2017-08-20", "Jan " * 50, piece * 50 + "x", "AB"):
        ground(read, value)
    assert time.perf_counter() - started < 60


def test_a_source_that_is_too_long_is_refused() -> None:
    with pytest.raises(LimitError):
        read_source("a" * 2_000_001)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("add 1/3 cup", 3),
        ("add 1/3 cup", "3"),
        ("on 12/05 we met", 12),
        ("on 12/05 we met", "05"),
        ("score 3:2", 3),
        ("10^6 cells", 10),
        ("5x10^3 and 5 x 10^3", 5),
        ("due 2024-05-06", 5),
        ("call 555-1234", 555),
        ("at 10:30", 10),
        ("Preis 1 234,50 EUR", Decimal("234.5")),
        ("Preis 1 234,50 EUR", "234,50"),
        ("Preis 1 234,50 EUR", 1),
        ("Balance - 50", 50),
        ("Balance (50.00)", 50),
        ("Balance ($50.00)", "50.00"),
        ("Balance -$50", "$50"),
        ("minus 50 degrees", 50),
        ("moins 50", 50),
        ("50 degrees below zero", 50),
        ("Saldo − 50", 50),
        ("Saldo 50- EUR", 50),
        ("Saldo 50.00 CR", 50),
        ("5 Mio. Euro", 5),
        ("5万円", 5),
        ("5만원", 5),
        ("50-60k people", 50),
        ("50 to 60 thousand", 50),
        ("5 or 6 million", 5),
        ("3 bn dollars", 3),
        ("$3 m", 3),
        ("USD 5 million", "USD 5"),
        ("1.2 million", Decimal("1.2")),
        ("5 Mrd. Euro", 5),
        ("5 млн рублей", 5),
        ("5 тыс.", 5),
        ("7 crore", 7),
        ("2 dozen eggs", 2),
        ("2 million 500 people", 500),
        ("JALAN SS 15/4B", "JALAN SS 15"),
        ("tel. +49-30-123456", "30-123456"),
        ("We saw Anna. Smith came later.", "Anna Smith"),
        ("Was it Anna? Smith came later.", "Anna Smith"),
        ("Buyer: Anna\nSmith street 4", "Anna Smith"),
        ("Anna\nSmith\nBob", "Anna Smith"),
        ("Anna\n\nSmith", "Anna Smith"),
        ("Anna | Smith", "Anna Smith"),
        ("Anna\tSmith", "Anna Smith"),
        ("Anna; Smith", "Anna Smith"),
        ("I met Anna, Smith and Bob", "Anna Smith"),
        ("I met Anna. Smith too", "Anna, Smith"),
    ],
)
def test_a_part_of_something_else_is_not_found(source: str, value: Scalar) -> None:
    assert standing(source, value) == "open"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("pages 3-5", 3),
        ("Smith (2019) says", 2019),
        ("fifty (50) chairs", 50),
        ("- 50 apples\n- 30 pears", 30),
        ("50 m deep", 50),
        ("on 2024-05-06", 2024),
        ("Preis 50,- EUR", 50),
        ("Change -50", -50),
        ("Saldo − 50", -50),
        ("EUR 1 234,50", Decimal("1234.50")),
        ("1 234 567 people", 1234567),
        ("a 5-star hotel", 5),
        ("Total: 50", 50),
        ("Price — 50 EUR", 50),
        ("J. Smith of St. Louis", "J Smith"),
        ("J. Smith of St. Louis", "St Louis"),
        ("Acme Sdn. Bhd. Kuala", "Acme Sdn Bhd Kuala"),
        ("LOT 3\nJALAN PELABUR\n40300 SHAH ALAM\nTEL", "LOT 3, JALAN PELABUR, 40300 SHAH ALAM"),
        ("LOT 3\nJALAN PELABUR\n40300 SHAH ALAM\nTEL", "LOT 3 JALAN PELABUR 40300 SHAH ALAM"),
        ("ACME CHICKENLAND\nSDN BHD\nTEL 3", "Acme Chickenland Sdn Bhd"),
        ("It was late in the evening when our old friend Anna\nSmith came.", "Anna Smith"),
        ("We saw Anna. Smith came later.", "We saw Anna. Smith came later."),
    ],
)
def test_what_stands_there_whole_is_still_found(source: str, value: Scalar) -> None:
    assert standing(source, value) == "found"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("½ cup", Decimal("0.5")),
        ("1½ cups", Decimal("1.5")),
        ("1.5e3 cells", 1500),
        ("am 5. März 2024", "2024-03-05"),
        ("am 5. Maerz 2024", "2024-03-05"),
        ("15 août 2023", "2023-08-15"),
        ("1er mai 2023", "2023-05-01"),
        ("3 de mayo de 2021", "2021-05-03"),
        ("12 июня 2020 г.", "2020-06-12"),
        ("2020年6月12日", "2020-06-12"),
        ("2020년 6월 12일", "2020-06-12"),
        ("12. Dez. 2020", "2020-12-12"),
        ("31. 12. 2020", "2020-12-31"),
    ],
)
def test_other_ways_to_write_the_same_are_found(source: str, value: Scalar) -> None:
    assert standing(source, value) == "found"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1/3 cup", Decimal("0.333")),
        ("1/4 cup", Decimal("0.25")),
        ("3 1/2 in", Decimal("3.5")),
        ("1e6 cells", 1_000_000),
        ("5×10^3 and 10⁶ cells", 5000),
        ("10⁶ cells", 1_000_000),
        ("Louis XIV", 14),
        ("三百人", 300),
        ("einundzwanzig Leute", 21),
        ("vingt-cinq personnes", 25),
        ("treinta y dos personas", 32),
        ("two and a half hours", Decimal("2.5")),
        ("2 hours", 120),
        ("two hours", 7200),
        ("90 min", Decimal("1.5")),
        ("68 °F", 20),
        ("6 ft", Decimal("1.83")),
        ("class of '99", 1999),
        ("in the 90s", 1990),
        ("from 2024-05-01 to 2024-05-15", 14),
        ("5 km", "5000 m"),
        ("12kg", "12000 g"),
        ("5%", Decimal("0.05")),
        ("listopada 5, 2020", "2020-11-05"),
        ("Q1 2024", "2024-01-01"),
        ("in May 2024", "2024-05-01"),
        ("in May 2024", "2024-05"),
        ("the 1st of May", "05-01"),
        ("on May 1", "2024-05-01"),
        ("sent 2024-05-01, due in 30 days", "2024-05-31"),
        ("sent 2024-05-01, see you tomorrow", "2024-05-02"),
        ("15h30", "15:30"),
        ("15時30分", "15:30"),
        ("at 3pm", "15:00"),
        ("um 15 Uhr", "15:00"),
        ("half past 3", "15:30"),
        ("2 hours", "PT2H"),
        ("J. Smith wrote", "John Smith"),
        ("John Smith wrote", "J. Smith"),
        ("the colour", "color"),
        ("Müller GmbH", "Mueller GmbH"),
        ("in Łódź", "Lodz"),
        ("lives in Germany", "DE"),
        ("lives in Munich", "München"),
        ("50 dollars", "USD"),
        ("the U.S. market", "United States"),
        ("Springfield, IL 62701", "Springfield, Illinois 62701"),
        ("call +49 (0)30 123456", "+49 30 123456"),
        ("call 030 1234567", "+49 30 1234567"),
    ],
)
def test_a_faithful_rendering_is_not_said_to_be_absent(source: str, value: Scalar) -> None:
    grounding = ground(read_source(source), value)
    assert grounding.standing == "open" or not grounding.quoted


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("½ cup", Decimal("0.6")),
        ("1/3 cup", Decimal("0.4")),
        ("Louis XIV", 16),
        ("vingt-cinq personnes", 26),
        ("2 hours", 130),
        ("am 5. März 2024", "2024-04-05"),
        ("May 5, 2018", "2019-05-05"),
        ("sent 2024-05-01, due in 30 days", "2025-05-31"),
        ("in May 2024", "2024-06-01"),
        ("at 3pm, 15h30", "15:45"),
        ("J. Smith wrote", "Kevin Smith"),
        ("lives in Munich", "Zorblax Quimby"),
        ("it is in Ohio for me", "Maine Zorblax"),
        ("Springfield, IL 62701", "Springfield, Ohio 62701"),
        ("call +49 30 123456", "+49 30 123457"),
    ],
)
def test_what_stands_there_in_no_reading_is_absent(source: str, value: Scalar) -> None:
    grounding = ground(read_source(source), value)
    assert (grounding.standing, grounding.quoted) == ("absent", True)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("5 juta rupiah", 5),
        ("5 ล้าน", 5),
        ("5 مليون", 5),
        ("5 करोड़", 5),
        ("5 grand", 5),
        ("±5", 5),
        ("▲50", 50),
        ("氷点下5度", 5),
        ("SKU 00123", 123),
        ("email a.b@c.com", "b@c.com"),
        ("https://x.com/a/b", "x.com/a"),
        ("INV-2024-001", "2024-001"),
        ("6. toukokuuta 2024", "2024-05-06"),
        ("Christmas 2024", "2024-12-25"),
        ("number 20240506", "2024-05-06"),
        ("1730 hrs", "17:30"),
        ("下午5点半", "17:30"),
        ("2 hrs 30 min", 150),
        ("2h30", Decimal("2.5")),
        ("6 ft 2 in", 188),
        ("three dozen", 36),
        ("half a million", 500_000),
        ("2½ million", 2_500_000),
        ("hundertfünfzig Leute", 150),
        ("1億2000万", 120_000_000),
        ("1 in 4", Decimal("0.25")),
        ("10 miles", Decimal("16.1")),
        ("Vol. IV", "Volume 4"),
        ("Herr Müller", "Mr. Müller"),
    ],
)
def test_more_that_is_neither_found_nor_absent(source: str, value: Scalar) -> None:
    assert standing(source, value) == "open"
