"""What the gate must know of a whole program before it judges the parts."""

import ast
from dataclasses import dataclass, field

from proofroute.tools.code.modules import module_uses, refused_by_star
from proofroute.tools.code.strings import documentation, folded, reads_attributes


@dataclass(slots=True)
class Facts:
    """Facts of a program; nodes of its tree stand there by identity.

    Args:
        modules: what stands for a module, with that module's name.
        before_dot_or_call: what stands before a dot, or is called.
        of_stdin: names in calls that open standard input.
        texts: expressions that are a text which is known before it runs.
        only_stands: texts that are no part of any expression, and pieces of larger texts.
        by_star: names that an import of everything brought and that may not be used.
        bad_formats: there are texts that may be pieces of a format string which reads attributes.
        registers: something is registered, perhaps as an instance of a class that it is none of.
    """

    modules: dict[int, str] = field(default_factory=dict[int, str])
    before_dot_or_call: set[int] = field(default_factory=set[int])
    of_stdin: set[int] = field(default_factory=set[int])
    texts: dict[int, str] = field(default_factory=dict[int, str])
    only_stands: set[int] = field(default_factory=set[int])
    by_star: set[str] = field(default_factory=set[str])
    bad_formats: bool = False
    registers: bool = False


def facts(tree: ast.Module) -> Facts:
    """Look through ``tree`` once."""
    found = Facts({id(node): module for node, module in module_uses(tree)}, only_stands=documentation(tree))
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=func):
                found.before_dot_or_call.add(id(func))
                if _is_stdin(node):
                    found.of_stdin.add(id(func))
            case ast.Attribute(value=value, attr=attr):
                found.before_dot_or_call.add(id(value))
                found.registers |= attr == "register"
            case ast.ImportFrom(module=str(module), names=[ast.alias(name="*")]):
                found.by_star |= refused_by_star(module)
            case ast.Constant() | ast.BinOp() | ast.JoinedStr() if id(node) not in found.only_stands:
                text = folded(node)
                if text is not None:
                    found.bad_formats |= reads_attributes(text)
                    found.texts[id(node)] = text
                    # Its pieces are looked at with it.
                    found.only_stands.update(id(piece) for piece in ast.walk(node) if piece is not node)
            case _:
                pass
    return found


def _is_stdin(node: ast.Call) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="open"), args=[ast.Constant(value=0), *_]):
            return True
        case _:
            return False
