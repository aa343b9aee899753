"""A number is worked out in figures or not at all: what tells does not add, subtract, multiply or divide."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import kamgen.documents

FOLDER = Path(kamgen.documents.__file__).parent
REFUSED = (ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)


def sums(file: Path) -> Iterator[str]:
    """Places where a module calculates; lengths, counts and repeated cells are no calculation."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.BinOp(op=ast.Mult(), left=ast.Tuple()):
                continue
            case ast.BinOp(op=op) if isinstance(op, REFUSED) and not _about_lengths(node):
                yield f"{file.name}:{node.lineno} {ast.unparse(node)}"
            case ast.Call(func=ast.Name(id="round")):
                yield f"{file.name}:{node.lineno} {ast.unparse(node)}"
            case ast.Call(func=ast.Name(id="sum")) if not _counts(node):
                yield f"{file.name}:{node.lineno} {ast.unparse(node)}"
            case _:
                pass


def _counts(node: ast.Call) -> bool:
    """How many of something are so: a sum of truths."""
    match node.args:
        case [ast.GeneratorExp(elt=ast.Compare() | ast.Call(func=ast.Name(id="bool")))]:
            return True
        case _:
            return False


def _about_lengths(node: ast.expr) -> bool:
    """Room for text or a number of rows: lengths, constants in capitals, and what a limit is called."""
    match node:
        case ast.BinOp():
            return _about_lengths(node.left) and _about_lengths(node.right)
        case ast.Call(func=ast.Name(id="len")):
            return True
        case ast.Name(id=name):
            return name == "limit" or name.lstrip("_").isupper()
        case _:
            return isinstance(node, ast.Constant)


def test_no_document_calculates() -> None:
    assert [place for file in sorted(FOLDER.rglob("*.py")) for place in sums(file)] == []
