"""The stages: what settles a task, how sure that is; being unsure and being broken are two things."""

import asyncio
import logging
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofroute.core import KINDS, Classification, Kind, Message, Task, UsageError
from proofroute.router import Router
from proofroute.router.classify import ClassifierOptions, NamedKind, StagedClassifier, by_certain_rules
from proofroute.router.classify.trained import SHIPPED, load_model
from tests.router.doubles import Says, unreachable
from tests.router.test_everyday_words import EVERYDAY, OF_A_TRADE

UNCLEAR = "the thing about the bridge and the other one"


def classify(
    task: Task | str, options: ClassifierOptions | None = None, model: Says | None = None
) -> Classification:
    asked = Task(prompt=task) if isinstance(task, str) else task
    classifier = StagedClassifier(options, None if model is None else lambda _: model)
    return asyncio.run(classifier.classify(asked))


@pytest.mark.parametrize(
    ("prompt", "kind", "stage"),
    [
        ("What is 17*23?", "math", "rules"),
        ("Prove that sqrt(2) is irrational.", "proof", "rules"),
        ("Write a haiku about calculus", "creative", "rules"),
        ("Write a poem about calculus, but make it rhyme", "creative", "rules"),
        ("A bakery sells rolls at 45 cents. How much are 14 rolls?", "math", "model"),
        ("Why does my loop print 10 ten times? funcs = [lambda: i for i in range(10)]", "code", "model"),
        (
            "Give me vendor and total of this receipt as JSON: LIDL 12.03.2024 total 17,20",
            "extraction",
            "model",
        ),
        ("Which city should I visit in autumn, Rome or Athens?", "general", "model"),
        ("Argue rigorously that every tree with two vertices or more has a leaf.", "proof", "model"),
    ],
)
def test_each_kind_has_its_stage(prompt: str, kind: Kind, stage: str) -> None:
    found = classify(prompt)
    assert (found.kind, found.stage) == (kind, stage), found
    assert found.fault is None


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("求函数 f(x)=x^2-4x 在区间 [0,5] 上的最小值。", "math"),
        ("证明:两个偶数的和是偶数。", "proof"),
        ("用 Java 写一个二分查找函数。", "code"),
        ("Schreibe ein Gedicht über den Herbst.", "creative"),
        ("Beweise, dass die Summe zweier gerader Zahlen gerade ist.", "proof"),
        ("Extrahiere Name und Datum aus dem Text: Anna kam am 3. Mai.", "extraction"),
        ("Écris une fonction Python qui renverse une chaîne.", "code"),
        ("Combien font 15 % de 240 ?", "math"),
        ("Escribe un cuento sobre un faro.", "creative"),
        ("¿Cuál es la capital de Perú?", "general"),
        ("次の文章から人名を抜き出してください:田中さんと林さんが来た。", "extraction"),
        ("素数が無限に存在することを証明してください。", "proof"),
    ],
)
def test_other_languages(prompt: str, kind: Kind) -> None:
    assert classify(prompt).kind == kind


def test_everyday_words_and_those_of_a_trade() -> None:
    # Prompts that were written to trap rules: none of them was trained on.
    right = sum(classify(prompt).kind in ("general", "creative") for prompt in EVERYDAY)
    assert right >= 0.75 * len(EVERYDAY)
    right = sum(classify(prompt).kind == kind for kind, prompt in OF_A_TRADE)
    assert right >= 0.85 * len(OF_A_TRADE)


@pytest.mark.parametrize("prompt", ["hm", "?", "...", "…", UNCLEAR])
def test_little_to_go_by_is_unsure_and_not_broken(prompt: str) -> None:
    found = classify(prompt)
    assert found.fault is None
    assert found.probability < 0.9


def test_the_reason_names_words_of_the_text() -> None:
    assert "a form of writing" in classify("Compose an elegy for my bicycle").reason
    assert "'" in classify("What are good stretches after a long run?").reason


