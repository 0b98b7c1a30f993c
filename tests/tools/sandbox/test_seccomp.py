from typing import get_args

import pytest

from proofroute.tools.sandbox.seccomp import Profile, filter_program


@pytest.mark.parametrize("profile", get_args(Profile))
@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_every_jump_lands_inside_the_program(machine: str, profile: Profile) -> None:
    program = filter_program(machine, profile)
    assert len(program) % 8 == 0
    steps = [program[at : at + 8] for at in range(0, len(program), 8)]
    for place, step in enumerate(steps):
        yes, no = step[2], step[3]
        assert place + 1 + max(yes, no) < len(steps) or step[0] == 0x06
    assert steps[-1][0] == 0x06
