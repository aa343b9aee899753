"""What reading a workbook can find, each with its code: 1xx a cell, 2xx a sheet or reference, 4xx the file.

Message, hint and reason stand in the catalogues under ``findings.<code>``. Faults that would put a wrong or
missing value into a document are errors; what was read in spite of a doubt is a warning; what was merely
interpreted is an info.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kamgen.findings import Finding, Severity, Value
from kamgen.places import Path, Place


@dataclass(frozen=True, slots=True)
class Code:
    """A stable code with its weight; `name` says what is wrong."""

    code: str
    severity: Severity
    name: str

    def at(self, path: Path, place: Place | None, **values: Value) -> Finding:
        """The finding that something of this kind is wrong at a place."""
        return Finding.of(self.code, self.severity, path, place, **values)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a value, before it is known where the value stands."""

    code: Code
    values: Mapping[str, Value] = field(default_factory=dict)

    @classmethod
    def of(cls, code: Code, **values: Value) -> Problem:
        """A problem with the values that its message names."""
        return cls(code, values)


_ERROR, _WARNING, _INFO = Severity.ERROR, Severity.WARNING, Severity.INFO

UNSAVED_FORMULA = Code("KAM101", _ERROR, "formula without a stored value")
ERROR_CELL = Code("KAM102", _ERROR, "error value of Excel")
MISSING = Code("KAM103", _ERROR, "required cell empty in a row that is filled")
NOT_A_NUMBER = Code("KAM104", _ERROR, "no number")
AMBIGUOUS_NUMBER = Code("KAM105", _ERROR, "number that can be read in two ways")
AMBIGUOUS_PERCENT = Code("KAM106", _ERROR, "percent without its sign")
NOT_A_DATE = Code("KAM107", _ERROR, "no date")
AMBIGUOUS_DATE = Code("KAM108", _ERROR, "date that can be read in two ways")
IMPLAUSIBLE_DATE = Code("KAM109", _ERROR, "date far outside any plan")
UNKNOWN_WORD = Code("KAM110", _ERROR, "word that is not in the list")
MISSPELT_WORD = Code("KAM111", _ERROR, "word that is nearly in the list")
TOO_SMALL = Code("KAM112", _ERROR, "value below its limit")
TOO_LARGE = Code("KAM113", _ERROR, "value above its limit")
TOO_LONG = Code("KAM114", _ERROR, "text longer than it may be")
READ_AS_DAY = Code("KAM115", _INFO, "span of time read as one day")
TEXT_IS_DATE = Code("KAM116", _INFO, "date where a text belongs")
NOT_WHOLE = Code("KAM117", _ERROR, "fraction where a whole number belongs")
PERCENT_AS_NUMBER = Code("KAM118", _ERROR, "percent where a plain number belongs")
OTHER_CURRENCY = Code("KAM119", _ERROR, "amount in another currency than the plan's")
TOO_BIG = Code("KAM120", _ERROR, "number too large to be meant")
CURRENCY_OF_FORMAT = Code("KAM121", _WARNING, "amount shown in another currency than the plan's")
NOT_A_MARK = Code("KAM122", _ERROR, "neither a mark nor empty")
UNKNOWN_LISTED = Code("KAM123", _ERROR, "one of several words that is not in the list")
MISSPELT_LISTED = Code("KAM124", _ERROR, "one of several words that is nearly in the list")
PHOTO_MISSING = Code("KAM125", _WARNING, "photo that does not lie beside the workbook")
PHOTO_UNREADABLE = Code("KAM126", _WARNING, "photo that cannot be read")
PHOTO_ELSEWHERE = Code("KAM127", _WARNING, "photo that is named with a path")
READ_AT_RATE = Code("KAM128", _INFO, "amount of another currency read at the workbook's rate")
MISSING_IN_FORM = Code("KAM129", _ERROR, "required cell of a form empty")

COLUMN_MISSING = Code("KAM201", _ERROR, "required column missing")
WANTED_COLUMN_MISSING = Code("KAM202", _WARNING, "expected column missing")
HEADER_GUESSED = Code("KAM203", _WARNING, "label read as one that it resembles")
HEADER_TWICE = Code("KAM204", _ERROR, "two columns under one label")
SHEET_RENAMED = Code("KAM205", _INFO, "sheet recognised by its labels")
SHEET_MISSPELT = Code("KAM206", _WARNING, "sheet title that is nearly a known one")
SHEET_TWICE = Code("KAM207", _WARNING, "second sheet for the same step")
PART_MISSING = Code("KAM208", _WARNING, "part of a sheet not found")
SHEET_EMPTY = Code("KAM209", _ERROR, "sheet without any known label")
DUPLICATE_ID = Code("KAM210", _ERROR, "number given twice")
DANGLING_NEAR = Code("KAM211", _ERROR, "reference that nearly fits")
DANGLING = Code("KAM212", _ERROR, "reference to what does not exist")
DANGLING_EMPTY = Code("KAM213", _ERROR, "reference into an empty table")
SEVERAL_REFERENCES = Code("KAM214", _ERROR, "several references where one belongs")
UNKNOWN_MEMBER = Code("KAM215", _ERROR, "row that is not in the fixed list")
MEMBER_TWICE = Code("KAM216", _ERROR, "row of the fixed list filled twice")
PERSON_TWICE = Code("KAM217", _INFO, "two spellings of what may be one person")
END_BEFORE_START = Code("KAM218", _ERROR, "end before start")
AMBIGUOUS_REFERENCE = Code("KAM219", _ERROR, "reference that fits two rows")
CONTRADICTION = Code("KAM220", _WARNING, "rows of one account that say different things")
SHEETS_UNUSED = Code("KAM221", _INFO, "sheets of a greater depth on which nothing stands")
HEADER_AGAIN = Code("KAM222", _INFO, "headings once more inside their table")
OWN_COLUMNS = Code("KAM223", _INFO, "columns that somebody has added")
ENTRIES_MOVED = Code("KAM224", _WARNING, "entries that do not stand beside their labels")
PERSON_ROWS_TWICE = Code("KAM225", _WARNING, "two rows of one table about people of the same name")

NOT_A_PLAN = Code("KAM401", _ERROR, "no planning sheet in the workbook")
NO_COVER = Code("KAM402", _ERROR, "no cover sheet, so no account")

CODES: tuple[Code, ...] = tuple(value for value in tuple(globals().values()) if isinstance(value, Code))
"""All codes in the order of their numbers."""
