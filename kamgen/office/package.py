"""The packages that Office files are: read safely, written the same way every time."""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kamgen.errors import InputUnreadable

CONTENT_TYPES = "[Content_Types].xml"

MAX_FILE_BYTES = 100 * 2**20
MAX_UNPACKED_BYTES = 400 * 2**20
MAX_PARTS = 10_000
MAX_RATIO = 300
"""How many times larger than its zipped form a part of more than a few MiB may be; real sheets reach about 50."""
_RATIO_FREE_BYTES = 4 * 2**20
_PEEKED_BYTES = 2**20


# ------------------------------------------------------------------------------------------------------------- reading


def read_file(path: Path) -> bytes:
    """The bytes of a file that a user named. Raises `InputUnreadable` with one line that says why not."""
    if path.name.startswith("~$"):
        raise InputUnreadable(f"{path}: this is the lock file of a document open in Office; name the document itself")
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise InputUnreadable(f"{path}: this is a folder, not a file; name a file in it")
        if not stat.S_ISREG(status.st_mode):
            raise InputUnreadable(f"{path}: this is a device or pipe, not a file")
        if status.st_size > MAX_FILE_BYTES:
            raise InputUnreadable(_too_large(str(path), f"{status.st_size / 2**20:.0f} MiB"))
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise InputUnreadable(f"{path}: there is no such file; check the path") from None
    except PermissionError:
        raise InputUnreadable(
            f"{path}: no permission to read it, or another program keeps it locked; close it there or ask its owner"
        ) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or error
        raise InputUnreadable(f"{path}: cannot be read: {reason}") from None
    if len(data) > MAX_FILE_BYTES:
        raise InputUnreadable(_too_large(str(path), f"more than {MAX_FILE_BYTES / 2**20:.0f} MiB"))
    return data


def peek(path: Path, part: str) -> bytes:
    """One part of a package on the disk, nothing where it cannot be had or is larger than a MiB.

    For a look at many files before any of them is read as a whole.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read(part) if archive.getinfo(part).file_size <= _PEEKED_BYTES else b""
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, struct.error, ValueError, LookupError, RuntimeError):
        return b""


def unpack(data: bytes, *, name: str) -> dict[str, bytes]:
    """The parts of an Office file by their names (without leading slash), in the order of the package.

    `name` is what to call the file in a message. Memory and time are bounded whatever the bytes are. Raises
    `InputUnreadable` with one line that says what the file is and what to do; the XML itself is not parsed here.
    """
    name = "".join(c if c.isprintable() else "?" for c in name)
    if not data.startswith(b"PK"):
        raise InputUnreadable(f"{name}: {_what_else(data)}")
    if len(data) > MAX_FILE_BYTES:
        raise InputUnreadable(_too_large(name, f"{len(data) / 2**20:.0f} MiB"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.filename.endswith("/")]
            _refuse_hostile(entries, name)
            parts = {_part_name(entry): archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, struct.error, ValueError, OverflowError):
        raise InputUnreadable(
            f"{name}: the file is incomplete or damaged; copy or download it again, or open and save it in Office"
        ) from None
    except (NotImplementedError, RuntimeError):  # an unknown method, or a password after all
        raise InputUnreadable(f"{name}: the file is packed in a way that Office does not use; save it anew") from None
    if CONTENT_TYPES not in parts:
        raise InputUnreadable(f"{name}: {_what_zip(parts)}")
    for part, content in parts.items():
        if not part.lower().endswith(".svg"):  # drawing programs write harmless ones there, and kamgen parses no SVG
            _refuse_document_type(content, part, name)
    return parts


def _too_large(name: str, size: str) -> str:
    return (
        f"{name}: the file is too large ({size}; at most {MAX_FILE_BYTES // 2**20} MiB); "
        "remove pictures or data that do not belong to the plan"
    )


_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_SAVE_AS = "open it in its program and save it as .xlsx (or .pptx, .docx)"


_STARTS = {
    b"%pdf": "a PDF",
    b"<html": "a web page",
    b"<!doctype html": "a web page",
    b"<": "an XML file",
    b"{\\rtf": "an RTF text",
}


def _what_ole(data: bytes) -> str:
    """What a file of the form before 2007 is; a protected new one is wrapped in that form too."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "the file is protected by a password; open it in Office, remove the password and save it"
    for stream, kind in (("Workbook", ".xls"), ("Book", ".xls"), ("WordDocument", ".doc"), ("PowerPoint", ".ppt")):
        if stream.encode("utf-16-le") in data:
            return f"this is a file of the old Office form ({kind}); open it in Office and save it as {kind}x"
    return f"this is an old or protected Office file; {_SAVE_AS}"


