"""Answers at the end of whole solutions, in the ways models write them and in several languages."""

import pytest

from proofroute.tools.math import grade

SOLUTION = (
    "To solve this, let us set up the equation. First, $2x + 3 = 11$. Subtracting 3 from both sides gives "
    "$2x = 8$.\n\nStep 2: divide by 2.\n\n"
)
ENDINGS = [
    "Thus, x = 4.", "Hence $x = 4$.", "Therefore, the value of $x$ is $4$.", "So the answer is **4**.",
    "**Answer:** 4", "**Final Answer:** $x = 4$", "### Final Answer\n\n$$x = 4$$",
    "### Final Answer\n\n\\[\n\\boxed{4}\n\\]", "**x = 4**", "x = **4**", "$$\\boxed{x = 4}$$", "Result: 4",
    "Final Answer: The final answer is $4$. I hope it is correct.", "Answer:\n\n4", "**Answer**\n\n$4$",
    "Therefore, $x = \\dfrac{8}{2} = 4$.", "We get $x=4$, which is the solution.", "The number is four.",
    "The answer is 5. Wait, let me recheck: 2x = 8, so x = 4. The answer is 4.",
]  # fmt: skip
LANGUAGES = [
    "Por lo tanto, x = 4.", "La respuesta final es $4$.", "**Respuesta final:** 4", "Die Antwort lautet 4.",
    "Das Ergebnis beträgt 4.", "Also ist $x = 4$.", "Somit ergibt sich x = 4.", "Donc $x = 4$.",
    "La réponse finale est 4.", "Réponse : 4", "La risposta è 4.", "A resposta é 4.", "Ответ: 4",
    "因此，x = 4。", "故答案为：4．", "所以答案是 $\\boxed{4}$。", "解：由题意得 2x+3=11，解得 x=4。",
    "答え：4",
    "したがって、答えは4です。", "따라서 정답은 4입니다.", "一共有4个苹果。",
]  # fmt: skip
PAIRS = [
    ("4", '{"reasoning": "2x=8", "answer": "x = 4"}', True),
    ("4", '```json\n{"answer": 4}\n```', True),
    ("18", "Janet makes 9 * 2 = $18 every day at the farmer's market.", True),
    ("3", "It takes 2/2=1 bolt of white fiber. So the total is 2+1=3 bolts of fabric.", True),
    ("12", "In total, 4+8=<<4+8=12>>12 apples.\n#### 12", True),
    ("12", "She needs 12 more apples.", True),
    ("12", "She needs 12 more than he has.", None),
    ("3", "Then 2 + 1 = 3 times as many.", None),
    ("B", "Hence, option (B) is correct.", True),
    ("A", "Hence, option (B) is correct.", False),
    ("B", "Thus (B) is the correct answer.", True),
    ("B", "Hence, option (B) is incorrect.", None),
    ("B", "Option (B) is not correct.", None),
    ("B", "I would choose B.", True),
    ("B", "Answer: **B. 4**", True),
    ("A", "故选：A．", True),
    ("C", "答案选B", False),
    ("2,3", "So $x = 2$ or $x = 3$.", True),
    ("3", "So $x = 2$ or $x = 3$.", False),
    ("(1,2)", "Hence $x=1$ and $y=2$.", True),
    (r"\frac{3}{4}", "The probability is 3/4, or 75%.", True),
    ("3/4", "The probability is 3/4, or 80%.", False),
    ("no solution", "Therefore, the equation has no solution.", True),
    ("True", "The statement is true.", True),
    ("True", "The statement is false.", False),
    ("True", "The statement is not true.", None),
    ("True", "Our reasoning is correct.", None),
    ("even", "The function is even.", True),
    ("odd", "The function is even.", None),
    ("$n$ is odd", "n  is odd", True),
]


@pytest.mark.parametrize("ending", ENDINGS)
def test_after_a_solution(ending: str) -> None:
    assert grade("4", SOLUTION + ending).equal is True
    assert grade("7", SOLUTION + ending).equal is False


@pytest.mark.parametrize("reply", LANGUAGES)
def test_in_other_languages(reply: str) -> None:
    assert grade("4", reply).equal is True
    assert grade("7", reply).equal is False


@pytest.mark.parametrize(("reference", "reply", "expected"), PAIRS)
def test_replies(reference: str, reply: str, expected: bool | None) -> None:
    assert grade(reference, reply).equal is expected
