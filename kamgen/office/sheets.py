"""The base of every workbook that kamgen writes: XlsxWriter, with what it only warns about made an error."""

from __future__ import annotations

import functools
import io
import math
import re
import struct
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any, Literal, TypeVar, cast

import xlsxwriter
from xlsxwriter.exceptions import UndefinedImageSize, UnsupportedImageFormat
from xlsxwriter.format import Format
from xlsxwriter.image import Image
from xlsxwriter.packager import Packager
from xlsxwriter.worksheet import Worksheet as _Worksheet

from kamgen.office.package import CONTENT_TYPES
from kamgen.office.xml import whole

LINE = 15
"""The height in points of a line of 11 pt in a cell."""

_DPI = 96
_PADDING = 14  # pixels that an indent of 1 and the cell's own margins take from a column's width
_LEAST_ROW, _MOST_ROW = 20, 409  # Excel refuses rows above 409.5 points


def column_pixels(width: float) -> int:
    """How many pixels wide a column of `width` characters is (Calibri 11 on a screen of 96 dpi)."""
    return int(7 * width + 5)


def column_room(*widths: float) -> float:
    """How many points of text a cell over these columns (one, or several that are merged) can hold in a line."""
    return max(1, sum(map(column_pixels, widths)) - _PADDING) * 72 / 96


def row_height(lines: float, *, size: float = 11) -> float:
    """The height in points of a row for so many lines of text of `size` points."""
    return min(max(_LEAST_ROW, math.ceil(lines * LINE * size / 11 + 5)), _MOST_ROW)


_YOUNG = re.compile(
    r"(?<![\w.])(?!(?:AND|AVERAGE|COUNT(?:A|IFS?)?|EDATE|IF(?:ERROR)?|INDEX|INT|ISNUMBER|LEFT|LEN|MATCH|MAX|MID|NOT|OR"
    r"|REPT|ROUND|SUM(?:IFS?|PRODUCT)?|TRIM|YEAR)\()[\w.]+\("
)
"""A call of a function that may need a prefix; XlsxWriter tries some 140 patterns on each formula to find one."""

_Attributes = list[tuple[str, str | int | float]] | None
Method = TypeVar("Method", bound=Callable[..., Any])


def _must(method: Method) -> Method:
    """The method, raising where XlsxWriter leaves something out or cuts it and tells so by a negative code only."""

    @functools.wraps(method)
    def strict(self: object, *args: object, **named: object) -> object:
        code = method(self, *args, **named)
        if isinstance(code, int) and code < 0:
            what = getattr(self, "name", "workbook")
            raise ValueError(f"{what}: {method.__name__}{args[:5]!r} is refused by XlsxWriter ({code})")
        return code

    return cast("Method", strict)


def _valued(method: Method) -> Method:
    """The method that writes a formula, raising where it would get the value 0 for want of a real one."""

    @functools.wraps(method)
    def valued(self: object, row: object, col: object, formula: object, *rest: object, **named: object) -> object:
        if len(rest) < 2 and "value" not in named:  # noqa: PLR2004  (format and value)
            raise ValueError(
                f"{getattr(self, 'name', '')}: formula {formula!r} at {row}, {col} comes without its value"
            )
        return method(self, row, col, formula, *rest, **named)

    return cast("Method", valued)


@functools.lru_cache(maxsize=256)
def size_on_sheet(data: bytes) -> tuple[float, float] | None:
    """Width and height in pixels of a picture as a sheet shows it; None for what XlsxWriter cannot put on one."""
    try:
        image = Image(io.BytesIO(data))
    except (UndefinedImageSize, UnsupportedImageFormat, struct.error, IndexError):
        return None
    if min(image.width, image.height, image.x_dpi, image.y_dpi) <= 0:
        return None
    return image.width * _DPI / image.x_dpi, image.height * _DPI / image.y_dpi