def _what_else(data: bytes) -> str:
    """What a file is that is no zip, and what to do."""
    if not data:
        return "the file is empty; copy or download it again"
    if data.startswith(_OLE):
        return _what_ole(data)
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for start, kind in _STARTS.items():
        if head.startswith(start):
            return f"this is {kind}, not an Office file; {_SAVE_AS}"
    if _is_text(data[:4096]):
        return "this is a text file (.csv?), not an Office file; open it in Excel and save it as .xlsx"
    return f"this is not an Office file (.xlsx, .pptx, .docx); {_SAVE_AS}"


_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f]")


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return not _CONTROL.search(head)


def _what_zip(parts: Mapping[str, bytes]) -> str:
    """What a zip is that is no Office package, and what to do."""
    kind = parts.get("mimetype", b"")[:100]
    if kind.startswith(b"application/vnd.oasis.opendocument."):
        return "this is an OpenDocument file (.ods, .odp, .odt); open it in LibreOffice and save it in the Office form"
    if any(part.startswith("Index/") and part.endswith(".iwa") for part in parts) or "Index.zip" in parts:
        return "this is a Numbers, Keynote or Pages file; export it to Excel, PowerPoint or Word there"
    return "this is a zip, but not an Office file (.xlsx, .pptx, .docx); unzip it and name the file in it"


def _refuse_hostile(entries: Iterable[zipfile.ZipInfo], name: str) -> None:
    """Judge the table of contents before a byte is unpacked; zipfile never yields more than it says there."""
    seen: set[str] = set()
    total = 0
    for number, entry in enumerate(entries, start=1):
        part = _part_name(entry)
        total += entry.file_size
        if entry.flag_bits & 0x1:
            raise InputUnreadable(f"{name}: the zip is protected by a password; remove the password and save it")
        if number > MAX_PARTS or total > MAX_UNPACKED_BYTES:
            raise InputUnreadable(
                f"{name}: unpacks to more than an Office file holds (a zip bomb?); save it anew in Office"
            )
        if entry.file_size > max(_RATIO_FREE_BYTES, MAX_RATIO * entry.compress_size):
            raise InputUnreadable(
                f"{name}: part {part[:80]!r} unpacks to far too much (a zip bomb?); save it anew in Office"
            )
        if not _is_legal(part):
            raise InputUnreadable(f"{name}: holds a part with an unsafe name, {part[:80]!r}; save it anew in Office")
        if part.casefold() in seen:
            raise InputUnreadable(f"{name}: holds the part {part[:80]!r} twice; open and save it anew in Office")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotImplementedError  # bz2 and lzma would unpack without a bound
        seen.add(part.casefold())


def _part_name(entry: zipfile.ZipInfo) -> str:
    """The part's name without the one slash that Excel puts before the parts of pictures in cells."""
    return entry.filename.removeprefix("/")


_UNSAFE = re.compile(r'[\\:*?"<>|\x00-\x1f]')
_MAX_NAME = 250


def _is_legal(part: str) -> bool:
    """Whether every step of the name leads downwards, on any system."""
    return (
        all(step not in ("", ".", "..") for step in part.split("/"))
        and not _UNSAFE.search(part)
        and len(part) <= _MAX_NAME
    )


