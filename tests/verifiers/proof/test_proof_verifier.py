"""The verdicts of the proof verifier: statement and argument kept apart, nothing hostile takes long."""

import os
import time
from pathlib import Path

import pytest

from proofroute.core import Attempt, Evidence, Findings, Kind, Message, Task, Verdict, WorkerError
from proofroute.tools.proof.deciding import SECONDS
from proofroute.tools.workers import shut_down
from proofroute.verifiers.combine import combine
from proofroute.verifiers.proof import proof_verifier


async def findings(prompt: str, content: str = "Because 2 is odd.", **material: object) -> Findings:
    task = Task(prompt=prompt, **material)  # type: ignore[arg-type]
    return await proof_verifier().verify(task, Attempt(model="scripted:test", content=content))


async def verdict(prompt: str, content: str = "Because 2 is odd.") -> Verdict:
    return combine([await findings(prompt, content)])


def of(found: Findings, claim: str) -> Evidence:
    (evidence,) = [item for item in found.evidence if item.claim == claim]
    return evidence


async def test_a_true_statement_is_proved_and_its_argument_left_open() -> None:
    found = await findings("Prove that sqrt(2) is irrational.")
    assert found.claims == ("statement", "argument")
    statement, argument = of(found, "statement"), of(found, "argument")
    assert (statement.outcome, statement.assurance) == ("passed", "proved")
    assert (statement.check, statement.read_as) == ("proof.irrational", "sqrt(2) is irrational")
    assert "x^2 - 2" in statement.statement
    assert argument.outcome == "undecided"
    assert found.answer == {"statement": "sqrt(2) is irrational", "holds": True}
    assert combine([found]).status == "undecided"


async def test_a_false_statement_is_refuted_with_its_value() -> None:
    found = await findings("Prove that sqrt(4) is irrational.", "Assume sqrt(4) = p/q. Contradiction. QED")
    assert combine([found]).status == "refuted"
    assert of(found, "statement").counterexample == {"number": "sqrt(4)", "rational_value": "2"}
    assert found.answer == {"statement": "sqrt(4) is irrational", "holds": False}


@pytest.mark.parametrize(
    ("prompt", "check"),
    [
        ("Prove that x^2 + 1 >= 2x for all real x.", "proof.smt"),
        ("Prove that n^3 - n is divisible by 6 for all integers n.", "proof.residues"),
        ("Prove that sin^2 x + cos^2 x = 1.", "proof.identity"),
        ("Prove that 1 + 2 + ... + n = n(n+1)/2 for all positive integers n.", "proof.induction"),
    ],
)
async def test_the_check_is_named_by_what_decided(prompt: str, check: str) -> None:
    statement = of(await findings(prompt), "statement")
    assert (statement.check, statement.outcome, statement.assurance) == (check, "passed", "proved")


@pytest.mark.parametrize(
    ("prompt", "reply"),
    [
        ("Prove that sqrt(4) is irrational.", "This is false, as sqrt(4) = 2."),
        ("Prove that sqrt(4) is irrational.", "The claim cannot be proven."),
        ("Prove that sqrt(4) is irrational.", "sqrt(4) equals 2, a rational number."),
        (
            "Prove that n^2 + n is odd for all integers n.",
            "n(n+1) is a product of neighbours, so it is even.",
        ),
        ("Prove that x^2 > x for all real x.", "Take x = 1/2: then x^2 = 1/4 < 1/2."),
        ("Prove that n^2 + n + 41 is prime for all natural numbers n.", "For n = 40 we get 41 * 41."),
        ("Prove that (a+b)^2 = a^2 + b^2 for all real a, b.", "There's a counterexample: a = b = 1."),
    ],
)
async def test_who_says_that_a_false_statement_is_false_is_not_refuted(prompt: str, reply: str) -> None:
    found = await findings(prompt, reply)
    assert combine([found]).status == "undecided"
    assert found.answer is not None
    assert of(found, "statement").counterexample is not None


PRIMES = "Prove that n^2 + n + 41 is prime for all natural numbers n."


