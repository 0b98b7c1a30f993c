"""Router: the door for programs. Give it a task, get an answer with its verdict."""

import os
from collections.abc import AsyncGenerator, AsyncIterator, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from proofroute.core import (
    SCHEMA_VERSION,
    Answer,
    Attempt,
    Classification,
    Classifier,
    Event,
    Finished,
    InputError,
    Model,
    Task,
    Verifier,
)
from proofroute.router.comparing import comparer, recompared
from proofroute.router.config import Config, builtin_config
from proofroute.router.given import as_answer, as_config, as_model_name, as_reply, as_task, check_parts
from proofroute.router.in_parts import with_conflicts
from proofroute.router.judge import judge
from proofroute.router.material import check_material
from proofroute.router.parts import Parts
from proofroute.router.recheck import Recheck, compare
from proofroute.router.routing import make_route
from proofroute.router.running import run
from proofroute.router.second_read import is_reread, is_told, reread

if TYPE_CHECKING:
    from langgraph.graph.state import CompiledStateGraph

    from proofroute.router.state import Context, Question, Reply, State


class Router:
    """Sends a task to the cheapest model that can answer it, and returns only what its checks allow.

    Args:
        config: models, policies and limits; without one the built-in configuration, which reads
            ``PROOFROUTE_REASONER`` and ``PROOFROUTE_GENERAL``.
        models: models given ready made, by the name that policies use (``reasoner``, ``general`` ...).
        verifiers: further verifiers; one named as a built-in takes its place.
        classifier: says what kind a task is; without one the stages that ``Config.classifier`` sets.
        env: where keys and names of models are looked up; the process's environment without one.

    Raises:
        InputError: an argument is of a wrong type.
        UsageError: the configuration names a model or a verifier that there is not.

    A router may be used from any thread and event loop, for many requests at once.

    >>> answer = Router().solve("What is 17*23?")
    >>> answer.text, answer.verdict.status
    ('391', 'verified')
    """

    def __init__(
        self,
        config: Config | None = None,
        *,
        models: Mapping[str, Model] | None = None,
        verifiers: Iterable[Verifier] = (),
        classifier: Classifier | None = None,
        env: Mapping[str, str] | None = None,
    ) -> None:
        check_parts(models=models, verifiers=verifiers, classifier=classifier, env=env)
        env = os.environ if env is None else env
        self._parts = Parts(
            as_config(config) or builtin_config(env),
            env,
            models=models,
            verifiers=verifiers,
            classifier=classifier,
        )

    @property
    def config(self) -> Config:
        """The configuration in force."""
        return self._parts.config

    @cached_property
    def graph(self) -> "CompiledStateGraph[State, Context, Question, Reply]":
        """The compiled LangGraph graph, to mount as a node: ``task`` in, ``answer`` out as JSON data.

        It works with ``invoke`` and ``ainvoke``; the task is a Task, its JSON data, or only its question.
        """
        from proofroute.router.graph import build_graph

        return build_graph(self._parts)

    def with_model(self, name: str) -> "Router":
        """Return a router that asks only this model, given by its name here or as ``provider:model``."""
        name, parts = as_model_name(name), self._parts
        known = name in parts.config.models or name in parts.given_models
        config = replace(
            parts.config,
            models=parts.config.models if known else {**parts.config.models, name: name},
            policies={
                kind: replace(policy, ladder=(name,), formalise=None, second_read=None)
                for kind, policy in parts.config.policies.items()
            },
            named={
                label: replace(policy, ladder=(name,), formalise=None, second_read=None)
                for label, policy in parts.config.named.items()
            },
        )
        router = Router(
            config,
            models=parts.given_models,
            verifiers=parts.given_verifiers.values(),
            classifier=parts.classifier,
            env=parts.env,
        )
        router._parts.model(name)  # a specification that cannot be read is known now
        return router

    async def astream(self, task: Task | str) -> AsyncGenerator[Event, None]:
        """Work on ``task`` and yield what happens, the last event being ``Finished`` with the answer.

        Raises:
            InputError: the task's schema or tests are broken.
            UsageError: a model cannot be used as it is configured.
        """
        from proofroute.router.state import Context, data

        asked = as_task(task)
        graph: Any = self.graph  # its own signatures are partly untyped
        stream: AsyncIterator[Event] = graph.astream(
            {"task": data(asked)}, context=Context(asked.output_type), stream_mode="custom"
        )
        async for event in stream:
            yield event

    async def asolve(self, task: Task | str) -> Answer:
        """Work on ``task`` and return the answer; what may go wrong is as with :meth:`astream`."""
        answer: Answer | None = None
        async for event in self.astream(task):
            if isinstance(event, Finished):
                answer = event.answer
        if answer is None:
            raise RuntimeError("the graph ended without an answer")
        return answer

    def solve(self, task: Task | str) -> Answer:
        """Do what :meth:`asolve` does, for programs without an event loop; it also works inside one."""
        return run(self.asolve(task))

    async def aclassify(self, task: Task | str) -> Classification:
        """Say what kind of task it is; a model is asked only where ``Config.classifier`` names one."""
        return await self._parts.classifier.classify(as_task(task))

    async def averify(self, task: Task | str, reply: str) -> Attempt:
        """Check a given reply, a model's whole one included, and call no model.

        Returns:
            An attempt with its verdict and its typed answer.

        Raises:
            InputError: the task's schema or tests are broken.
        """
        from proofroute.tools.reply import split_reasoning

        asked = as_task(task)
        check_material(asked, answered=True)
        route = await make_route(self._parts, asked, asking=False)
        split = split_reasoning(as_reply(reply))
        attempt = Attempt(model="given", content=split.content, reasoning=split.reasoning)
        return await judge(asked, attempt, self._parts.verifier, route.verifiers, route.also)

    def verify(self, task: Task | str, reply: str) -> Attempt:
        """Do what :meth:`averify` does, for programs without an event loop."""
        return run(self.averify(task, reply))

    async def arecheck(self, answer: Answer) -> Recheck:
        """Compute the verdict of a stored answer anew; a stored outcome is never trusted.

        Raises:
            InputError: the stored answer holds no text that could be checked.
        """
        answer = as_answer(answer)
        reply = answer.text if answer.text is not None else answer.draft
        if reply is None:
            raise InputError("the stored answer has neither a text nor a draft: there is nothing to check")
        if answer.schema_version != SCHEMA_VERSION:
            raise InputError(
                f"the stored answer is of schema version {answer.schema_version}; this is {SCHEMA_VERSION}"
            )
        check_material(answer.task, answered=True)
        # Kind, verifiers and rule follow from the task, and not from what the file claims them to be.
        route = await make_route(self._parts, answer.task, asking=False)

        async def again(attempt: Attempt) -> Attempt:
            now = await judge(answer.task, attempt, self._parts.verifier, route.verifiers, route.also)
            now = with_conflicts(answer.task, now)
            stored = is_reread(attempt) and attempt.reply is not None
            return reread(now, attempt.reply or "", attempt.model) if stored else now

        # What a second reader wrote, and what the parts of a source say, belongs to the reply.
        told = (one for one in reversed(answer.attempts) if one.content == reply and is_told(one))
        judged = await again(next(told, Attempt(model="given", content=reply)))
        said = [attempt for attempt in answer.attempts if attempt.finish_reason != "abstained"]
        pairs = [(attempt, judged if attempt.content == reply else await again(attempt)) for attempt in said]
        judged, pairs = await recompared(answer.task, judged, pairs, comparer(self._parts, route.verifiers))
        return compare(answer, judged, pairs, route)

    def recheck(self, answer: Answer) -> Recheck:
        """Do what :meth:`arecheck` does, for programs without an event loop."""
        return run(self.arecheck(answer))