_PROLOG = re.compile(rb"(?>\xef\xbb\xbf)?+(?>[ \t\r\n]++|<\?(?>.*?\?>)|<!--(?>.*?-->))*+<!DOCTYPE", re.DOTALL)
_ENCODING = re.compile(rb"""\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})["']""")
_PLAIN_ENCODINGS = re.compile(rb"utf-?8|us-ascii|ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)


def _refuse_document_type(content: bytes, part: str, name: str) -> None:
    """Office never writes a DTD; whoever does wants entities expanded or files fetched."""
    unsafe = (
        f"{name}: part {part!r} declares a document type or an encoding as Office never does; save it anew in Office"
    )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or content[:2] in (b"<\0", b"\0<"):
        wide = "utf-16-le" if content[0] == b"<"[0] else "utf-16-be" if content[0] == 0 else "utf-16"
        content = content.decode(wide, "replace").encode()
        if not content.lstrip().startswith(b"<"):
            return
    elif (declared := _ENCODING.match(content[3:] if content.startswith(b"\xef\xbb\xbf") else content[:400])) and not (
        _PLAIN_ENCODINGS.fullmatch(declared[1])
    ):
        raise InputUnreadable(unsafe)
    if b"<!DOCTYPE" in content and _PROLOG.match(content):
        raise InputUnreadable(unsafe)


# ------------------------------------------------------------------------------------------------------------- writing


@dataclass(frozen=True, slots=True)
class _Zipped:
    content: bytes
    body: bytes
    method: int
    checksum: int


@dataclass(frozen=True, slots=True)
class Deflated:
    """Parts in their zipped form: made once for a template, used for every file made from it."""

    entries: Mapping[str, _Zipped]

    @classmethod
    def of(cls, parts: Mapping[str, bytes]) -> Deflated:
        """All these parts, zipped now."""
        return cls({name: _zipped(name, content) for name, content in parts.items()})


_ALREADY_PACKED = (".png", ".jpg", ".jpeg", ".gif", ".xlsx", ".docx", ".pptx", ".zip", ".mp4", ".m4a", ".mp3")
_STAMP = struct.pack("<HH", 0, (1 << 5) | 1)  # 1980-01-01 00:00, the first moment that a zip knows
_LEVEL = 6


def pack(parts: Mapping[str, bytes], *, ready: Deflated | None = None) -> bytes:
    """The parts as a package: content types first, the rest by name, no clock. Same parts, same bytes.

    That holds wherever Python is linked with the same zlib; another one (zlib-ng) may squeeze differently.
    A part of `ready` is taken as it is only where its content is still the same, so a stale one does no harm.
    """
    known = ready.entries if ready else {}
    local: list[bytes] = []
    central: list[bytes] = []
    offset = 0
    for name in sorted(parts, key=lambda part: (part != CONTENT_TYPES, part)):
        content = parts[name]
        entry = known.get(name)
        if entry is None or (entry.content is not content and entry.content != content):
            entry = _zipped(name, content)
        encoded = name.encode()
        flags = 0 if name.isascii() else 0x800
        common = struct.pack(
            "<HHH4sIIIHH",
            20,
            flags,
            entry.method,
            _STAMP,
            entry.checksum,
            len(entry.body),
            len(content),
            len(encoded),
            0,
        )
        local += (b"PK\3\4", common, encoded, entry.body)
        central += (b"PK\1\2", struct.pack("<H", 20), common, struct.pack("<HHHII", 0, 0, 0, 0, offset), encoded)
        offset += 4 + len(common) + len(encoded) + len(entry.body)
    directory = b"".join(central)
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, len(parts), len(parts), len(directory), offset, 0)
    return b"".join((*local, directory, end))


def _zipped(name: str, content: bytes) -> _Zipped:
    if not name.lower().endswith(_ALREADY_PACKED):
        deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        body = deflater.compress(content) + deflater.flush()
        if len(body) < len(content):
            return _Zipped(content, body, zipfile.ZIP_DEFLATED, zlib.crc32(content))
    return _Zipped(content, content, zipfile.ZIP_STORED, zlib.crc32(content))
