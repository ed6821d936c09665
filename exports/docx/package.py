"""The parts of a Word file in their archive: what kind each is, what belongs to what, and no time but the paper's."""

from collections.abc import Iterator, Mapping
from datetime import UTC
from html import escape
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from exports.paper.document import Document
from exports.paper.printable import one_line

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can give its members."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_HEADLINE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ENDINGS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
}
_PNG = b"\x89PNG"


def packed(document: Document, parts: Mapping[str, bytes], pictures: Mapping[str, bytes]) -> bytes:
    """The file, of the parts `document`, `styles`, `header1` … and of pictures by the names with which parts call them.

    Every part is called by its name too. The same parts give the same bytes.
    """
    drawn = {f"media/{name}{'.png' if one.startswith(_PNG) else '.jpeg'}": one for name, one in pictures.items()}
    links = [(name, _kind(name), f"{name}.xml") for name in parts if name != "document"]
    links += [(PurePosixPath(target).stem, "image", target) for target in drawn]
    first = (("naskah", f"{_OFFICE}officeDocument", "word/document.xml"), ("tentang", _CORE, "docProps/core.xml"))
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relations(iter(first)),
        "docProps/core.xml": _properties(document),
        **{f"word/{name}.xml": part for name, part in parts.items()},
        **{f"word/{target}": one for target, one in drawn.items()},
        "word/_rels/document.xml.rels": _relations((name, _OFFICE + kind, target) for name, kind, target in links),
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            member = ZipInfo(name, _FIRST_DAY)
            member.compress_type, member.create_system = ZIP_DEFLATED, 0
            archive.writestr(member, content)
    return out.getvalue()


def _kind(name: str) -> str:
    """`header2` is a `header`."""
    return name.rstrip("0123456789")


def _content_types(parts: Mapping[str, bytes]) -> bytes:
    kinds = {name: "document.main" if name == "document" else _kind(name) for name in parts}
    told = [f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in _ENDINGS.items()]
    told += [f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}{kind}+xml"/>' for name, kind in kinds.items()]
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    told.append(f'<Override PartName="/docProps/core.xml" ContentType="{core}"/>')
    return f'{_HEADLINE}<Types xmlns="{_PACKAGE}content-types">{"".join(told)}</Types>'.encode()


_CORE = f"{_PACKAGE}relationships/metadata/core-properties"


def _relations(links: Iterator[tuple[str, str, str]]) -> bytes:
    """Name, kind and target of each."""
    told = (f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in links)
    return f'{_HEADLINE}<Relationships xmlns="{_PACKAGE}relationships">{"".join(told)}</Relationships>'.encode()


def _properties(document: Document) -> bytes:
    """Title, author and the fixed time."""
    at = document.created.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    title, subject, author = (escape(one_line(text)) for text in (document.title, document.subject, document.author))
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{at}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'{_HEADLINE}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>"
        f"{times}</cp:coreProperties>"
    ).encode()