TURNS = (Message("user", "What is the derivative of sin x?"), Message("assistant", "cos x"))


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        ("now prove it", "proof"),
        ("same for cos", "math"),
        ("and for x^2?", "math"),
        ("Now make a poem of it", "creative"),
        ("Who wrote War and Peace?", "general"),
    ],
)
def test_a_follow_up_keeps_or_changes_its_kind(last: str, kind: Kind) -> None:
    assert classify(Task(messages=(*TURNS, Message("user", last)))).kind == kind
    assert classify(Task(prompt=last, messages=TURNS)).kind == kind


def test_a_follow_up_says_so() -> None:
    found = classify(Task(messages=(*TURNS, Message("user", "same for cos"))))
    assert "earlier question" in found.reason


# Examples of one's own.


def test_an_example_moves_what_is_like_it() -> None:
    prompt = "Flurb the tickets of yesterday"
    example = "Flurb the tickets of last week"
    options = ClassifierOptions(examples={"extraction": (example,)})
    found = classify(prompt, options)
    assert found.kind == "extraction"
    assert repr(example) in found.reason
    assert classify("What is the capital of Peru?", options) == classify("What is the capital of Peru?")


def test_a_kind_of_ones_own() -> None:
    legal = NamedKind(like="general", examples=("Draft a non-disclosure agreement between two firms",))
    options = ClassifierOptions(kinds={"legal": legal})
    found = classify("Draft a non-disclosure agreement between Acme and me", options)
    assert (found.kind, found.label) == ("general", "legal")
    assert classify("Write a Python function that adds two numbers", options).label is None


# The model that may be asked.


def test_a_model_is_asked_only_where_it_is_not_clear() -> None:
    model = Says("test:judge", ["Code."])
    options = ClassifierOptions(model="judge")
    assert classify("What is 17*23?", options, model).stage == "rules"
    assert model.requests == []
    found = classify(UNCLEAR, ClassifierOptions(model="judge", below=1.0), model)
    assert found.stage == "llm"
    assert "test:judge says code" in found.reason
    assert UNCLEAR in model.requests[0].messages[0].content
    assert len(model.requests) == 1


def test_what_the_model_says_is_a_witness() -> None:
    sure = "Which city should I visit in autumn, Rome or Athens?"
    options = ClassifierOptions(model="judge", below=1.0, accuracy=0.5)
    found = classify(sure, options, Says("test:judge", ["proof"]))
    assert (found.kind, found.stage) == ("general", "llm")


@pytest.mark.parametrize("reply", ["I cannot say", "math or code", "", unreachable()])
def test_a_model_that_says_nothing_changes_nothing(reply: str | Exception) -> None:
    options = ClassifierOptions(model="judge", below=1.0)
    before = classify(UNCLEAR)
    found = classify(UNCLEAR, options, Says("test:judge", [reply]))
    assert (found.kind, found.probability, found.stage) == (before.kind, before.probability, before.stage)
    assert "test:judge" in found.reason


@pytest.mark.parametrize("wrong", [{"below": 0.0}, {"accuracy": 1.0}, {"seconds": 0.0}])
def test_options_have_bounds(wrong: dict[str, float]) -> None:
    with pytest.raises(UsageError, match="give a"):
        ClassifierOptions(**wrong)  # type: ignore[arg-type]


# Weights that are broken.


