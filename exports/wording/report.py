"""What the papers of the report are called, and what stands in it before anybody writes: made of the record."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from exports.wording import numbers, places
from exports.wording.lists import listed
from sessions import amendments, minutes
from sessions.minutes import MinutesFacts
from sessions.office import Office
from sessions.report import Paragraphs, SectionName, SignedPaper
from sessions.session import NoteKind, Session

TITLE = "Laporan Hasil Musrenbang"

_PAPERS = {SignedPaper.BERITA_ACARA: "Berita Acara", SignedPaper.REPORT: TITLE}


def paper_name(paper: SignedPaper) -> str:
    """As a sentence names it."""
    return _PAPERS[paper]


def text_of(session: Session, section: SectionName, facts: MinutesFacts | None = None) -> Paragraphs:
    """The paragraphs of a part of the report: as they were written, else as the program proposes them."""
    then = amendments.in_force(session)
    return session.report.sections.get(section) or proposed(then, section, facts)


def proposed(session: Session, section: SectionName, facts: MinutesFacts | None = None) -> Paragraphs:
    """What the program proposes for a part, from the record of the meeting alone; never empty."""
    if session.office is None:
        return ("-",)
    return _PROPOSED[section](session, session.office, facts or minutes.facts(session))


def _background(session: Session, office: Office, facts: MinutesFacts) -> Paragraphs:
    word = places.village_word(office)
    return (
        (
            f"Musyawarah Perencanaan Pembangunan (Musrenbang) RKPD {office.regency} di Kecamatan {office.kecamatan} "
            f"merupakan forum antarpemangku kepentingan untuk membahas dan menyepakati usulan prioritas dari "
            f"{numbers.counted(facts.villages)} {word} sebagai bahan penyusunan Rencana Kerja Pemerintah Daerah (RKPD) "
            f"Tahun {session.plan_year}."
        ),
        (
            f"Usulan yang dibahas berasal dari Musrenbang {word} dan masukan para peserta. Sebanyak "
            f"{numbers.counted(facts.balance.received)} usulan diterima dan direkapitulasi oleh Kecamatan "
            f"{office.kecamatan}, diverifikasi, dibagi ke dalam {numbers.counted(len(facts.commissions))} komisi, lalu "
            "disepakati dalam sidang."
        ),
    )


def _purpose(session: Session, office: Office, _facts: MinutesFacts) -> Paragraphs:
    return (
        (
            f"Laporan ini dimaksudkan sebagai pertanggungjawaban penyelenggaraan Musrenbang RKPD {office.regency} "
            f"Tahun {session.plan_year} di Kecamatan {office.kecamatan}."
        ),
        (
            "Tujuannya menyampaikan usulan prioritas yang disepakati menurut Perangkat Daerah, usulan cadangan, usulan "
            f"yang belum disepakati beserta alasannya, dan utusan ke Musrenbang {places.regency_kind(office)}, sebagai "
            f"bahan penyusunan Rancangan RKPD {office.regency} Tahun {session.plan_year} dan Renja Perangkat Daerah."
        ),
    )


def _responses(session: Session, _office: Office, facts: MinutesFacts) -> Paragraphs:
    """What was objected and noted in the sidang."""
    objections = [
        f"{note.who}{f' mengenai usulan {note.about}' if note.about else ''}: {note.text.strip().rstrip('.')}"
        for note in session.notes
        if note.kind is NoteKind.OBJECTION
    ]
    others = [note.text.strip().rstrip(".") for note in session.notes if note.kind is NoteKind.INCIDENT]
    told = [f"Keberatan peserta: {'; '.join(objections)}."] if objections else []
    told += [f"Catatan persidangan: {'; '.join(others)}."] if others else []
    if facts.incidents.votes:
        told.append(
            f"Sebanyak {numbers.counted(facts.incidents.votes)} hal diputus dengan pemungutan suara; hasil hitungnya "
            "tercantum dalam notulen."
        )
    return tuple(told) or ("Tidak ada keberatan yang dicatat; keputusan diambil secara musyawarah mufakat.",)


def _obstacles(_session: Session, office: Office, facts: MinutesFacts) -> Paragraphs:
    """Only what the record itself knows: missing cost, missing villages, a quorum that was not met."""
    found = []
    if facts.balance.without_cost:
        found.append(f"{facts.balance.without_cost} usulan diajukan tanpa perkiraan biaya")
    if silent := facts.villages - facts.villages_heard:
        found.append(f"{silent} {places.village_word(office)} tidak mengajukan usulan")
    if facts.quorum is not None and not facts.quorum.is_met:
        found.append(f"hadir {facts.quorum.present} utusan dari {facts.quorum.needed} yang diperlukan untuk kuorum")
    if facts.verification.failed:
        found.append(f"{facts.verification.failed} usulan tidak lolos verifikasi")
    if not found:
        return ("Tidak ada kendala yang berarti dalam penyelenggaraan Musrenbang ini.",)
    return (f"Kendala yang tercatat dalam penyelenggaraan Musrenbang ini: {listed(found)}.",)


def _suggestions(session: Session, office: Office, _facts: MinutesFacts) -> Paragraphs:
    return (
        (
            f"{office.planning_agency.short} dan Perangkat Daerah diharapkan mengakomodasi usulan prioritas ini dalam "
            f"Rancangan RKPD dan Renja Tahun {session.plan_year} serta menyampaikan tindak lanjutnya kepada kecamatan."
        ),
        (
            f"Pemerintah {places.village_word(office)} diharapkan melengkapi data dukung usulan (volume, RAB, status "
            "lahan, dan penerima manfaat) sejak Musrenbang tingkat pertama."
        ),
    )


_PROPOSED: Mapping[SectionName, Callable[[Session, Office, MinutesFacts], Paragraphs]] = MappingProxyType(
    {
        SectionName.BACKGROUND: _background,
        SectionName.PURPOSE: _purpose,
        SectionName.RESPONSES: _responses,
        SectionName.OBSTACLES: _obstacles,
        SectionName.SUGGESTIONS: _suggestions,
    }
)
