"""Pictures that people bring along: opened safely, cut square, made small, without what cameras write into them."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from functools import lru_cache

_FORMATS = ("PNG", "JPEG", "GIF")
_MOST_BYTES = 30 * 2**20
_MOST_PIXELS = 60_000_000
_EDGE = 420
"""Pixels of the result: about an inch and a half in print, two on a screen."""
_CENTRE = (0.5, 0.35)
"""What stays in the middle when a picture is cut: faces are above it."""
_QUALITY = 88


@dataclass(frozen=True, slots=True)
class SquarePicture:
    """A picture file of equal width and height."""

    data: bytes
    kind: str
    """png where it has transparent parts, else jpeg."""


@lru_cache(maxsize=32)
def square(data: bytes) -> SquarePicture | None:
    """The middle of a PNG, JPEG or GIF as a small square; None where it cannot be read as one of them.

    The same bytes give the same result. Place, time and camera are not passed on; turned photos are set upright.
    """
    if not data or len(data) > _MOST_BYTES:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a picture of suspicious size is only warned of
            return _squared(data)
    except Exception:  # noqa: BLE001 - Pillow raises whatever a broken file makes its decoders stumble over
        return None


def _squared(data: bytes) -> SquarePicture | None:
    from PIL import Image, ImageOps  # most plans have no photos

    with Image.open(io.BytesIO(data), formats=_FORMATS) as opened:
        if opened.width * opened.height > _MOST_PIXELS:
            return None
        upright = ImageOps.exif_transpose(opened)
        clear = upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info
        edge = min(_EDGE, upright.width, upright.height)
        fitted = ImageOps.fit(
            upright.convert("RGBA" if clear else "RGB"), (edge, edge), Image.Resampling.LANCZOS, centering=_CENTRE
        )
        file = io.BytesIO()
        bare = Image.frombytes(fitted.mode, fitted.size, fitted.tobytes())  # without what the file said of itself
        if clear:
            bare.save(file, "PNG")
            return SquarePicture(file.getvalue(), "png")
        bare.save(file, "JPEG", quality=_QUALITY)
        return SquarePicture(file.getvalue(), "jpeg")
