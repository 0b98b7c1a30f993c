"""Ask a model for a formal specification of a task, and not for its answer."""

from typing import Final

from proofroute.core import Message, Task

LINES: Final = (
    "`unknown NAMES: integer` (or natural or real, with a range as in `integer 1..9`), `given RELATION` for "
    "each thing that the task says, one line `maximise EXPRESSION` or `minimise EXPRESSION` where the task "
    "wants what is largest or smallest, and at the end one line `ask EXPRESSION`, or `ask count` for the "
    "number of solutions."
)
_ASK: Final = (
    "Do not solve this task. Write it down as a specification that a solver will solve, in one block fenced "
    "with ```spec. Its lines are "
)
_DATA: Final = (
    " Name every number that the task gives, and none that has to be worked out. Relations are equations and "
    "inequalities with + - * / ^, abs, floor, ceil, mod, min, max, gcd, lcm and sqrt, joined by "
    "`and` and `or`; also `a divides b`, `n is even`, `n is prime`, `distinct a, b, c`."
)


def formalising(task: Task) -> tuple[Message, ...]:
    """Write the conversation that asks for a specification of ``task``; no answer to it is shown."""
    last = Message("user", f"{task.question}\n\n{_ASK}{LINES}{_DATA}")
    return (*earlier_turns(task), last)


def earlier_turns(task: Task) -> tuple[Message, ...]:
    """Return what was said before the question: the last user turn, unless a prompt was given beside it."""
    return task.messages if task.prompt else _before_last_user_turn(task.messages)


def _before_last_user_turn(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    for place in range(len(messages) - 1, -1, -1):
        if messages[place].role == "user":
            # Instructions of the asker's hold wherever they stand.
            after = tuple(turn for turn in messages[place + 1 :] if turn.role == "system")
            return messages[:place] + after
    return messages
