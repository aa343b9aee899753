"""Makes kamgen/office/metrics/*.json: the advance widths of fonts that are measured like those of Office.

    python templates/make_metrics.py FOLDER_WITH_FONTS...

Carlito is measured like Calibri, Liberation Sans like Arial, Liberation Serif like Times New Roman, Liberation Mono
like Courier New. Only widths are taken; they are facts, not parts of the font. Needs fontTools.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # carries no annotations

FAMILIES = {
    "calibri": "Carlito",
    "arial": "LiberationSans",
    "times-new-roman": "LiberationSerif",
    "courier-new": "LiberationMono",
}

RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x024F),  # Latin-1 supplement, Latin Extended-A and -B
    (0x02B0, 0x036F),  # modifiers and combining marks
    (0x0370, 0x052F),  # Greek, Cyrillic
    (0x1E00, 0x1FFF),  # Latin Extended Additional, Greek Extended
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x20CF),  # superscripts, subscripts, currency
    (0x2100, 0x22FF),  # letterlike, number forms, arrows, mathematics
    (0x2300, 0x23FF),  # technical
    (0x2500, 0x27BF),  # boxes, blocks, geometric shapes, symbols, dingbats
    (0xFB00, 0xFB06),  # ligatures
    (0xFFFC, 0xFFFD),  # replacement character
)


def widths(file: Path) -> dict[str, list[int]]:
    """The advance widths per em of 2048 units, as runs: first code point, then the widths of it and those after it."""
    font = TTFont(file, lazy=True)
    unit = font["head"].unitsPerEm
    characters = font.getBestCmap()
    advances = font["hmtx"].metrics
    runs: dict[str, list[int]] = {}
    previous, current = -2, None
    for first, last in RANGES:
        for code in range(first, last + 1):
            if (glyph := characters.get(code)) is None:
                continue
            if current is None or code != previous + 1:
                current = runs.setdefault(f"{code:04X}", [])
            current.append(round(advances[glyph][0] * 2048 / unit))
            previous = code
    return runs


def main(folders: list[str]) -> None:
    """Write one file per family."""
    found = {file.name: file for folder in folders for file in sorted(Path(folder).rglob("*.ttf"))}
    target = Path(__file__).parents[1] / "kamgen" / "office" / "metrics"
    for family, twin in FAMILIES.items():
        table = {
            "twin": twin,
            "regular": widths(found[f"{twin}-Regular.ttf"]),
            "bold": widths(found[f"{twin}-Bold.ttf"]),
        }
        (target / f"{family}.json").write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
