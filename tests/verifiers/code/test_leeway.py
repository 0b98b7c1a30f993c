import pytest

from proofroute.core import StdioExample
from tests.verifiers.code.support import judged


@pytest.mark.parametrize(
    ("words", "expected", "printed", "status"),
    [
        ("Print YES or NO (in any case).", "YES", "Yes", "undecided"),
        ("You can output each letter in lower or upper case.", "YES", "yes", "undecided"),
        ("Print YES or NO.", "YES", "Yes", "refuted"),
        ("Print YES or NO in any case.", "YES", "No", "refuted"),
        ("If there are multiple answers, print any of them.", "1 2", "2 1", "undecided"),
        ("Print the numbers in any order.", "1 2", "2 1", "undecided"),
        ("If there are several solutions, write one.", "3", "4", "undecided"),
        ("Tell whether any of the numbers is negative.", "3", "4", "refuted"),
        ("The absolute or relative error may be 1e-3.", "0.3333", "0.333", "undecided"),
        ("The absolute or relative error may be 1e-3.", "0.3333", "0.5", "refuted"),
        ("Print it.", "0.3333", "0.3351", "refuted"),
        ("Print the numbers in any order.", "1 2", "", "refuted"),
        ("Print the numbers in any order.", "1 2", "1 2", "verified"),
    ],
)
async def test_what_the_prompt_allows(words: str, expected: str, printed: str, status: str) -> None:
    example = StdioExample(stdin="1\n", stdout=f"{expected}\n")
    verdict = await judged(f"print({printed!r})", examples=[example], entry_point=None, prompt=words)
    assert verdict.status == status


async def test_what_breaks_off_is_no_answer() -> None:
    example = StdioExample(stdin="1\n", stdout="1 2\n")
    verdict = await judged("print(2, 1)\n1 / 0", examples=[example], prompt="Print them in any order.")
    assert verdict.status == "refuted"
