"""Chapters I and II of the report: why there is one, and how the meeting was held."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from operator import itemgetter

from exports.closing import parts_opening
from exports.paper import columns, frame
from exports.paper.blocks import Block, Heading, KeepTogether, LabelValue, Numbered, Paragraph, Title
from exports.paper.document import Section
from exports.paper.tables import UNFILLED, Align, Column, Table
from exports.scoring import papers
from sessions.closing import facts as closing
from sessions.closing import facts_sums as sums
from sessions.closing.facts import MinutesFacts
from sessions.kernel.session import NoteKind, Session
from sessions.language import dates, numbers
from sessions.language.local import desa, kabupaten
from sessions.recapitulation.facts import Verification
from sessions.sentences.clauses import listed
from sessions.values.agenda import AgendaItem
from sessions.values.attendance import Role
from sessions.values.office import Office
from sessions.values.report import Paragraphs, SectionName

FIRST, SECOND = "BAB I PENDAHULUAN", "BAB II PELAKSANAAN"
_SECONDS = 60


def chapter(name: str) -> Title:
    """`BAB I` above its name."""
    number, _, rest = name.removeprefix("BAB ").partition(" ")
    return Title((f"BAB {number}", rest))


def written(session: Session, facts: MinutesFacts, section: SectionName) -> Iterator[Block]:
    """A part that people may write, paragraph by paragraph."""
    for text in text_of(session, section, facts):
        yield Paragraph(text, first_line=True)


def background(session: Session, facts: MinutesFacts) -> Section:
    """BAB I."""
    office = frame.office_of(session)
    blocks: list[Block] = [
        chapter(FIRST),
        Heading("1.1 Latar Belakang", outline=1),
        *written(session, facts, SectionName.BACKGROUND),
        Heading("1.2 Dasar Hukum", outline=1),
        Numbered((*office.legal_basis, _sop(office))),
        Heading("1.3 Maksud dan Tujuan", outline=1),
        *written(session, facts, SectionName.PURPOSE),
        Heading("1.4 Keluaran", outline=1),
        Numbered(tuple(_outputs(session))),
    ]
    return Section(blocks=tuple(blocks), bookmark=FIRST)


def _sop(office: Office) -> str:
    """The SOP itself, which the office follows; its number and date are dots while they are not known."""
    day = dates.long_date(office.sop_date) if office.sop_date else frame.DOTTED
    number = office.sop_number or frame.DOTTED
    name = f"Standar Operasional Prosedur Pelaksanaan Musrenbang Kecamatan {office.kecamatan}"
    return f"{name} Nomor {number} tanggal {day}."


def _outputs(session: Session) -> Iterator[str]:
    office = frame.office_of(session)
    yield "Berita Acara Kesepakatan Hasil Musrenbang beserta lampirannya;"
    yield "daftar urutan kegiatan prioritas kecamatan menurut Perangkat Daerah;"
    yield "daftar usulan cadangan dan usulan yang belum disepakati beserta alasannya;"
    yield f"daftar utusan Kecamatan {office.kecamatan} ke Musrenbang {kabupaten:title}."


def course(session: Session, facts: MinutesFacts) -> Section:
    """BAB II."""
    blocks: list[Block] = [
        chapter(SECOND),
        KeepTogether((Heading("2.1 Waktu dan Tempat", outline=1), _when(session, facts))),
        Heading("2.2 Panitia", outline=1),
        *_committee(session),
        Heading("2.3 Peserta", outline=1),
        Paragraph(_present(facts)),
        parts_opening.attendance(facts),
        Paragraph(parts_opening.quorum(session, facts)),
        Heading("2.4 Narasumber dan Fasilitator", outline=1),
        *_speakers(session),
        Heading("2.5 Susunan Acara", outline=1),
        _agenda(session),
        Heading("2.6 Tata Tertib", outline=1),
        *_rules(session),
        Heading("2.7 Pedoman Skala Prioritas", outline=1),
        *papers.legend(session, session.guideline),
    ]
    return Section(blocks=tuple(blocks), bookmark=SECOND)


def _when(session: Session, facts: MinutesFacts) -> LabelValue:
    hours = f"{frame.clock(session, facts.started)} s.d. {frame.clock(session, facts.closed)}"
    return LabelValue(
        (
            ("Hari dan Tanggal", frame.session_day(session)),
            ("Waktu", f"pukul {hours}"),
            ("Tempat", facts.place or frame.DOTTED),
            ("Pimpinan Sidang", facts.chair or frame.DOTTED),
        )
    )


def _committee(session: Session) -> Iterator[Block]:
    """The committee as the Camat appointed it, else the officials that are known."""
    committee = session.committee
    if committee is not None:
        decree = committee.decree_number or frame.DOTTED
        on = f" tanggal {dates.long_date(committee.decree_date)}" if committee.decree_date else ""
        yield Paragraph(f"Panitia ditetapkan dengan Keputusan Camat Nomor {decree}{on}.")
        rows = [(", ".join(filter(None, (m.duty, m.section))), m.name, m.position) for m in committee.members]
    else:
        rows = [(role.value, o.name, o.position) for role in Role if (o := session.officials.get(role)) is not None]
    own: tuple[Column[tuple[str, str, str]], ...] = (
        columns.number(),
        Column("Kedudukan", 52, itemgetter(0)),
        Column("Nama", 56, lambda row: row[1] or frame.DOTTED),
        *((Column("Jabatan", 52, itemgetter(2)),) if any(row[2] for row in rows) else ()),
    )
    yield columns.table(rows, own, tight=True, nihil=UNFILLED)


def _present(facts: MinutesFacts) -> str:
    return (
        f"Musrenbang dihadiri {facts.present} orang, terdiri atas {facts.men} laki-laki dan {facts.women} perempuan, "
        "dengan rincian menurut unsur sebagai berikut:"
    )


def _speakers(session: Session) -> Iterator[Block]:
    """Addresses, presentations, and who led the discussion of the commissions."""
    speeches, talks = session.sidang.speeches, session.sidang.presentations
    facilitators = [f"{c.facilitator} (Komisi {c.id})" for c in session.commissions if c.facilitator]
    for name, lines, otherwise in (
        ("Sambutan", list(map(parts_opening.address, speeches or ())), parts_opening.unheard(speeches)),
        ("Pemaparan", list(map(parts_opening.presentation, talks or ())), parts_opening.unheard(talks)),
        ("Fasilitator", facilitators, parts_opening.unheard(None)),
    ):
        yield Paragraph(f"{name}:" if lines else f"{name}: {otherwise}.")
        if lines:
            yield Numbered(tuple(lines), indent=5)


def _agenda(session: Session) -> Table:
    """Planned and real minutes of every item; one that was not held is not left out."""
    zone = frame.zone_name(frame.office_of(session))
    own: tuple[Column[AgendaItem], ...] = (
        columns.number(),
        Column("Acara", 80, lambda item: item.title),
        Column("Rencana (menit)", 20, lambda item: str(item.minutes), Align.RIGHT),
        Column(f"Mulai ({zone})", 20, lambda item: _minute(session, item.started), Align.CENTER),
        Column(f"Selesai ({zone})", 20, lambda item: _minute(session, item.ended), Align.CENTER),
        Column("Nyata (menit)", 20, _taken, Align.RIGHT),
    )
    return columns.table(session.agenda, own, tight=True)


def _minute(session: Session, at: datetime | None) -> str:
    return frame.minutes_of(session, at) if at else columns.NOTHING


def _taken(item: AgendaItem) -> str:
    began, ended = item.started, item.ended
    return str(int((ended - began).total_seconds()) // _SECONDS) if began and ended else columns.NOTHING


def _rules(session: Session) -> Iterator[Block]:
    rules = session.house_rules
    adopted = session.sidang.rules_adopted
    state = f"disahkan pukul {frame.clock(session, adopted)}" if adopted else "belum disahkan"
    points = [
        f"utusan setiap {desa}: {rules.delegates_per_village} orang",
        f"kuorum: {rules.quorum_numerator}/{rules.quorum_denominator} dari utusan {desa} yang diundang",
        (f"utusan ke Musrenbang {kabupaten:title}: {rules.seats} orang, paling sedikit {rules.women_seats} perempuan"),
        f"waktu bicara: {rules.speaking_minutes} menit",
    ]
    yield Paragraph(f"Tata Tertib versi {rules.version} ({state}) memuat ketentuan pokok: {listed(points)}.")


def text_of(session: Session, section: SectionName, facts: MinutesFacts | None = None) -> Paragraphs:
    """The paragraphs of a part of the report: as they were written, else as the program proposes them."""
    then = sums.in_force(session)
    return session.report.sections.get(section) or proposed(then, section, facts)


def proposed(session: Session, section: SectionName, facts: MinutesFacts | None = None) -> Paragraphs:
    """What the program proposes for a part, from the record of the meeting alone; never empty."""
    if session.office is None:
        return ("-",)
    return _PROPOSED[section](session, session.office, facts or closing.facts(session))


def _background(session: Session, office: Office, facts: MinutesFacts) -> Paragraphs:
    return (
        (
            f"Musyawarah Perencanaan Pembangunan (Musrenbang) RKPD {office.regency} di Kecamatan {office.kecamatan} "
            f"merupakan forum antarpemangku kepentingan untuk membahas dan menyepakati usulan prioritas dari "
            f"{numbers.counted(facts.villages)} {desa} sebagai bahan penyusunan Rencana Kerja Pemerintah Daerah (RKPD) "
            f"Tahun {session.plan_year}."
        ),
        (
            f"Usulan yang dibahas berasal dari Musrenbang {desa} dan masukan para peserta. Sebanyak "
            f"{numbers.counted(facts.recapitulation.received)} usulan diterima dan direkapitulasi oleh Kecamatan "
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
            f"yang belum disepakati beserta alasannya, dan utusan ke Musrenbang {kabupaten:title}, sebagai "
            f"bahan penyusunan Rancangan RKPD {office.regency} Tahun {session.plan_year} dan Renja Perangkat Daerah."
        ),
    )


def _responses(session: Session, _office: Office, facts: MinutesFacts) -> Paragraphs:
    """What was objected and noted in the sidang; of what nobody recorded no more than that."""
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
    nothing = "Tidak ada keberatan atau kejadian yang dicatat, dan tidak ada hal yang diputus dengan pemungutan suara."
    return tuple(told) or (nothing,)


def _obstacles(_session: Session, _office: Office, facts: MinutesFacts) -> Paragraphs:
    """Only what the record itself knows: missing cost, missing villages, a quorum that was not met."""
    found = []
    if unknown := facts.recapitulation.all.asked_unknown:
        found.append(f"biaya {unknown} usulan belum diketahui ketika diajukan")
    if silent := facts.villages - facts.villages_heard:
        found.append(f"{silent} {desa} tidak mengajukan usulan")
    if facts.quorum is not None and not facts.quorum.is_met:
        found.append(f"hadir {facts.quorum.present} utusan dari {facts.quorum.needed} yang diperlukan untuk kuorum")
    if failed := facts.recapitulation.stand(Verification.FAILED):
        found.append(f"{failed} usulan tidak lolos verifikasi")
    if not found:
        return ("Tidak ada kendala yang tercatat dalam penyelenggaraan Musrenbang ini.",)
    return (f"Kendala yang tercatat dalam penyelenggaraan Musrenbang ini: {listed(found)}.",)


def _suggestions(session: Session, office: Office, _facts: MinutesFacts) -> Paragraphs:
    return (
        (
            f"{office.planning_agency.short} dan Perangkat Daerah diharapkan mengakomodasi usulan prioritas ini dalam "
            f"Rancangan RKPD dan Renja Tahun {session.plan_year} serta menyampaikan tindak lanjutnya kepada kecamatan."
        ),
        (
            f"Pemerintah {desa} diharapkan melengkapi data dukung usulan (volume, RAB, status "
            "lahan, dan penerima manfaat) sejak Musrenbang tingkat pertama."
        ),
    )


_PROPOSED: Mapping[SectionName, Callable[[Session, Office, MinutesFacts], Paragraphs]] = {
    SectionName.BACKGROUND: _background,
    SectionName.PURPOSE: _purpose,
    SectionName.RESPONSES: _responses,
    SectionName.OBSTACLES: _obstacles,
    SectionName.SUGGESTIONS: _suggestions,
}
