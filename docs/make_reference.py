"""Writes the reference pages of this folder from the declarations; a test calls them stale when they differ."""

from __future__ import annotations

import ast
import inspect
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from pydantic import BaseModel

from kamgen.figures import policy
from kamgen.plan.plan import SHEETS, part_of
from kamgen.report.reference import findings_page, workbook_page
from kamgen.schema.rows import cells_of
from kamgen.texts.catalogue import texts
from kamgen.texts.language import Language

FOLDER = Path(__file__).resolve().parent / "reference"


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated page with its text."""
    for language in Language:
        yield FOLDER / f"workbook.{language.value}.md", workbook_page(language)
        yield FOLDER / f"findings.{language.value}.md", findings_page(language)
    yield FOLDER / "method.md", method_page()
    yield FOLDER.parent / "policy.md", policy_page()


def method_page() -> str:
    """Markdown: from each element of the method to its sheet and fields; every field of the workbook has its place.

    Raises KeyError for a place that the workbook does not have, and for fields that no element names.
    """
    words = texts(Language.ENGLISH)
    method = tomllib.loads((FOLDER.parent / "method.toml").read_text(encoding="utf-8"))
    missing = {(part.key, cell.name) for sheet in SHEETS for part in sheet.parts for cell in cells_of(part.model)}
    lines = [
        "# From the method to the sheet",
        "",
        "Where each element of the planning method stands in the workbook.",
        "",
    ]
    for step in method["step"]:
        lines += [f"## {step['title']}", "", "| Element | Sheet | Fields | Worked out |", "|---|---|---|---|"]
        for element in step["element"]:
            sheets: dict[str, list[str]] = {}
            for place in element["places"]:
                key, _, field = place.partition(".")
                sheet, part = part_of(key)
                title = f"{sheet.number:02d} {words(f'sheets.{sheet.key}.title')}"
                names = [cell.name for cell in cells_of(part.model)]
                if field and field not in names:
                    raise KeyError(place)
                missing -= {(key, name) for name in ([field] if field else names)}
                label = words(f"fields.{key}.{field}.label") if field else words(f"parts.{key}.title")
                sheets.setdefault(title, []).append(label)
            for index, (title, labels) in enumerate(sheets.items()):
                name, work = (element["name"], element.get("work", "")) if index == 0 else ("", "")
                lines.append(f"| {name} | {title} | {', '.join(labels)} | {work} |")
        lines.append("")
    left = sorted(f"{key}.{name}" for key, name in missing if name != "id")
    if left:
        raise KeyError(", ".join(left))
    return "\n".join(lines)


def policy_page() -> str:
    """Markdown: what a policy file may say, each key with its default and meaning, and the whole file to start from.

    Raises KeyError for a key that nothing explains.
    """
    lines = [
        "# Your own weights and thresholds",
        "",
        'Scores, warnings and words like "key player" or "high risk" rest on weights and thresholds that your',
        "company may see differently. Write those that differ into a TOML file, and give it to a command that judges:",
        "",
        "```sh",
        "kamgen check plan.xlsx --policy policy.toml",
        "kamgen build plan.xlsx -o out --policy policy.toml",
        "```",
        "",
        "What the file leaves out keeps the value below. A key or value that cannot be used stops the run with",
        "exit code 2 and one line for each fault. `kamgen.json` beside the documents records which policy they were",
        "made by.",
        "",
    ]
    meanings = _meanings(policy)
    for name, section in policy.STANDARD:
        lines += [
            f"## {name}",
            "",
            str(inspect.getdoc(type(section))),
            "",
            "| Key | Default | Meaning |",
            "|---|---|---|",
        ]
        lines += [f"| `{key}` | `{value}` | {meaning} |" for key, value, meaning in _keys(section, "", meanings)]
        lines.append("")
    return "\n".join([*lines, "## The whole file", "", "```toml", policy.as_toml().rstrip(), "```", ""])


def _keys(section: BaseModel, prefix: str, meanings: dict[tuple[str, str], str]) -> Iterator[tuple[str, object, str]]:
    words = texts(Language.ENGLISH)
    for name, value in section:
        if isinstance(value, BaseModel):
            yield from _keys(value, f"{prefix}{name}.", meanings)
        elif prefix == "weights.":
            yield f"{prefix}{name}", value, f'What the component "{words(f"scores.components.{name}")}" weighs.'
        else:
            yield f"{prefix}{name}", value, meanings[type(section).__name__, name]


def _meanings(module: ModuleType) -> dict[tuple[str, str], str]:
    """The docstring that follows each field of the classes of a module, by class and field."""
    found: dict[tuple[str, str], str] = {}
    for each in ast.parse(inspect.getsource(module)).body:
        if not isinstance(each, ast.ClassDef):
            continue
        for field, after in zip(each.body, each.body[1:], strict=False):
            match field, after:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(meaning))):
                    found[each.name, name] = " ".join(meaning.split())
                case _:
                    pass
    return found


def main() -> None:
    """Write all pages."""
    FOLDER.mkdir(exist_ok=True)
    for path, text in pages():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