def shipped() -> bytes:
    from proofroute.router.classify import trained

    return (Path(trained.__file__).parent / SHIPPED).read_bytes()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (None, "cannot be read"),
        (b"", "does not begin"),
        (b"\x80\x04pickle", "does not begin"),
        (shipped()[:-100], "digest"),
        (shipped()[:5_000] + b"\x00" + shipped()[5_001:], "digest"),
        (shipped().replace(b'"scale": ', b'"scale": 9', 1), "digest"),
        (b"x" * (10 * 2**20 + 1), "are allowed"),
    ],
)
def test_broken_weights_are_a_fault_and_rules_decide(
    data: bytes | None, why: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "weights.bin"
    if data is not None:
        path.write_bytes(data)
    classifier = StagedClassifier(ClassifierOptions(trained=str(path)))
    with caplog.at_level(logging.ERROR):
        task = Task(prompt="Explain how a refrigerator works.")
        found = [asyncio.run(classifier.classify(task)) for _ in range(2)]
    assert found[0].kind == "general"
    assert found[0].stage in ("rules", "default")
    assert found[0] == found[1]
    assert found[0].fault is not None
    assert str(path) in found[0].fault
    assert why in found[0].fault
    assert len(caplog.records) == 1


def test_weights_are_one_small_file() -> None:
    assert len(shipped()) < 2**20
    assert load_model().header.rows > 3_000


# Hostile texts.

HOSTILE = [
    "a" * 1_000_000,
    "write " * 170_000,
    "(" * 500_000,
    "\x00\x01\x1b[2J" * 1_000,
    "\u202e\u200b" * 1_000,
    "👩‍👩‍👧" * 10_000,
    "\n" * 100_000,
    '"' * 5_000,
    "“" * 5_000,
    "```" * 5_000,
    "1+" * 5_000,
    "théorème := " * 2_000,
    "证明" * 50_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_end_quickly(text: str) -> None:
    import time

    started = time.process_time()
    found = classify(text)
    assert time.process_time() - started < 5
    assert found.kind in KINDS


@given(st.text(max_size=200))
def test_any_text_gets_a_kind_and_a_probability(text: str) -> None:
    found = classify(text)
    assert found.kind in KINDS
    assert 0 <= found.probability <= 1
    assert found.runner_up != found.kind
    assert found == classify(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-05",
        "+49 30 123-456",
        "Prove that you are human.",
        "Write a Python function in a poem about snakes",
        "Extract wisdom teeth in Java",
        "Show that you care about integers",
    ],
)
def test_what_leaves_room_for_doubt_is_no_rule(text: str) -> None:
    found = by_certain_rules(text)
    assert found is None or text.startswith("Show"), found


async def test_the_runner_ups_verifiers_run_where_it_is_unsure() -> None:
    from proofroute.router.parts import Parts
    from proofroute.router.routing import SURE, make_route

    router = Router()
    parts = Parts(router.config, {})
    prompt = "Argue whether the number of handshakes of 9 people is 36"
    found = await router.aclassify(prompt)
    route = await make_route(parts, Task(prompt=prompt))
    named = {*route.verifiers, *route.also}
    if found.probability < SURE and found.runner_up is not None:
        assert set(router.config.policy(found.runner_up).verifiers) <= named
    assert set(router.config.policy(found.kind).verifiers) <= named


async def test_verifying_asks_no_model() -> None:
    from proofroute.router import builtin_config

    config = replace(builtin_config({}), classifier=ClassifierOptions(model="general", below=1.0))
    model = Says("test:general", ["code"])
    router = Router(config, models={"general": model, "reasoner": model})
    await router.averify(UNCLEAR, "Which one?")
    assert model.requests == []
    assert (await router.aclassify(UNCLEAR)).stage == "llm"


async def test_a_kind_of_ones_own_has_its_policy() -> None:
    from proofroute.router import parse_config
    from proofroute.router.parts import Parts
    from proofroute.router.routing import make_route

    text = """
version: 1
models: {lawyer: "openai:some-model@http://127.0.0.1:9/v1"}
classifier:
  kinds:
    legal: {like: general, examples: ["Draft a non-disclosure agreement"], ladder: [lawyer]}
"""
    parts = Parts(parse_config(text, "proofroute.yaml", {}), {})
    route = await make_route(parts, Task(prompt="Draft a non-disclosure agreement"))
    assert route.ladder == ("lawyer",)
    assert route.classification.label == "legal"
