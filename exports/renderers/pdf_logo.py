"""The logo of the kop: how large it is drawn, and whether it can be drawn at all."""

from io import BytesIO

LARGEST_PIXELS = 16_000_000
"""A picture that unfolds to more than this is not drawn, however small its file."""


def size_within(content: bytes, width: float, height: float) -> tuple[float, float] | None:
    """Width and height of the picture in a box, in the unit of the box; None where it is no whole picture."""
    from PIL import Image  # noqa: PLC0415 - comes with the PDF library, and as slowly

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as image:
            wide, high = image.size
            if wide * high > LARGEST_PIXELS:
                return None
            image.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    scale = min(width / wide, height / high)
    return wide * scale, high * scale
