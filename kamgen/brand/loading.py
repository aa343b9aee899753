"""From a folder or a name to a brand; the only place that puts the three templates together."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TypeVar

from kamgen.brand.breaches import Breach, Code, in_words
from kamgen.brand.colours import Recipe
from kamgen.brand.deck import DeckBrand
from kamgen.brand.deck_template import deck_brand
from kamgen.brand.declaration import FILE, Declaration, declared
from kamgen.brand.document import DocumentBrand
from kamgen.brand.document_template import document_brand
from kamgen.brand.palette import LEGIBLE, Palette, Token
from kamgen.brand.template import NotATemplate, Template
from kamgen.brand.workbook import WorkbookBrand
from kamgen.brand.workbook_template import workbook_brand
from kamgen.errors import BrandBroken, InputUnreadable, UsageProblem
from kamgen.office.package import read_file, unpack
from kamgen.shipped import templates

T = TypeVar("T", DeckBrand, DocumentBrand, WorkbookBrand)


@dataclass(frozen=True, slots=True)
class Brand:
    """All that kamgen knows of a brand; each file has a palette of its own theme."""

    name: str
    title: str
    deck: DeckBrand
    document: DocumentBrand
    workbook: WorkbookBrand


def load(folder: Path) -> Brand:
    """The brand in a folder. Raises `BrandBroken`, whose text lists every breach."""
    brand, breaches = judged(folder)
    if brand is None:
        raise BrandBroken(in_words(str(folder), breaches))
    return brand


def judged(folder: Path) -> tuple[Brand | None, tuple[Breach, ...]]:
    """The brand in a folder, or every breach of the contract: one of the two."""
    if not (folder / FILE).is_file():
        there = tuple(sorted(each.name for each in folder.iterdir())) if folder.is_dir() else ()
        return None, (Breach(Code.FILE_MISSING, "the file is missing", file=FILE, there_are=there),)
    try:
        text = read_file(folder / FILE).decode("utf-8-sig")
    except (InputUnreadable, UnicodeDecodeError) as error:
        return None, (Breach(Code.DECLARATION, str(error), file=FILE),)
    declaration, breaches = declared(text)
    if declaration is None:
        return None, breaches
    tones, faults = _tones(declaration)
    collected = list(faults)
    deck = _bound(
        folder,
        declaration.deck.file,
        "deck",
        lambda template: deck_brand(template, declaration.deck, tones),
        collected,
    )
    document = _bound(
        folder,
        declaration.document.file,
        "document",
        lambda template: document_brand(template, declaration.document, tones),
        collected,
    )
    workbook = _bound(
        folder, declaration.workbook.file, "workbook", lambda template: workbook_brand(template, tones), collected
    )
    if deck is None or document is None or workbook is None or collected:
        return None, tuple(collected)
    return Brand(declaration.name, declaration.title, deck, document, workbook), ()


def shipped() -> tuple[str, ...]:
    """The names of the brands that come with kamgen."""
    return tuple(sorted(each.parent.name for each in templates().glob(f"*/{FILE}")))


def find(name_or_folder: str) -> Brand:
    """A shipped brand by its name, or the brand in a folder; loaded once in a process.

    Raises `UsageProblem` where there is neither, `BrandBroken` where the folder breaks the contract.
    """
    return _loaded(_folder(name_or_folder))


@cache
def fingerprint(name_or_folder: str) -> str:
    """A hash of all that the brand's folder holds. Raises `UsageProblem` where there is none."""
    folder = _folder(name_or_folder)
    digest = hashlib.sha256()
    for path in sorted(each for each in folder.iterdir() if each.is_file()):
        digest.update(hashlib.sha256(path.name.encode()).digest() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _folder(name_or_folder: str) -> Path:
    if name_or_folder in shipped():
        return templates() / name_or_folder
    folder = Path(name_or_folder).expanduser()
    if folder.is_dir():
        return folder.resolve()
    known = {each.parent.name: str(each.parent) for each in folder.parent.glob(f"*/{FILE}")}
    known |= {name: name for name in shipped()}
    near = get_close_matches(folder.name, known, n=1)
    there = f"there are {', '.join(shipped())}, or name a folder with a {FILE}"
    meant = f"did you mean {known[near[0]]}? ({there})" if near else there
    raise UsageProblem(f"there is no brand {name_or_folder!r}; {meant}")


_loaded = cache(load)


def _tones(declaration: Declaration) -> tuple[dict[Token, Recipe], list[Breach]]:
    """The colours that brand.toml binds itself."""
    tones: dict[Token, Recipe] = {}
    breaches: list[Breach] = []
    for name, words in declaration.tones.items():
        if name not in set(Token):
            breaches.append(Breach(Code.COLOUR, "kamgen knows no such colour", f"tones.{name}", FILE, tuple(Token)))
            continue
        try:
            tones[Token(name)] = Recipe.parse(words)
        except ValueError as error:
            breaches.append(Breach(Code.COLOUR, str(error), f"tones.{name}", FILE))
    return tones, breaches


def _bound(
    folder: Path,
    file: str,
    table: str,
    bind: Callable[[Template], tuple[T | None, tuple[Breach, ...]]],
    collected: list[Breach],
) -> T | None:
    """A template read and bound; what is wrong with it is added to `collected`."""
    path = folder / file
    bound_at = f"{table}.file"
    if path.parent != folder or not path.is_file():
        there = tuple(sorted(each.name for each in folder.iterdir() if each.is_file()))
        collected.append(Breach(Code.FILE_MISSING, "the file is not in the brand's folder", bound_at, file, there))
        return None
    try:
        brand, breaches = bind(Template(file, unpack(read_file(path), name=file)))
    except (NotATemplate, InputUnreadable) as error:
        collected.append(Breach(Code.NOT_OFFICE, str(error).removeprefix(f"{file}: "), bound_at, file))
        return None
    collected.extend(breaches)
    if brand is not None:
        collected.extend(_contrast(brand.palette, file))
    return brand


def _contrast(palette: Palette, file: str) -> list[Breach]:
    """Ink on ground is the one pair that no rule of the palette can mend."""
    ratio = palette.contrast(Token.INK, Token.GROUND)
    if ratio >= LEGIBLE:
        return []
    problem = f"ink on ground has a contrast of {ratio:.1f}; it needs {LEGIBLE}"
    return [Breach(Code.CONTRAST, problem, "tones.ink", file)]
