"""The way of a request as a LangGraph graph: classify, decide, generate, verify or compare, and round again.

``task`` goes in (the keys of a task as JSON data, a ``Task`` or only its question), ``answer`` comes out (the
JSON of an answer), so that any graph can mount this one as a node, with ``invoke`` and with ``ainvoke``.
"""

import asyncio
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Literal, cast

from langchain_core.runnables import RunnableLambda
from langgraph.graph import END, START, StateGraph
from langgraph.runtime import Runtime, get_runtime

from proofroute.core import (
    Asking,
    Attempt,
    Event,
    Evidence,
    Finished,
    InputError,
    Judged,
    Noted,
    Route,
    Routed,
    Task,
    Verdict,
    Verifying,
    digest,
    from_data,
    to_data,
)
from proofroute.router.answering import known_cost, make_answer, total_tokens
from proofroute.router.asking import Left, ask
from proofroute.router.comparing import compared, comparer
from proofroute.router.given import as_task
from proofroute.router.in_parts import with_conflicts
from proofroute.router.judge import judge
from proofroute.router.material import check_material
from proofroute.router.parts import Parts
from proofroute.router.policy import Ask, Compare, Finish, Step, decide
from proofroute.router.repair import Broken, broken_fields
from proofroute.router.routing import make_route
from proofroute.router.running import run
from proofroute.router.second_read import reread
from proofroute.router.state import Context, Question, Reply, State, Update, data, read_steps

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from langgraph.graph.state import CompiledStateGraph

_PATIENCE: Final = 2.0
"""Seconds that are waited at most for a server that fails, while there is another model to ask."""

_GRACE: Final = 2.0
"""Seconds that checks of an attempt get at least, even if its model used up the time."""