@pytest.mark.parametrize(
    "reply",
    [
        "n=40 contradicts it",
        "It breaks at n = 2",
        "No.",
        "Nope",
        "This fails for n=40",
        "That isn't so",
        "The claim can't hold",
        "Counterexample: n = 41",
        "Not true in general",
        "I disagree",
        "Only if n is odd",
        "It holds for small n but n = 40 is an exception.",
        "We must reject this.",
        "Das stimmt nicht.",
        "Non, c'est faux.",
        "不成立",
        "The claim is bogus.",
        "Since 1681 is a square, the idea collapses.",
        "Clearly 40 is too much for it.",
        "By testing n = 39 one gets 1601.",
        "Hmm, look at 41.",
        "Is it so? By induction?",
        "n = 40 gives 1681 = 41^2. QED",
        "The number 41^2 is what n = 40 yields.",
        "Well.",
    ],
)
async def test_a_reply_that_does_not_surely_affirm_is_not_refuted(reply: str) -> None:
    assert (await verdict(PRIMES, reply)).status == "undecided"


@pytest.mark.parametrize(
    ("prompt", "reply"),
    [
        (PRIMES, "Proof. By induction. QED"),
        (PRIMES, "Yes, this is true."),
        (PRIMES, "For n = 1 it is 43. By induction it goes on. Hence it is prime for all n."),
        (PRIMES, "It follows from Euler's theorem, as required."),
        ("Prove that sqrt(4) is irrational.", "Suppose sqrt(4) = p/q. Contradiction, so it is irrational."),
        ("Prove that sqrt(4) is irrational.", "sqrt(4) is irrational."),
        ("Prove that n^2 + n is odd for all integers n.", "Because squares are odd, n^2 + n is odd."),
        ("Prove that x^2 > x for all real x.", "We multiply x > 1 by x. This completes the proof."),
    ],
)
async def test_a_reply_that_affirms_a_false_statement_is_refuted(prompt: str, reply: str) -> None:
    assert (await verdict(prompt, reply)).status == "refuted"


@pytest.mark.parametrize(
    ("prompt", "reply"),
    [
        ("Prove that sqrt(9) is irrational.", "By definition sqrt(9) = 3 is an integer. QED"),
        ("Prove that sqrt(9) is irrational.", "Hence the root is 3. ∎"),
        (
            "Prove that n^2 + n is divisible by 3 for all integers n.",
            "Hence we need an additional condition.",
        ),
        ("Prove that n^2 + n is divisible by 3 for all integers n.", "Hence it is divisible by 2. QED"),
        ("Prove that n^2 + n is odd for all integers n.", "Since odd plus odd equals even, done. QED"),
        ("Prove that x^2 > x for all real x.", "Clearly, fractions spoil it."),
        ("Prove that (a+b)^2 = a^2 + b^2 for all real a, b.", "The correct identity has a term 2ab."),
        ("Prove that (a+b)^2 = a^2 + b^2 for all real a, b.", "Hence (a+b)^2 = a^2 + 2ab + b^2. QED"),
        ("Prove that (a+b)^2 = a^2 + b^2 for all real a, b.", "Expanding yields an additional 2ab."),
        ("Prove that (a+b)^2 = a^2 + b^2 for all real a, b.", "Obviously it is the other way round."),
    ],
)
async def test_an_argument_for_something_else_is_not_refuted(prompt: str, reply: str) -> None:
    assert (await verdict(prompt, reply)).status == "undecided"


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("Counterexample: n = 40", "n = 40 is a counterexample"),
        ("It breaks at n = 2", "no point that it names is a counterexample"),
        ("No.", ""),
    ],
)
async def test_a_counterexample_that_the_reply_gives_is_evaluated(reply: str, said: str) -> None:
    statement = of(await findings(PRIMES, reply), "statement")
    assert said in statement.statement
    assert ("counterexample" in statement.statement) == bool(said)


async def test_a_counterexample_with_several_variables_is_evaluated() -> None:
    prompt = "Disprove that (a+b)^2 = a^2 + b^2 for all real a, b."
    for reply in ("Take a = b = 1.", "Take (a, b) = (1, 1).", "a = 1, b = \\frac{1}{2}"):
        assert "is a counterexample" in of(await findings(prompt, reply), "statement").statement


@pytest.mark.parametrize("kind", ["proof", None])
@pytest.mark.parametrize(
    ("prompt", "status", "outcome"),
    [
        ("sqrt(4) is irrational", "refuted", "failed"),
        ("sqrt(2) is irrational.", "undecided", "passed"),
        ("Claim: n^2 + n is even for all integers n.", "undecided", "passed"),
        ("Let n be an integer. Then n^2 + n is odd.", "refuted", "failed"),
    ],
)
async def test_a_bare_statement_is_a_claim(prompt: str, kind: Kind | None, status: str, outcome: str) -> None:
    found = await findings(prompt, "By algebra, it holds. QED", kind=kind)
    assert combine([found]).status == status
    assert (of(found, "statement").outcome, of(found, "argument").outcome) == (outcome, "undecided")


