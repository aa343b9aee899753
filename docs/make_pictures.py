"""Makes the pictures of README from the English sample as it is built today: ``python docs/make_pictures.py``.

LibreOffice (``soffice``) lays the pages out and Poppler (``pdftoppm``, ``pdftotext``) draws them; both have to be
installed. Which page is meant is found by its slide's key or by what stands on it, so that a page more moves nothing.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

from kamgen import shipped
from kamgen.build import Order, build
from kamgen.documents.deck.deck import Size
from kamgen.documents.editions import Document
from kamgen.report.tracing import read_trace

FOLDER = Path(__file__).resolve().parent / "pictures"
_DPI, _WIDTH, _MARGIN = 150, 1000, 16
_COLOURS = 160
"""Few enough for small files, enough for the tints."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the first page of a file on which all of `says` stands, or of a slide.

    `part` of the page is shown: from its left, top, right and bottom, each as a share of the whole.
    """

    name: str
    file: str
    says: tuple[str, ...] = ()
    slide: str = ""
    part: tuple[float, float, float, float] = (0, 0, 1, 1)


_WITHIN = (0, 0.06, 1, 0.94)
"""Without the printed header and footer."""
SHOTS = (
    Shot("deck-summary", "deck.pptx", slide="summary"),
    Shot("deck-people", "deck.pptx", slide="stakeholders"),
    Shot("deck-money", "deck.pptx", slide="money"),
    Shot("deck-account-value", "deck.pptx", slide="account_value"),
    Shot("workbook-start", "sample.xlsx", says=("Next step",), part=_WITHIN),
    Shot("workbook-checkpoints", "sample.xlsx", says=(r"06 Opportunities & risks · ",), part=_WITHIN),
    Shot("action-plan", "plan.docx", says=(r"^\s*\d+\s+Action plan\s*$", r"^\s*Table \d+"), part=(0, 0.08, 1, 0.7)),
    Shot("account-map", "map.xlsx", says=("^\\s*People\\s*$", "Who is it"), part=(0, 0.045, 0.52, 0.6)),
)


def draw(folder: Path) -> None:
    """Builds the sample into a folder, and its pictures from there."""
    sample = shipped.sample("en").read_bytes()
    built = build(sample, "sample.xlsx", Order(size=Size.FULL))
    files = {f"{edition.document}.{edition.format}": drawn.data for edition, drawn in built.documents.items()}
    for name, data in {"sample.xlsx": sample, **files}.items():
        (folder / name).write_bytes(data)
    slides: dict[str, int] = {}
    deck = next(drawn.data for edition, drawn in built.documents.items() if edition.document is Document.DECK)
    for figure in read_trace(deck, "deck.pptx"):
        if figure.slide is not None:
            slides.setdefault(figure.place, figure.slide)
    for shot in SHOTS:
        pdf = _pdf(folder / shot.file)
        page = slides[shot.slide] if shot.slide else _page(pdf, shot)
        _picture(pdf, page, shot).save(FOLDER / f"{shot.name}.png", optimize=True)


def _pdf(file: Path) -> Path:
    pdf = file.with_suffix(".pdf")
    if not pdf.is_file():
        profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
        _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(file))
    return pdf


def _page(pdf: Path, shot: Shot) -> int:
    pages = _run("pdftotext", "-layout", str(pdf), "-").split("\f")
    for number, text in enumerate(pages, start=1):
        if all(re.search(each, text, re.MULTILINE) for each in shot.says):
            return number
    raise LookupError(f"{shot.name}: no page of {pdf.name} says {shot.says}")


def _picture(pdf: Path, page: int, shot: Shot) -> Image.Image:
    target = pdf.parent / shot.name
    _run("pdftoppm", "-r", str(_DPI), "-f", str(page), "-l", str(page), "-singlefile", "-png", str(pdf), str(target))
    drawn = Image.open(target.with_suffix(".png")).convert("RGB")
    left, top, right, bottom = shot.part
    width, height = drawn.size
    drawn = drawn.crop((int(left * width), int(top * height), int(right * width), int(bottom * height)))
    if not shot.slide:
        drawn = ImageOps.expand(drawn.crop(ImageChops.invert(drawn).getbbox()), _MARGIN, "white")
    size = (_WIDTH, round(drawn.height * _WIDTH / drawn.width))
    return drawn.resize(size, Image.Resampling.LANCZOS).quantize(_COLOURS, Image.Quantize.MAXCOVERAGE)


def _run(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout  # noqa: S603 - programs named above


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        draw(Path(place))
