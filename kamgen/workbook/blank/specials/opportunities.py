"""Opportunities: the value weighted with both probabilities (F8 of the method)."""

from __future__ import annotations

from kamgen.plan.pipeline import Stage
from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, equal, if_, is_number, or_, times
from kamgen.workbook.blank.specials.special import Extra, ItemView, Special
from kamgen.workbook.blank.specials.wording import if_numbers


def is_at(item: ItemView, stage: Stage) -> Node:
    """Whether an opportunity stands at a stage."""
    return equal(item.cell("stage"), item.texts(stage.text_key))


def _weighted(item: ItemView) -> Node:
    """Won counts whole, lost not at all; a customer of whom nothing else is said buys for certain."""
    value, project, ours = item.cell("value"), item.cell("project_probability"), item.cell("probability")
    weighted = times(times(value, if_(is_number(project), project, 1)), ours)
    still_open = if_numbers(weighted, value, ours)
    lost = if_(is_at(item, Stage.LOST), 0, still_open)
    return if_(is_number(value), if_(is_at(item, Stage.WON), value, lost), "")


SPECIAL = Special(
    extras=(Extra("weighted", _weighted, after="probability", kind=Kind.MONEY),),
    muted=lambda item: or_(is_at(item, Stage.WON), is_at(item, Stage.LOST)),
)
