"""Tables of what became of the papers on the day: copies, the code on the sheet of signatures, the handover."""

from sessions.kernel.session import Session
from sessions.kernel.text import Row, iso


def copies(session: Session) -> list[Row]:
    """Table `salinan`: what was printed or copied to another medium, and when."""
    return [{"dokumen": list(c.what), "tempat": c.where.value, "waktu": iso(c.at)} for c in session.copies_made]


def handover(session: Session) -> list[Row]:
    """Table `penyerahan`: who wrote the code, and who took the papers for the Camat; no row before any.

    With it stands which of the "mewakili peserta" have signed.
    """
    code, handed = session.code_written, session.handed_over
    if code is None and handed is None and not session.witnesses_signed:
        return []
    return [
        {
            "kode_ditulis_oleh": code.by if code else None,
            "kode_ditulis": iso(code.at) if code else None,
            "kode_perbaikan": code.amendment or None if code else None,
            "diterima_oleh": handed.to if handed else None,
            "diserahkan": iso(handed.at) if handed else None,
            "diserahkan_perbaikan": handed.amendment or None if handed else None,
            "wakil_menandatangani": [witness.name for witness in session.witnesses_signed],
        }
    ]
