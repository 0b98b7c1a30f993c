import struct
from typing import get_args

import pytest

from proofroute.tools.sandbox.calls import BUILD, COMPUTE, NATIVE
from proofroute.tools.sandbox.seccomp import Profile, filter_program

ALLOW, KILL, EPERM, ENOSYS = 0x7FFF0000, 0x80000000, 0x50001, 0x50026
MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
LOOKED_AT = {
    "x86_64": {2, 257, 16, 44, 53, 72, 56, 204, 302, 435},
    "aarch64": {56, 29, 206, 199, 25, 220, 261, 123, 435},
}
POINTER = 0x7F00_0000_0000


def answer(program: bytes, architecture: int, number: int, *arguments: int) -> int:
    """Do as the kernel does with the filter."""
    data = struct.pack("=IIQ6Q", number, architecture, 0, *arguments, *[0] * (6 - len(arguments)))
    place, value = 0, 0
    while True:
        code, yes, no, operand = struct.unpack_from("=HBBI", program, 8 * place)
        place += 1
        match code:
            case 0x20:
                (value,) = struct.unpack_from("=I", data, operand)
            case 0x54:
                value &= operand
            case 0x05:
                place += operand
            case 0x15:
                place += yes if value == operand else no
            case 0x35:
                place += yes if value >= operand else no
            case 0x45:
                place += yes if value & operand else no
            case 0x06:
                return int(operand)
            case _:
                raise AssertionError(code)


@pytest.mark.parametrize("profile", get_args(Profile))
@pytest.mark.parametrize("machine", MACHINES)
def test_exactly_the_listed_calls_are_allowed(machine: str, profile: Profile) -> None:
    program = filter_program(machine, profile)
    column = list(MACHINES).index(machine)
    names = {**COMPUTE, **({"native": NATIVE, "build": BUILD}.get(profile, {}))}
    listed = {numbers[column] for numbers in names.values()}
    for number in (*range(700), *range(1 << 30, (1 << 30) + 700), (1 << 31), (1 << 32) - 1):
        if number not in LOOKED_AT[machine]:
            expected = ALLOW if number in listed else EPERM
            assert answer(program, MACHINES[machine], number) == expected, number


@pytest.mark.parametrize("profile", get_args(Profile))
@pytest.mark.parametrize("machine", MACHINES)
def test_another_architecture_is_killed(machine: str, profile: Profile) -> None:
    program = filter_program(machine, profile)
    assert answer(program, 0x40000003, 1) == KILL


@pytest.mark.parametrize(
    ("number", "arguments", "compute", "build"),
    [
        pytest.param(2, (POINTER, 0o2000000), ALLOW, ALLOW, id="open to read"),
        pytest.param(2, (POINTER, 1), EPERM, ALLOW, id="open to write"),
        pytest.param(257, (0, POINTER, 0o100), EPERM, ALLOW, id="openat to make"),
        pytest.param(257, (0, POINTER, 0), ALLOW, ALLOW, id="openat to read"),
        pytest.param(16, (1, 0x5401), ALLOW, ALLOW, id="is it a terminal"),
        pytest.param(16, (1, 0x5412), EPERM, EPERM, id="push into a terminal"),
        pytest.param(72, (1, 4), ALLOW, ALLOW, id="set flags"),
        pytest.param(72, (1, 1031), EPERM, EPERM, id="pipe size"),
        pytest.param(53, (1,), ALLOW, ALLOW, id="pair"),
        pytest.param(53, (2,), EPERM, EPERM, id="other pair"),
        pytest.param(44, (1, POINTER, 1, 0, 0), ALLOW, ALLOW, id="send"),
        pytest.param(44, (1, POINTER, 1, 0, POINTER), EPERM, EPERM, id="send to an address"),
        pytest.param(44, (1, POINTER, 1, 0, 1), EPERM, EPERM, id="send to a low address"),
        pytest.param(302, (0, 9, 0, POINTER), ALLOW, ALLOW, id="look at a limit"),
        pytest.param(302, (0, 9, POINTER, 0), EPERM, EPERM, id="set a limit"),
        pytest.param(302, (7, 9, 0, POINTER), EPERM, EPERM, id="look at another's limit"),
        pytest.param(204, (0,), ALLOW, ALLOW, id="own processors"),
        pytest.param(204, (1,), EPERM, EPERM, id="another's processors"),
        pytest.param(56, (0x3D0F00,), ALLOW, ALLOW, id="thread"),
        pytest.param(56, (17,), EPERM, ALLOW, id="fork"),
        pytest.param(56, (0x10000011,), EPERM, EPERM, id="fork into a namespace"),
        pytest.param(435, (POINTER, 88), ENOSYS, ENOSYS, id="clone3"),
    ],
)
def test_arguments_are_looked_at(number: int, arguments: tuple[int, ...], compute: int, build: int) -> None:
    assert answer(filter_program("x86_64"), MACHINES["x86_64"], number, *arguments) == compute
    assert answer(filter_program("x86_64", "build"), MACHINES["x86_64"], number, *arguments) == build


@pytest.mark.parametrize("profile", get_args(Profile))
@pytest.mark.parametrize("machine", MACHINES)
def test_every_jump_lands_inside_the_program(machine: str, profile: Profile) -> None:
    program = filter_program(machine, profile)
    assert len(program) % 8 == 0
    steps = [program[at : at + 8] for at in range(0, len(program), 8)]
    for place, step in enumerate(steps):
        yes, no = step[2], step[3]
        assert place + 1 + max(yes, no) < len(steps) or step[0] == 0x06
    assert steps[-1][0] == 0x06
