"""Rows and the one walk over their fields that drives workbook, reader, findings, reference and JSON schema."""

from __future__ import annotations

import types
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Union, get_args, get_origin

import annotated_types
from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from kamgen.schema.cells import Choice, Column, Kind


class Row(BaseModel):
    """One row of a table, or one form: frozen, and nothing but what is declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


@dataclass(frozen=True, slots=True)
class Cell:
    """A declared field as everything that touches a cell needs it.

    `minimum` and `maximum` are inclusive; `longest` is a text's limit in characters.
    """

    name: str
    kind: Kind
    column: Column
    required: bool
    choice: type[Choice] | None
    minimum: Decimal | None
    maximum: Decimal | None
    longest: int | None
    default: object

    @property
    def marked(self) -> bool:
        """Whether the workbook shows the mark of a required cell."""
        return self.required or self.column.wanted


_KIND_OF_TYPE: dict[type, Kind] = {str: Kind.TEXT, Decimal: Kind.NUMBER, int: Kind.INTEGER, date: Kind.DATE}


@cache
def cells_of(model: type[Row]) -> tuple[Cell, ...]:
    """The cells of a row class, in the order of their declaration."""
    return tuple(_cell(name, field) for name, field in model.model_fields.items())


def _cell(name: str, field: FieldInfo) -> Cell:
    column = next((extra for extra in field.metadata if isinstance(extra, Column)), Column())
    inner = _without_none(field.annotation)
    item = get_args(inner)[0] if get_origin(inner) is tuple else inner
    choice = item if isinstance(item, type) and issubclass(item, Choice) else None
    return Cell(
        name=name,
        kind=column.kind or _kind(inner, column, choice),
        column=column,
        required=field.is_required(),
        choice=choice,
        minimum=_limit(field, annotated_types.Ge, "ge"),
        maximum=_limit(field, annotated_types.Le, "le"),
        longest=next((extra.max_length for extra in field.metadata if isinstance(extra, annotated_types.MaxLen)), None),
        default=None if field.is_required() else field.get_default(),
    )


def _kind(inner: object, column: Column, choice: type[Choice] | None) -> Kind:
    if get_origin(inner) is tuple:
        return Kind.LINKS if choice is None else Kind.MARKS
    if choice is not None:
        return Kind.CHOICE
    if column.refers_to is not None:
        return Kind.LINK
    if column.people is not None:
        return Kind.PERSON
    if isinstance(inner, type) and inner in _KIND_OF_TYPE:
        return _KIND_OF_TYPE[inner]
    message = f"no kind of cell is known for {inner!r}"
    raise TypeError(message)


def _without_none(annotation: Any) -> object:  # noqa: ANN401 - an annotation can be any object
    if get_origin(annotation) in {Union, types.UnionType}:
        return next(part for part in get_args(annotation) if part is not type(None))
    return annotation


def _limit(field: FieldInfo, kind: type[annotated_types.Ge | annotated_types.Le], name: str) -> Decimal | None:
    for extra in field.metadata:
        if isinstance(extra, kind):
            return Decimal(str(getattr(extra, name)))
    return None
