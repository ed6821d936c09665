"""The named styles of a Word file, so that an office can change how all titles, clauses or tables look at once."""

from exports.docx.markup import Xml, root, tag, twips

SERIF, NARROW = "Times New Roman", "Arial Narrow"
"""Faces that every office has; the papers' own cannot be counted on there."""

_BODY, _NOTE, _TITLE, _CELL = 11, 9, 12, 9.5


def _font(face: str) -> Xml:
    return tag("rFonts", ascii=face, hAnsi=face, eastAsia=face, cs=face)


def _size(points: float) -> tuple[Xml, Xml]:
    return tag("sz", val=round(2 * points)), tag("szCs", val=round(2 * points))


def _space(before: float = 0, after: float = 0) -> Xml:
    return tag("spacing", before=twips(before), after=twips(after))


def _paragraph(name: str, identity: str, *about: Xml, look: tuple[Xml, ...] = (), next_: str = "") -> Xml:
    return tag(
        "style",
        tag("name", val=name),
        tag("basedOn", val="Biasa"),
        *([tag("next", val=next_)] if next_ else []),
        tag("qFormat"),
        tag("pPr", *about),
        *([tag("rPr", *look)] if look else []),
        type="paragraph",
        customStyle=1,
        styleId=identity,
    )


def part_styles() -> bytes:
    """The part `styles`."""
    bold, italic, keep = tag("b"), tag("i"), tag("keepNext")
    centre, both = tag("jc", val="center"), tag("jc", val="both")
    defaults = tag(
        "docDefaults",
        tag("rPrDefault", tag("rPr", _font(SERIF), *_size(_BODY), tag("lang", val="id-ID", eastAsia="id-ID"))),
        tag("pPrDefault", tag("pPr", tag("spacing", before=0, after=0, line=252, lineRule="auto"))),
    )
    biasa = tag("style", tag("name", val="Normal"), tag("qFormat"), type="paragraph", default=1, styleId="Biasa")
    paragraphs = (
        _paragraph("Judul", "Judul", keep, _space(), centre, look=(bold, *_size(_TITLE)), next_="Isi"),
        _paragraph("Di bawah Judul", "Judul2", keep, _space(), centre),
        _paragraph("Subjudul", "Subjudul", keep, _space(4, 1.5), look=(bold,), next_="Isi"),
        _paragraph("Isi", "Isi", _space(0, 2), both),
        _paragraph("Diktum", "Diktum", _space(0, 2.4), both),
        _paragraph("Keterangan", "Keterangan", _space(0.8, 2), look=(italic, *_size(_NOTE))),
        _paragraph("Isi Tabel", "IsiTabel", _space(0.4, 0.5), look=(_font(NARROW), *_size(_CELL))),
        _paragraph("Kaki", "Kaki", _space(), look=(_font(NARROW), *_size(8))),
        _paragraph("Kepala", "Kepala", _space(0, 2), centre, look=(bold, *_size(9))),
    )
    return root("styles", defaults, biasa, *paragraphs, *_tables())


def _tables() -> tuple[Xml, ...]:
    """`Tabel` with rules, and one without; every table stands on one of them."""
    around = ("top", "left", "bottom", "right")
    rules = (tag(side, val="single", sz=4, space=0, color="auto") for side in (*around, "insideH", "insideV"))
    margins = tag("tblCellMar", *(tag(side, w=0, type="dxa") for side in around))
    about = tag("tblPr", tag("tblInd", w=0, type="dxa"), margins)
    plain = tag(
        "style",
        tag("name", val="Tanpa Garis"),
        tag("qFormat"),
        about,
        type="table",
        default=1,
        styleId="TanpaGaris",
    )
    ruled = tag(
        "style",
        tag("name", val="Tabel"),
        tag("basedOn", val="TanpaGaris"),
        tag("qFormat"),
        tag("tblPr", tag("tblBorders", *rules)),
        type="table",
        customStyle=1,
        styleId="Tabel",
    )
    return plain, ruled
