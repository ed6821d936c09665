"""Pengumuman of the sidang (SOP step 4): what hangs on the notice boards at least seven days before."""

from collections.abc import Iterator
from dataclasses import replace

from exports.blocks import Numbered, Paragraph, Signatures, Title
from exports.document import Document, Section
from exports.documents import frame, signing
from exports.documents.invitation import when_and_where
from exports.wording import numbers, places
from sessions.invitation import Invitation
from sessions.session import Session

TITLE = "Pengumuman"


def announcement(session: Session) -> Document:
    """One page on A4; what is not known yet is a dotted line."""
    office = frame.office_of(session)
    letter = session.invitation or Invitation()
    blocks = (
        Title(lines=("PENGUMUMAN",), below=(f"NOMOR : {frame.DOTTED}",)),
        Paragraph(
            text=(
                f"Camat {office.kecamatan} mengumumkan kepada seluruh masyarakat bahwa Musyawarah Perencanaan "
                f"Pembangunan (Musrenbang) RKPD {office.regency} Tahun {session.plan_year} di Kecamatan "
                f"{office.kecamatan} diselenggarakan secara terbuka pada:"
            ),
            first_line=True,
        ),
        when_and_where(session),
        Paragraph(text="Sehubungan dengan itu disampaikan hal-hal sebagai berikut:", first_line=True),
        Numbered(items=tuple(_points(session))),
        Paragraph(text="Demikian pengumuman ini disampaikan untuk diketahui.", first_line=True),
        Signatures(slots=(signing.camat_slot(session, frame.place_on(session, letter.announced_on)),)),
    )
    section = Section(blocks=blocks, bookmark=TITLE)
    return replace(
        frame.document(session, TITLE, (section,), is_form=True), paper=frame.letter_paper(frame.office_of(session))
    )


def _points(session: Session) -> Iterator[str]:
    """What is discussed, how to be heard, and who votes."""
    count = sum(p.is_in_the_running for p in session.proposals.values())
    word = places.village_word(frame.office_of(session))
    many = f", sebanyak {numbers.thousands(count)} usulan," if count else ""
    yield (
        f"Usulan yang dibahas{many} berasal dari hasil Musrenbang {word} yang telah diverifikasi. Drafnya dapat "
        f"dibaca di kantor kecamatan dan di kantor {word} pada jam kerja."
    )
    yield "Masyarakat dapat menyampaikan masukan secara tertulis kepada panitia sebelum hari sidang."
    yield (
        f"Peserta yang mempunyai hak suara adalah utusan {word} dengan surat mandat; masyarakat lainnya dapat hadir "
        "dan mendengarkan."
    )
