"""Pictures are made anew from their pixels."""

from __future__ import annotations

import io
from types import ModuleType

import pytest
from PIL import Image

from onrecord.archive import Archive
from onrecord.archive.pictures import prepare


def picture(size: tuple[int, int] = (300, 200), kind: str = "JPEG", mode: str = "RGB", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, 120).save(out, kind, **options)
    return out.getvalue()


def test_metadata_does_not_survive() -> None:
    exif = Image.Exif()
    exif[0x010E] = "taken at home"
    exif[0x0112] = 6
    made = prepare(picture(exif=exif, comment=b"taken at home"))
    assert made is not None and b"taken at home" not in made.data
    assert (made.width, made.height) == (200, 300), "it is turned upright before what said so is gone"
    assert not Image.open(io.BytesIO(made.data)).getexif()


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", "RGBA"), ("PNG", "P"), ("GIF", "P"), ("WEBP", "RGB"), ("JPEG", "CMYK"), ("PNG", "I;16")],
)
def test_all_kinds_become_webp(kind: str, mode: str) -> None:
    made = prepare(picture(kind=kind, mode=mode))
    assert made is not None and made.data[8:12] == b"WEBP" and made.media_type == "image/webp"


def test_large_ones_are_made_smaller_and_what_is_none_is_left_out() -> None:
    made = prepare(picture((3000, 1500)))
    assert made is not None and made.width == 1200
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"
    for bad in (b"", drawing, picture((5, 5)), picture()[:200], b"x" * 13_000_000):
        assert prepare(bad) is None


def test_kept_with_the_article_and_gone_with_it(archive: Archive, making: ModuleType) -> None:
    record = making.ferry()
    url = record.article.pictures[0].url
    id = archive.add(record, pictures={url: picture(), "https://x.example/a.svg": b"<svg/>"}).id
    kept = archive.get(id)
    assert kept is not None and [p.url for p in kept.pictures] == [url]
    assert kept.summary.picture == kept.pictures[0].name
    file = archive.picture(kept.pictures[0].name)
    assert file is not None and file.media_type == "image/webp"
    archive.add(record)
    assert archive.list().articles[0].picture, "adding again without pictures keeps those there were"
    archive.remove(id, for_good=True)
    assert archive.picture(kept.pictures[0].name) is None