class Worksheet(_Worksheet):
    """A sheet that takes nothing it cannot keep: what XlsxWriter would cut or leave out raises `ValueError`, a bug.

    A formula must come with its value, so that a preview pane or a phone shows it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._soft_rows: set[int] = set()
        self._is_soft = False

    write = _must(_Worksheet.write)
    write_string = _must(_Worksheet.write_string)
    write_number = _must(_Worksheet.write_number)
    write_blank = _must(_Worksheet.write_blank)
    write_boolean = _must(_Worksheet.write_boolean)
    write_datetime = _must(_Worksheet.write_datetime)
    write_formula = _valued(_must(_Worksheet.write_formula))
    write_array_formula = _must(_Worksheet.write_array_formula)
    write_url = _must(_Worksheet.write_url)
    write_rich_string = _must(_Worksheet.write_rich_string)
    write_comment = _must(_Worksheet.write_comment)
    merge_range = _must(_Worksheet.merge_range)
    set_row = _must(_Worksheet.set_row)
    set_column = _must(_Worksheet.set_column)
    data_validation = _must(_Worksheet.data_validation)
    conditional_format = _must(_Worksheet.conditional_format)
    add_table = _must(_Worksheet.add_table)
    autofilter = _must(_Worksheet.autofilter)
    insert_image = _must(_Worksheet.insert_image)
    insert_chart = _must(_Worksheet.insert_chart)
    insert_textbox = _must(_Worksheet.insert_textbox)

    def lay_picture(  # noqa: PLR0913 - a place and what lies there
        self, row: int, column: int, data: bytes, scale: float, *, left: float, top: float, words: str
    ) -> None:
        """Lay a picture that `size_on_sheet` knows over a cell, offsets in pixels; it moves and grows with the cell."""
        options = {
            "image_data": io.BytesIO(data),
            "x_scale": scale,
            "y_scale": scale,
            "x_offset": left,
            "y_offset": top,
            "object_position": 1,
            "description": words,
        }
        self.insert_image(row, column, "", options)

    def soft_row(self, row: int, height: float, cell_format: Format | None = None) -> None:
        """Show the row `height` points high (in steps of 0.75), but let it grow when somebody types more.

        Excel takes ``customHeight`` as "never fit this row again" and cuts what is typed later; LibreOffice does not
        fit a row that has no height at all. A height without that mark serves both.
        """
        self.set_row(row, height, cell_format)
        self._soft_rows.add(row)

    def set_row_pixels(
        self,
        row: int,
        height: float | None = None,
        cell_format: Format | None = None,
        options: dict[str, Any] | None = None,
    ) -> Literal[0, -1]:
        """Set a height in pixels that stays as it is."""
        self._soft_rows.discard(row)
        return super().set_row_pixels(row, height, cell_format, options)

    def _write_string(self, row: int, col: int, string: str, cell_format: Format | None = None) -> Literal[0, -1, -2]:
        return super()._write_string(row, col, whole(string), cell_format)

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: FBT001, FBT002 - the base class says so
        if not formula.startswith("{") and not _YOUNG.search(formula):
            return formula.removeprefix("=").removesuffix("}")
        prepared: str = super()._prepare_formula(formula, expand_future_functions)  # type: ignore[no-untyped-call]  # XlsxWriter: unannotated
        return prepared

    def _write_row(self, row: int, *args: Any, **named: Any) -> None:  # noqa: ANN401 - the same
        self._is_soft = row in self._soft_rows
        super()._write_row(row, *args, **named)

    def _xml_start_tag_unencoded(self, tag: str, attributes: _Attributes = None) -> None:
        super()._xml_start_tag_unencoded(tag, self._softened(tag, attributes))

    def _xml_empty_tag_unencoded(self, tag: str, attributes: _Attributes = None) -> None:
        super()._xml_empty_tag_unencoded(tag, self._softened(tag, attributes))

    def _softened(self, tag: str, attributes: _Attributes) -> _Attributes:
        if tag == "row" and attributes and self._is_soft:
            return [attribute for attribute in attributes if attribute[0] != "customHeight"]
        return attributes


class _Collector(Packager):
    """Keeps the parts for `Workbook.finish` instead of letting them be zipped."""

    parts: dict[str, bytes]

    def _create_package(self) -> list[Any]:
        self.parts = {
            name: file.getvalue() if is_binary else file.getvalue().encode()
            for file, name, is_binary in super()._create_package()  # type: ignore[no-untyped-call]  # XlsxWriter: unannotated
        }
        return []


class Workbook(xlsxwriter.Workbook):
    """A workbook in memory whose bytes depend on nothing but what is written into it.

    `created` stands in its properties. `theme` is the XML of a theme part; `font` is its font for text, which all cells
    follow. Texts never become formulas, links or numbers.
    """

    def __init__(self, *, created: date, theme: str | None = None, font: str = "Calibri") -> None:
        super().__init__(
            io.BytesIO(),
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": {"font_name": font, "font_size": 11, "font_scheme": "minor"},
            },
        )
        self._collector = _Collector()
        self._created = datetime.combine(created, time(), UTC)
        self.set_properties({})
        if theme is not None:
            self.use_custom_theme(io.StringIO(theme))

    define_name = _must(xlsxwriter.Workbook.define_name)

    def set_properties(self, properties: Mapping[str, Any]) -> None:
        """Set title, author and the like; the date is always that of the workbook."""
        super().set_properties({**properties, "created": self._created})

    def add_worksheet(self, name: str | None = None, worksheet_class: type[_Worksheet] | None = None) -> Worksheet:
        """Append a sheet."""
        sheet = super().add_worksheet(name, worksheet_class or Worksheet)
        if not isinstance(sheet, Worksheet):
            raise TypeError(f"{worksheet_class} is no kamgen sheet")
        return sheet

    def finish(self) -> dict[str, bytes]:
        """The parts of the workbook, for `invariants.seal`; nothing can be written after it."""
        self.close()
        parts = self._collector.parts
        return {CONTENT_TYPES: parts.pop(CONTENT_TYPES), **parts}

    def _get_packager(self) -> Packager:
        return self._collector
