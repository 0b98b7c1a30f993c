"""Answer-level values: how people and models write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.tools.math import read_value, typed
from proofroute.tools.math.errors import TooLarge, Unreadable
from proofroute.tools.math.text.show import show
from proofroute.tools.math.tree import Collection, Interval, Quantity, Relation, Union, Word


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("2, 3 and 5", Collection, "2, 3, 5"),
        ("x = 2 or x = 3", Collection, "x = 2, x = 3"),
        ("x_1 = 2, x_2 = 3", Collection, "x_1 = 2, x_2 = 3"),
        ("x1 = 2, x2 = 3", Collection, "x_1 = 2, x_2 = 3"),
        ("n=2, 3, 4", Collection, "2, 3, 4"),
        (r"\{1,2\}", Collection, "{1, 2}"),
        ("{1, 2, 3}", Collection, "{1, 2, 3}"),
        ("(1, 2)", Collection, "(1, 2)"),
        (r"19, 46, \text{ and } 82", Collection, "19, 46, 82"),
        (r"$(11,7)or(7,11)$", Collection, "(11, 7), (7, 11)"),
        (r"2 \pm \sqrt{3}", Collection, "2 + sqrt(3), 2 - sqrt(3)"),
        (r"\begin{pmatrix}1\\2\end{pmatrix}", Collection, "(1, 2)"),
        (r"\begin{bmatrix}1&2\\3&4\end{bmatrix}", Collection, "((1, 2), (3, 4))"),
        (r"\emptyset", Collection, "{}"),
        ("[0,1)", Interval, "[0, 1)"),
        (r"x \in (0, 1]", Interval, "(0, 1]"),
        (r"\mathbb{R}", Interval, "(-oo, oo)"),
        ("x > 2 and x < 5", Interval, "(2, 5)"),
        ("x < 1 or x > 2", Union, "(-oo, 1) U (2, oo)"),
        (r"(-\infty, -3] \cup [2, \infty)", Union, "(-oo, -3] U [2, oo)"),
        (r"\mathbb{R} \setminus \{2\}", Union, "(-oo, 2) U (2, oo)"),
        (r"28\%", Quantity, "28 %"),
        ("28 percent", Quantity, "28 percent"),
        (r"30^\circ", Quantity, "30 °"),
        (r"\$16,386.17", Quantity, "16386.17 $"),
        ("$5.00", Quantity, "5.00 $"),
        ("1,000.99€", Quantity, "1000.99 €"),
        ("2,74 $", Quantity, "2.74 $"),
        (r"12 \text{ cm}^2", Quantity, "12 cm^2"),
        (r"\frac{1}{3} \textbf{meters}", Quantity, "1/3 meters"),
        ("3 hours and 20 minutes", Quantity, "60*3 + 20 minutes"),
        ("1 <= x < 2", Relation, "1 <= x < 2"),
        (r"$x=1/3\approx0.33$", Relation, "x = 1/3"),
        ("12:00", Word, "12:00"),
        ("No solution.", Word, "no solution"),
        (r"\text{Evelyn}", Word, "evelyn"),
        ("Yes", Word, "yes"),
    ],
)
def test_forms(text: str, kind: type, shown: str) -> None:
    value = read_value(text)
    assert isinstance(value, kind)
    assert show(value) == shown


@pytest.mark.parametrize(
    ("text", "json"),
    [
        ("2/4", "1/2"),
        (r"\sqrt{2}", "sqrt(2)"),
        ("0.10", "0.10"),
        ("204_5", "54"),
        ("-1010_{2}", "-10"),
        (r"0.\overline{3}", "1/3"),
        ("0.1666...", "1/6"),
        ("seven", "7"),
        ("minus 9", "-9"),
        ("negative nine", "-9"),
        ("negative result", "negative result"),
        ("x \\approx 1.41", "x = 1.41"),
        ("1 000 000", "1000000"),
        (r"10,\!080", "10080"),
        ("(B)", "B"),
        ("x = 5", "x = 5"),
        ("x^2 + 1", "x^2 + 1"),
        ("2, 1/2", {"type": "list", "items": ["2", "1/2"]}),
        (r"\{2, 3\}", {"type": "set", "items": ["2", "3"]}),
        ("(2, 3)", {"type": "tuple", "items": ["2", "3"]}),
        ("5 cm", {"type": "quantity", "amount": "5", "unit": "cm"}),
        (
            "[0, 1)",
            {"type": "interval", "low": "0", "high": "1", "low_closed": True, "high_closed": False},
        ),
        ("true", "true"),
    ],
)
def test_typed(text: str, json: object) -> None:
    assert typed(read_value(text)) == json


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "$$",
        "the number is not 10",
        "1 +",
        "[1, 2",
        r"\frac{1}",
        "2012_2",
        "x > and",
        "x = 2, 3, ...",
        "2, 3, ..",
        r"\pm 1 \pm 2",
    ],
)
def test_what_is_no_value(text: str) -> None:
    with pytest.raises(Unreadable):
        read_value(text)


def test_long_texts_are_refused() -> None:
    with pytest.raises(TooLarge):
        read_value("1" * 20_001)


COMMANDS = r"\{ \} \$ \cup \in \pm \le cm \text{ \circ \frac oo \\ \approx ... \boxed{"
PIECES = st.lists(
    st.sampled_from([*"12x=,()[]{}$%<^_:.|&°/-", *COMMANDS.split(), " and ", " or ", "base 2"]), max_size=14
).map("".join)


@given(PIECES)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        value = read_value(text)
    except (Unreadable, TooLarge):
        return
    assert isinstance(show(value), str)
    typed(value)