@pytest.mark.parametrize(
    "prompt",
    ["2x + 3 = 7", "x^2 >= 0", "Is sqrt(4) irrational?", "The sky is even odd today.", "91 = 7 * 13"],
)
async def test_what_may_be_something_else_than_a_claim_has_no_claims(prompt: str) -> None:
    assert await findings(prompt) == Findings()


@pytest.mark.parametrize("content", ["", "  \n", "<think>Let me see"])
async def test_an_empty_reply_is_undecided(content: str) -> None:
    result = await verdict("Prove that sqrt(4) is irrational.", content)
    assert (result.status, result.claims) == ("undecided", ("statement", "argument"))


@pytest.mark.parametrize(
    "prompt",
    ["Prove or disprove: n^2 is even for all integers n.", "Is it true that sqrt(9) is irrational?"],
)
async def test_where_either_side_may_be_right_nothing_is_refuted(prompt: str) -> None:
    assert (await verdict(prompt, "It is so.")).status == "undecided"


async def test_a_disproof_is_of_a_false_statement() -> None:
    disproved = of(await findings("Disprove that n^2 is even for all integers n."), "statement")
    assert disproved.outcome == "passed"
    assert (await verdict("Disprove that sqrt(2) is irrational.")).status == "undecided"


@pytest.mark.parametrize("prompt", ["Is Paris nice?", "What is 2 + 2?", "Write a poem about sqrt(2).", ""])
async def test_a_text_that_asks_for_no_proof_has_no_claims(prompt: str) -> None:
    assert await findings(prompt) == Findings()


@pytest.mark.parametrize("prompt", ["Prove that P = NP.", "Prove that sqrt(2) is irrational in Q(sqrt 2)."])
async def test_an_unreadable_statement_is_undecided(prompt: str) -> None:
    found = await findings(prompt)
    assert found.claims == ("statement", "argument")
    assert all(item.outcome == "undecided" for item in found.evidence)
    assert found.answer is None


async def test_the_kind_alone_makes_the_claims() -> None:
    assert (await findings("Fermat's last theorem", kind="proof")).claims == ("statement", "argument")


async def test_a_formal_statement_is_what_is_decided() -> None:
    found = await findings("Prove the statement.", statement="for all integers n, n^2 + n is even")
    assert of(found, "statement").outcome == "passed"
    assert (
        of(await findings("Prove it.", statement="theorem foo : 1 = 1 := rfl"), "statement").check
        == "proof.read"
    )


async def test_words_that_were_said_before_may_matter() -> None:
    last = Message("user", "Prove that (a+b)^2 = a^2 + b^2 for all real a, b.")
    alone = Task(messages=(Message("system", "You are helpful."), last))
    later = Task(messages=(Message("user", "Work in characteristic 2."), Message("assistant", "Yes."), last))
    reply = Attempt(model="scripted:test", content="Expand.")
    assert combine([await proof_verifier().verify(alone, reply)]).status == "refuted"
    assert combine([await proof_verifier().verify(later, reply)]).status == "undecided"
    assert (await findings(last.content, source="Let R have characteristic 2.")).answer is None


HOSTILE = (
    "Prove that 9^9^9^9 is even.",
    "Prove that 10^(10^10) > 1.",
    "Prove that 2^(10^9) + n is divisible by 3.",
    "Prove that 100000! is divisible by 7.",
    "Prove that " + "(" * 500 + "x" + ")" * 500 + " >= 0.",
    "Prove that " + "x^2 + " * 20_000 + "1 >= 0 for all real x.",
    "Prove that for all real x, " + "x > 0, " * 150 + "x^2 >= 0.",
    "Prove that " + "if x > 0 then " * 90 + "x >= 0.",
    "Prove that if " + " and ".join(["x > y"] * 120) + " then f(x) >= 0.",
    "Prove that (a+b+c+d+f+g)^60 >= 0 for all real a,b,c,d,f,g.",
    "Prove that " + "sqrt(" * 50 + "2" + ")" * 50 + " is irrational.",
    "Prove that log_2 (10^2000 + 1) is irrational.",
    "Prove that " + "|" * 100 + "x" + "|" * 100 + ">= 0",
    "Prove that " + "a" * 1400,
    "Prove that " * 100_000,
    "Prove that __import__('os').system('touch owned') = 0.",
    "Prove that x.__class__ = 1.",
    "Prove that " + "for some integer n, " * 60 + "n = 1.",
    "Prove that " + "not every " * 120 + "prime is odd.",
    "Prove that " + "~" * 1000 + "p → p.",
    "Prove that " + " ∧ ".join("pqrstuvwxyz" * 10) + " is a tautology.",
    "Prove that a | b^60 and b | c^60 implies a | c^3600.",
    "Prove that \x00 = \ud7ff.",
)


