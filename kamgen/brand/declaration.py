"""What brand.toml may say, as the one declaration of it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kamgen.brand.breaches import Breach, Code
from kamgen.brand.deck import Limits
from kamgen.brand.document import Role

FILE: Final = "brand.toml"

Name = Annotated[str, Field(min_length=1)]
Share = Annotated[float, Field(ge=0, le=1)]
Area = Name | tuple[Share, Share, Share, Share]
"""A placeholder by its name, or x, y, width and height as shares of the slide."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=False)


class Cover(_Table):
    """The layout of the first slide and its placeholders."""

    layout: Name
    title: Name
    subtitle: Name | None = None
    supplier: Name | None = None
    document: Name | None = None
    period: Name | None = None
    confidentiality: Name | None = None
    facts: Area | None = None


class Section(_Table):
    """The layout of dividers."""

    layout: Name
    title: Name
    subtitle: Name | None = None
    kicker: Name | None = None
    footer: Name | None = None
    page: Name | None = None


class Content(_Table):
    """The layout of all other slides: a title over a free area."""

    layout: Name
    title: Name
    free: Area
    kicker: Name | None = None
    scope: Name | None = None
    source: Name | None = None
    footer: Name | None = None
    page: Name | None = None
    strip: Area | None = None


class Deck(_Table):
    """The deck template."""

    file: Name
    cover: Cover
    section: Section
    content: Content
    limits: Limits = Limits()


class Document(_Table):
    """The Word template: a style name for each role."""

    file: Name
    styles: dict[Role, Name]


class Workbook(_Table):
    """The workbook template."""

    file: Name


class Declaration(_Table):
    """The whole of brand.toml."""

    name: Annotated[str, Field(pattern="^[a-z0-9][a-z0-9-]*$")]
    title: Name
    deck: Deck
    document: Document
    workbook: Workbook
    tones: dict[Name, Name] = {}


def declared(text: str) -> tuple[Declaration | None, tuple[Breach, ...]]:
    """What brand.toml says, or why it cannot be understood."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, (Breach(Code.DECLARATION, f"this is not TOML: {error}", file=FILE),)
    try:
        return Declaration.model_validate(raw), ()
    except ValidationError as error:
        return None, tuple(
            _breach(each["type"], tuple(map(str, each["loc"])), each["msg"])
            for each in error.errors(include_url=False, include_context=False, include_input=False)
        )


def _breach(kind: str, location: tuple[str, ...], message: str) -> Breach:
    path = [step for step in location if step not in _UNION_MEMBERS]
    if kind == "missing":
        return Breach(Code.DECLARATION, "this key is missing", ".".join(path), FILE)
    if kind == "extra_forbidden":
        return Breach(Code.DECLARATION, "kamgen knows no such key", ".".join(path), FILE, _keys(path[:-1]))
    if kind == "enum":
        return Breach(Code.STYLE, "kamgen knows no such role", ".".join(path[:-1]), FILE, tuple(Role))
    return Breach(Code.DECLARATION, message[:1].lower() + message[1:], ".".join(path), FILE)


_UNION_MEMBERS: Final = (
    "constrained-str",
    "tuple[constrained-float, constrained-float, constrained-float, constrained-float]",
)


def _keys(path: Iterable[str]) -> tuple[str, ...]:
    """The keys of a table of brand.toml."""
    table: type[BaseModel] = Declaration
    for step in path:
        inner = table.model_fields[step].annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            table = inner
    return tuple(table.model_fields)
