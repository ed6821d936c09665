"""Daftar Utusan Kecamatan ke Musrenbang Kabupaten (output of SOP step 5): who goes, how chosen, signed by the Camat."""

from exports.blocks import LabelValue, Title
from exports.document import Document, Section
from exports.documents import frame, proof, signing
from exports.documents.lampiran import delegates
from sessions import minutes
from sessions.session import Session

TITLE = "Daftar Utusan"


def delegates_list(session: Session, head_hash: str = "") -> Document:
    """The list as a paper of its own; a draft until the sidang is closed, then as it was signed last."""
    facts = minutes.facts(session)
    section = Section(
        blocks=(
            Title(lines=delegates.title(session)),
            LabelValue(
                pairs=(
                    ("Ditetapkan dalam", f"Musrenbang Kecamatan {frame.office_of(session).kecamatan}"),
                    ("Hari dan Tanggal", frame.session_day(session)),
                    ("Tempat", facts.place or frame.DOTTED),
                    ("Berita Acara Nomor", facts.number or frame.DOTTED),
                )
            ),
            *delegates.blocks_of(session, facts),
            signing.camat_alone(session),
            *proof.seal(session, facts, head_hash),
        ),
        bookmark=TITLE,
    )
    return frame.document(session, TITLE, (section,), head_hash=head_hash)
