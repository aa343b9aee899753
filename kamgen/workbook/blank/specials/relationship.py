"""Relationship: how many stages the partnership is from the one that we aim for."""

from __future__ import annotations

from kamgen.plan.relationship import PartnershipPhase
from kamgen.schema.cells import Kind
from kamgen.workbook.blank.formulas import Node, and_, if_, less, minus, position
from kamgen.workbook.blank.specials.special import Extra, ItemView, Special


def _distance(item: ItemView) -> Node:
    words = [item.texts(each.text_key) for each in PartnershipPhase]
    now, target = (position(item.cell(f"partnership_{key}"), words) for key in ("phase", "target"))
    return if_(and_(less(0, now), less(0, target)), minus(target, now), "")


SPECIAL = Special(extras=(Extra("distance", _distance, after="partnership_target_date", kind=Kind.INTEGER),))