class Nodes:
    """The nodes of the graph, over the parts of one router."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._config_digest = digest(to_data(parts.config))

    async def classify(self, state: State, runtime: "Runtime[Context]") -> Update:
        """Look the task over and lay out its way."""
        task = _task(state, runtime)
        check_material(task)
        started = time.time()  # the deadline holds over routing, too
        route = await make_route(self._parts, task)
        _emit(runtime, Routed(route))
        update: Update = {"route": data(route), "started": started}
        given = state["task"]
        # A Pydantic class does not travel as JSON: a value that holds one stays as it is.
        if not (isinstance(given, Task) and given.output_type is not None):
            update["task"] = data(task)
        return update

    async def decide(self, state: State, runtime: "Runtime[Context]") -> Update:
        """Choose the next step, or finish."""
        route = from_data(Route, state["route"])
        steps = read_steps(state)
        attempts = [step.attempt for step in steps if step.attempt is not None]
        following = decide(
            route,
            steps,
            calls=self._calls(steps),
            cost_usd=known_cost(attempts),
            seconds_left=_seconds_left(state, route),
            tokens=total_tokens(attempts),
        )
        match following:
            case Ask(rung=rung, retry=retry, formalises=formalises, rereads=rereads):
                place = next((n for n, step in enumerate(steps) if retry and step.attempt is retry), None)
                kinds: Update = {"formalises": formalises, "rereads": rereads}
                return {"rung": rung, "retry": place, "places": [], **kinds}
            case Compare(places=places):
                return {"places": list(places)}
            case Finish():
                seconds = time.time() - state["started"]
                task = _task(state, runtime)
                answer = make_answer(
                    task, route, steps, following, seconds=seconds, config_digest=self._config_digest
                )
                _emit(runtime, Finished(answer))
                return {"rung": None, "places": [], "answer": data(answer)}

    async def generate(self, state: State, runtime: "Runtime[Context]") -> Update:
        """Ask the model on the chosen rung."""
        task, route = _task(state, runtime), from_data(Route, state["route"])
        steps = read_steps(state)
        rung = cast("str", state.get("rung"))
        model = self._parts.model(rung)
        number = 1 + sum(step.attempt is not None for step in steps)
        place = state.get("retry")
        _emit(runtime, Asking(model.name, number))
        step = await ask(
            model,
            rung,
            task,
            route,
            retry=None if place is None else steps[place].attempt,
            left=self._left(state, route, steps, rung),
            on_delta=lambda delta: _emit(runtime, delta),
            formalises=state.get("formalises", False),
            rereads=state.get("rereads", False),
        )
        for note in (*step.notes, step.error):
            if note is not None:
                _emit(runtime, Noted(note))
        return {"pending": data(step)}

    async def verify(self, state: State, runtime: "Runtime[Context]") -> Update:
        """Run the verifiers on the attempt that is pending."""
        task, route = _task(state, runtime), from_data(Route, state["route"])
        step = from_data(Step, state["pending"])
        if step.attempt is not None:
            if step.attempt.finish_reason == "abstained":
                verdict = Verdict(status="undecided", assurance="none")
                attempt = replace(step.attempt, verdict=verdict)
            else:
                _emit(runtime, Verifying(step.attempt))
                seconds = max(_seconds_left(state, route), _GRACE)
                attempt = await self._judge(task, step.attempt, route, seconds)
                attempt = await asyncio.to_thread(with_conflicts, task, attempt)
                if step.rereads and attempt.reply is not None:
                    attempt = reread(attempt, attempt.reply, attempt.model)
            _emit(runtime, Judged(attempt))
            step = replace(step, attempt=attempt, broken=_broken(task, attempt, route))
        return {"steps": [*state.get("steps", []), data(step)], "pending": None}

    async def compare(self, state: State, runtime: "Runtime[Context]") -> Update:
        """Hold the samples of one rung against each other."""
        task, route = _task(state, runtime), from_data(Route, state["route"])
        steps, places = read_steps(state), state["places"]
        waiting = {place: attempt for place in places if (attempt := steps[place].attempt) is not None}
        _emit(runtime, Noted(f"{len(waiting)} samples are compared"))
        seconds = max(_seconds_left(state, route), _GRACE)
        by = comparer(self._parts, route.verifiers)
        found = await compared(task, list(waiting.values()), by, seconds)
        for place, attempt in zip(waiting, found, strict=True):
            steps[place] = replace(steps[place], attempt=attempt)
        return {"steps": [data(step) for step in steps], "places": []}

    async def _judge(self, task: Task, attempt: Attempt, route: Route, seconds: float) -> Attempt:
        try:
            async with asyncio.timeout(seconds):
                return await judge(task, attempt, self._parts.verifier, route.verifiers, route.also)
        except TimeoutError:
            late = Evidence(
                claim="deadline",
                check="router.deadline",
                outcome="undecided",
                assurance="none",
                statement="The deadline came before the checks were done.",
            )
            verdict = Verdict(status="undecided", assurance="none", claims=("deadline",), evidence=(late,))
            return replace(attempt, verdict=verdict)

    def _left(self, state: State, route: Route, steps: "Sequence[Step]", rung: str) -> Left:
        """Return what one call may take: of the time, of the calls and of the tokens that are left."""
        others = {*route.ladder} - {step.rung for step in steps} - {rung}
        budget = route.budget
        seconds = max(_seconds_left(state, route), 0.01)
        attempts = [step.attempt for step in steps if step.attempt is not None]
        return Left(
            seconds=seconds if budget.call_seconds is None else min(seconds, budget.call_seconds),
            calls=max(budget.calls - self._calls(steps), 1),
            tokens=None if budget.tokens is None else max(budget.tokens - total_tokens(attempts), 1),
            patience=_PATIENCE if others else None,
        )

    def _calls(self, steps: "Sequence[Step]") -> int:
        return sum(step.calls for step in steps if not self._is_solver(step.rung))

    def _is_solver(self, rung: str) -> bool:
        return self._parts.model(rung).name == "solver"


def build_graph(parts: Parts) -> "CompiledStateGraph[State, Context, Question, Reply]":
    """Build and compile the graph of one router."""
    nodes = Nodes(parts)
    # LangGraph's own signatures are partly untyped; the return type here is the one that holds.
    graph: Any = StateGraph(State, context_schema=Context, input_schema=Question, output_schema=Reply)
    graph.add_node("classify", _node(nodes.classify))
    graph.add_node("decide", _node(nodes.decide))
    graph.add_node("generate", _node(nodes.generate))
    graph.add_node("verify", _node(nodes.verify))
    graph.add_node("compare", _node(nodes.compare))
    graph.add_edge(START, "classify")
    graph.add_edge("classify", "decide")
    graph.add_conditional_edges(
        "decide", _after_decide, {"generate": "generate", "compare": "compare", "end": END}
    )
    graph.add_edge("generate", "verify")
    graph.add_edge("verify", "decide")
    graph.add_edge("compare", "decide")
    compiled: CompiledStateGraph[State, Context, Question, Reply] = graph.compile(name="proofroute")
    # Three nodes a call, two a comparison; the budget ends a request long before this does.
    policies = (*parts.config.policies.values(), *parts.config.named.values())
    rounds = parts.config.budget.calls + max(len(p.ladder) * (p.tries + 1) for p in policies)
    return compiled.with_config(recursion_limit=10 + 3 * rounds)


def _node(work: "Callable[[State, Runtime[Context]], Coroutine[Any, Any, Update]]") -> Any:
    """Make a node that works with and without an event loop, as the programs are that mount the graph."""

    def blocking(state: State) -> Update:
        return run(work(state, get_runtime(Context)))

    async def waiting(state: State) -> Update:
        return await work(state, get_runtime(Context))

    return RunnableLambda(blocking, afunc=waiting)


def _broken(task: Task, attempt: Attempt, route: Route) -> tuple[Broken, ...]:
    mendable = route.classification.kind == "extraction" and attempt.finish_reason != "abstained"
    return broken_fields(task, attempt) if mendable else ()


def _after_decide(state: State) -> Literal["generate", "compare", "end"]:
    if state.get("places"):
        return "compare"
    return "end" if state.get("rung") is None else "generate"


def _task(state: State, runtime: "Runtime[Context]") -> Task:
    given = cast("dict[str, object]", state).get("task")
    if given is None:
        raise InputError(
            'the graph needs a task: give {"task": {"prompt": "..."}}, or a Task or a text as its "task"'
        )
    task = as_task(given)
    # Mounted in another graph, the context is that graph's own.
    context = cast("object", runtime.context)
    if isinstance(context, Context) and context.output_type is not None:
        task = replace(task, output_type=context.output_type)
    return task


def _seconds_left(state: State, route: Route) -> float:
    return state.get("started", 0.0) + route.budget.seconds - time.time()


def _emit(runtime: "Runtime[Context]", event: Event) -> None:
    write = cast("Callable[[Event], None]", runtime.stream_writer)
    write(event)
