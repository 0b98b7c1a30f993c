"""Hypothesis strategies for every value of the core."""

from hypothesis import strategies as st

from proofroute.core import (
    ASSURANCES,
    KINDS,
    Acceptance,
    Answer,
    Attempt,
    Budget,
    CallExample,
    Classification,
    Evidence,
    Json,
    Message,
    Receipt,
    Route,
    Span,
    StdioExample,
    Task,
    Usage,
    Verdict,
)

text = st.text(max_size=20)
counts = st.integers(0, 10**6)
seconds = st.floats(0, 1e6, allow_nan=False)
costs = st.none() | st.floats(0, 1e3, allow_nan=False)
kinds = st.sampled_from(KINDS)
assurances = st.sampled_from(ASSURANCES)

json_data: st.SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=6,
)

spans = st.builds(Span, start=counts, end=counts, text=text)
evidence = st.builds(
    Evidence,
    claim=text,
    check=text,
    outcome=st.sampled_from(["passed", "failed", "undecided"]),
    assurance=assurances,
    statement=text,
    read_as=st.none() | text,
    counterexample=json_data,
    spans=st.lists(spans, max_size=2).map(tuple),
    seconds=seconds,
    replay=json_data,
)
verdicts = st.builds(
    Verdict,
    status=st.sampled_from(["verified", "refuted", "undecided", "unchecked"]),
    assurance=assurances,
    claims=st.lists(text, max_size=3).map(tuple),
    evidence=st.lists(evidence, max_size=2).map(tuple),
)
usages = st.builds(
    Usage,
    input_tokens=counts,
    output_tokens=counts,
    reasoning_tokens=counts,
    cached_input_tokens=counts,
)
attempts = st.builds(
    Attempt,
    model=text,
    content=text,
    reasoning=text,
    answer=json_data,
    verdict=st.none() | verdicts,
    usage=usages,
    cost_usd=costs,
    seconds=seconds,
    finish_reason=st.sampled_from(["stop", "length", "abstained", "unknown"]),
)
examples = st.one_of(
    st.builds(
        CallExample,
        expected=json_data,
        args=st.lists(json_data, max_size=2).map(tuple),
        kwargs=st.dictionaries(text, json_data, max_size=2),
    ),
    st.builds(StdioExample, stdin=text, stdout=text),
)
tasks = st.builds(
    Task,
    prompt=text,
    messages=st.lists(
        st.builds(Message, role=st.sampled_from(["system", "user", "assistant"]), content=text), max_size=2
    ).map(tuple),
    kind=st.none() | kinds,
    json_schema=st.none() | st.booleans() | st.dictionaries(text, json_data, max_size=2),
    source=st.none() | text,
    tests=st.none() | text,
    tests_hidden=st.booleans(),
    entry_point=st.none() | text,
    examples=st.lists(examples, max_size=2).map(tuple),
    reference=st.none() | text,
    statement=st.none() | text,
    constraints=st.lists(text, max_size=2).map(tuple),
    metadata=st.dictionaries(text, text, max_size=2),
    id=st.none() | text,
)
routes = st.builds(
    Route,
    classification=st.builds(
        Classification,
        kind=kinds,
        probability=st.floats(0, 1),
        runner_up=st.none() | kinds,
        stage=st.sampled_from(["given", "rules", "default"]),
        reason=text,
    ),
    ladder=st.lists(text, max_size=3).map(tuple),
    verifiers=st.lists(text, max_size=3).map(tuple),
    also=st.lists(text, max_size=2).map(tuple),
    acceptance=st.builds(Acceptance, undecided_from=assurances, unchecked=st.booleans()),
    budget=st.builds(Budget, seconds=seconds, calls=counts, cost_usd=costs),
    tries_per_rung=counts,
    samples=counts,
)
answers = st.builds(
    Answer,
    id=text,
    text=st.none() | text,
    value=json_data,
    verdict=verdicts,
    route=routes,
    attempts=st.lists(attempts, max_size=2).map(tuple),
    accepted=st.booleans(),
    ending=st.sampled_from(["accepted", "not_accepted", "unreachable", "budget_spent"]),
    task=tasks,
    receipt=st.builds(Receipt, task=text, answer=text),
    usage=usages,
    cost_usd=costs,
    seconds=seconds,
    draft=st.none() | text,
    notes=st.lists(text, max_size=2).map(tuple),
    config_digest=text,
    version=text,
)