@pytest.mark.parametrize("prompt", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_texts_are_soon_undecided(
    prompt: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await findings("Prove that 1 + 1 = 2.")  # the worker is up: starting it is not the statement's time
    monkeypatch.chdir(tmp_path)
    started = time.monotonic()
    found = await findings(prompt)
    assert time.monotonic() - started < SECONDS + 1
    assert of(found, "statement").outcome == "undecided"
    assert not os.listdir(tmp_path)  # noqa: PTH208 - nothing to wait for


async def test_a_worker_that_fails_leaves_the_statement_open(monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(job: object, argument: object) -> object:
        raise WorkerError("it died")

    monkeypatch.setattr("proofroute.tools.proof.deciding.call", broken)
    statement = of(await findings("Prove that sqrt(4) is irrational."), "statement")
    assert (statement.outcome, statement.assurance) == ("undecided", "none")
    assert "it died" in statement.statement


@pytest.mark.slow
async def test_what_no_method_decides_ends_in_time() -> None:
    for prompt in (
        "Prove that x^3 + y^3 + z^3 != 42 for all integers x, y, z.",
        "Prove that a^7 b^5 + b^7 c^5 + c^7 d^5 + d^7 a^5 >= a^3 b^3 c^3 d^3 for positive real a, b, c, d.",
    ):
        started = time.monotonic()
        assert of(await findings(prompt), "statement").outcome == "undecided"
        assert time.monotonic() - started < SECONDS + 1
    shut_down()


@pytest.mark.parametrize("piece", ["n = ", "a = ", "( a, ", "not ", "by ", ". ", "n = 1 ", "1 ", "\\frac{"])
async def test_hostile_replies_are_soon_judged(piece: str) -> None:
    await findings(PRIMES)  # the worker is up: starting it is not the reply's time
    started = time.monotonic()
    await findings(PRIMES, piece * (150_000 // len(piece)))
    assert time.monotonic() - started < SECONDS + 3


DISOWNING = (
    "It is a common misconception that {}.",
    "{} is a myth.",
    "I deny that {}.",
    "Nobody can show {}.",
    "¬({})",
    "\\neg({})",
    "~({})",
    "{} ⇒ ⊥",
    "❌ {}",
    "{} ✗",
    "So {} is impossible.",
    "So {} is ruled out.",
    "Il n'est pas vrai que {}.",
    "Some say {}.",
    "To show:\n{}",
    "Goal: {}.",
    '"{}"',
    "Is it so that {}",
    "{} if 1 = 2.",
    "Suppose {}. Contradiction. QED",
    "Suppose 2 is no integer. Then {}.",
    "We cannot show that\nhence {}",
    "Therefore {}, which is a contradiction.",
)


@pytest.mark.parametrize("claim", ["sqrt(4) is irrational", "n^2 + n is odd for every integer n"])
@pytest.mark.parametrize("wording", DISOWNING)
async def test_a_wording_that_is_not_known_to_affirm_is_not_refuted(claim: str, wording: str) -> None:
    assert (await verdict(f"Prove that {claim}.", wording.format(claim))).status == "undecided"


@pytest.mark.parametrize(
    "claim", ["sqrt(4) is irrational", "91 is prime", "n^2 + n is odd for every integer n"]
)
@pytest.mark.parametrize(
    "wording",
    [
        "{}",
        "Hence {}.",
        "Proof. No number divides it. Hence {}. QED",
        "Suppose not: assume the contrary, so p is even and q is even too, a contradiction. Therefore {}. ∎",
        "We have shown that {}.",
        "This proves that {}, as claimed.",
    ],
)
async def test_a_false_claim_with_an_argument_that_ends_in_it_is_refuted(claim: str, wording: str) -> None:
    assert (await verdict(f"Prove that {claim}.", wording.format(claim))).status == "refuted"
