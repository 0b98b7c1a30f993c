"""The solver: a model that costs no token. It answers what algebra settles and abstains from the rest."""

from proofroute.core import Completion, Delta, ModelRequest, OnDelta, ignore


class SolverModel:
    """Reads the question, answers it exactly by computer algebra, or abstains.

    It needs no key, no server and no weights, and it never guesses.

    >>> import asyncio
    >>> asyncio.run(SolverModel().generate(ModelRequest(messages=(), question="Solve 2x = 6"))).content
    'x = 3'
    """

    name = "solver"

    async def generate(self, request: ModelRequest, on_delta: OnDelta = ignore) -> Completion:
        """Answer ``request.question``; a reply with the finish reason ``abstained`` is empty."""
        from proofroute.tools.math.forms import read_task
        from proofroute.tools.math.forms.several import read_parts
        from proofroute.tools.math.solving import solve
        from proofroute.tools.math.solving.several import solve_parts

        form = read_task(request.question)
        answer = await (solve_parts(read_parts(request.question)) if form is None else solve(form))
        if answer is None:
            return Completion(content="", finish_reason="abstained")
        on_delta(Delta(content=answer))
        return Completion(content=answer)
