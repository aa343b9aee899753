"""No catalogue holds a message that nothing says: every key fits a text in the code that names keys."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kamgen

SOURCE = Path(kamgen.__file__).parent
WORDS = SOURCE / "texts" / "de"
FORMS = {"one", "other", "two"}
"""Forms of one message, chosen by number."""
OPEN = "[^.]+"
"""What a value that is only known at run time may stand for: one part of a key, several only as its lead."""
KEY = re.compile(r"[\w.]*")
BY_CODE = ("findings", "rules")
"""Catalogues by code: that each code has its words, and no words are left over, the tests of the codes see to."""


def keys_of(table: dict[str, Any], lead: str) -> Iterator[str]:
    counts = table.keys() >= {"one", "other"}
    for name, value in table.items():
        if isinstance(value, dict):
            yield from keys_of(value, f"{lead}.{name}")
        else:
            yield lead if counts and name in FORMS else f"{lead}.{name}"


def all_keys() -> set[str]:
    found: set[str] = set()
    for path in sorted(WORDS.rglob("*.toml")):
        if path.stem in BY_CODE:
            continue
        lead = path.relative_to(WORDS).with_suffix("").as_posix().replace("/", ".")
        found |= set(keys_of(tomllib.loads(path.read_text(encoding="utf-8")), lead))
    return found


def pattern_of(node: ast.expr, constants: dict[str, str]) -> str | None:
    """A text of the code as a pattern of keys; constants of its module are known, everything else is open."""
    match node:
        case ast.Constant(str(text)):
            return re.escape(text)
        case ast.JoinedStr(parts):
            return "".join(pattern_of(part, constants) or OPEN for part in parts)
        case ast.FormattedValue(value=ast.Name(name)) if name in constants:
            return re.escape(constants[name])
        case ast.FormattedValue(value=ast.IfExp(body=ast.Constant(str(one)), orelse=ast.Constant(str(other)))):
            return f"(?:{re.escape(one)}|{re.escape(other)})"
        case ast.FormattedValue():
            return OPEN
        case _:
            return None


def patterns() -> Iterator[str]:
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: value
            for each in tree.body
            if isinstance(each, ast.Assign | ast.AnnAssign)
            and isinstance(each.value, ast.Constant)
            and isinstance(value := each.value.value, str)
            for target in (each.targets if isinstance(each, ast.Assign) else (each.target,))
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant | ast.JoinedStr):
                pattern = pattern_of(node, constants)
                literals = [each.value for each in ast.walk(node) if isinstance(each, ast.Constant)]
                if (
                    pattern
                    and "." in pattern
                    and all(KEY.fullmatch(each) for each in literals if isinstance(each, str))
                ):
                    yield pattern


def test_every_message_can_be_said() -> None:
    closed: set[str] = set()
    opened: set[str] = set()
    for pattern in set(patterns()):
        if OPEN not in pattern and "(?:" not in pattern:
            closed.add(re.sub(r"\\(.)", r"\1", pattern))
        elif re.search("[a-z]", pattern.replace(OPEN, "")):
            opened.add(f".+{pattern.removeprefix(OPEN)}" if pattern.startswith(OPEN) else pattern)
    run_time = re.compile("|".join(sorted(f"(?:{pattern})" for pattern in opened)))
    assert sorted(key for key in all_keys() if key not in closed and not run_time.fullmatch(key)) == []
