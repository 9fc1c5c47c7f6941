"""Pictures as they are kept: made anew from their pixels, so that nothing else of the file survives."""

from __future__ import annotations

import hashlib
import io
import warnings

import msgspec

MOST_BYTES = 12_000_000
MOST_PIXELS = 40_000_000
WIDEST = 1200
_KINDS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
_SMALLEST = 40  # below this it is a tracking pixel or an icon


class Prepared(msgspec.Struct, frozen=True):
    """A picture ready to be kept; `name` is worked out from its bytes."""

    name: str
    media_type: str
    width: int
    height: int
    data: bytes


def prepare(data: bytes) -> Prepared | None:
    """`data` (JPEG, PNG, WebP, GIF or AVIF) as WebP of at most 1200 pixels' width, without metadata.

    None where it is no such picture, is broken, or larger than 12 MB or 40 million pixels.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    if len(data) > MOST_BYTES:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_KINDS) as image:
                if image.width * image.height > MOST_PIXELS or min(image.size) < _SMALLEST:
                    return None
                image.draft("RGB", (WIDEST * 2, WIDEST * 2))
                upright = ImageOps.exif_transpose(image)
                mode = "RGBA" if upright.mode in ("RGBA", "LA", "PA") or "transparency" in upright.info else "RGB"
                pixels = upright.convert(mode)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError):
        return None
    pixels.thumbnail((WIDEST, WIDEST * 2))
    pixels.info.clear()
    out = io.BytesIO()
    pixels.save(out, "WEBP", quality=80, method=3)
    made = out.getvalue()
    return Prepared(hashlib.sha256(made).hexdigest()[:32] + ".webp", "image/webp", pixels.width, pixels.height, made)
