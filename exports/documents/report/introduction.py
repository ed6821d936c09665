"""Chapters I and II of the report: why there is one, and how the meeting was held."""

from collections.abc import Iterator

from exports.blocks import (
    Align,
    Block,
    Column,
    Heading,
    KeepTogether,
    LabelValue,
    Numbered,
    Paragraph,
    Row,
    Table,
    Title,
)
from exports.document import Section
from exports.documents import berita_acara_opening as opening
from exports.documents import frame
from exports.documents.lampiran import scores
from exports.wording import dates, places
from exports.wording import report as wording
from exports.wording.lists import listed
from sessions.agenda import AgendaItem
from sessions.minutes import MinutesFacts
from sessions.people import Role
from sessions.report import SectionName
from sessions.session import Session

FIRST, SECOND = "BAB I PENDAHULUAN", "BAB II PELAKSANAAN"
_SECONDS = 60


def chapter(name: str) -> Title:
    """`BAB I` above its name."""
    number, _, rest = name.removeprefix("BAB ").partition(" ")
    return Title(lines=(f"BAB {number}", rest))


def written(session: Session, facts: MinutesFacts, section: SectionName) -> Iterator[Block]:
    """A part that people may write, paragraph by paragraph."""
    for text in wording.text_of(session, section, facts):
        yield Paragraph(text=text, first_line=True)


def background(session: Session, facts: MinutesFacts) -> Section:
    """BAB I."""
    office = frame.office_of(session)
    blocks: list[Block] = [
        chapter(FIRST),
        Heading(text="1.1 Latar Belakang", outline=1),
        *written(session, facts, SectionName.BACKGROUND),
        Heading(text="1.2 Dasar Hukum", outline=1),
        Numbered(items=office.legal_basis) if office.legal_basis else Paragraph(text="NIHIL"),
        Heading(text="1.3 Maksud dan Tujuan", outline=1),
        *written(session, facts, SectionName.PURPOSE),
        Heading(text="1.4 Keluaran", outline=1),
        Numbered(items=tuple(_outputs(session))),
    ]
    return Section(blocks=tuple(blocks), bookmark=FIRST)


def _outputs(session: Session) -> Iterator[str]:
    office = frame.office_of(session)
    yield "Berita Acara Kesepakatan Hasil Musrenbang beserta lampirannya;"
    yield "daftar urutan kegiatan prioritas kecamatan menurut Perangkat Daerah;"
    yield "daftar usulan cadangan dan usulan yang belum disepakati beserta alasannya;"
    yield f"daftar utusan Kecamatan {office.kecamatan} ke Musrenbang {places.regency_kind(office)}."


def course(session: Session, facts: MinutesFacts) -> Section:
    """BAB II."""
    blocks: list[Block] = [
        chapter(SECOND),
        KeepTogether(blocks=(Heading(text="2.1 Waktu dan Tempat", outline=1), _when(session, facts))),
        Heading(text="2.2 Panitia", outline=1),
        *_committee(session),
        Heading(text="2.3 Peserta", outline=1),
        Paragraph(text=_present(facts)),
        opening.attendance(session, facts),
        Paragraph(text=opening.quorum(session, facts)),
        Heading(text="2.4 Narasumber dan Fasilitator", outline=1),
        *_speakers(session),
        Heading(text="2.5 Susunan Acara", outline=1),
        _agenda(session),
        Heading(text="2.6 Tata Tertib", outline=1),
        *_rules(session),
        Heading(text="2.7 Pedoman Skala Prioritas", outline=1),
        *scores.legend(session, session.guideline),
    ]
    return Section(blocks=tuple(blocks), bookmark=SECOND)


def _when(session: Session, facts: MinutesFacts) -> LabelValue:
    hours = f"{frame.clock(session, facts.started)} s.d. {frame.clock(session, facts.closed)}"
    return LabelValue(
        pairs=(
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
        yield Paragraph(text=f"Panitia ditetapkan dengan Keputusan Camat Nomor {decree}{on}.")
        rows = [(", ".join(filter(None, (m.duty, m.section))), m.name or m.position) for m in committee.members]
    else:
        rows = [(role.value, o.name) for role in Role if (o := session.officials.get(role)) is not None]
    yield Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Kedudukan", width=70),
            Column(heading="Nama", width=90),
        ),
        rows=tuple(Row((str(number), *row)) for number, row in enumerate(rows, start=1)),
        dense=True,
    )


def _present(facts: MinutesFacts) -> str:
    return (
        f"Musrenbang dihadiri {facts.present} orang, terdiri atas {facts.men} laki-laki dan {facts.women} perempuan, "
        "dengan rincian menurut unsur sebagai berikut:"
    )


def _speakers(session: Session) -> Iterator[Block]:
    """Addresses, presentations, and who led the discussion of the commissions."""
    sidang = session.sidang
    for name, lines in (
        ("Sambutan", [opening.address(speech) for speech in sidang.speeches]),
        ("Pemaparan", [opening.presentation(speech) for speech in sidang.presentations]),
        ("Fasilitator", [f"{c.facilitator} (Komisi {c.id})" for c in session.commissions if c.facilitator]),
    ):
        yield Paragraph(text=f"{name}:" if lines else f"{name}: NIHIL.")
        if lines:
            yield Numbered(items=tuple(lines), indent=5)


def _agenda(session: Session) -> Table:
    """Planned and real minutes of every item; one that was not held is not left out."""
    zone = frame.zone_name(frame.office_of(session))
    return Table(
        columns=(
            Column(heading="No", width=9, align=Align.CENTER),
            Column(heading="Acara", width=80),
            Column(heading="Rencana (menit)", width=20, align=Align.RIGHT),
            Column(heading=f"Mulai ({zone})", width=20, align=Align.CENTER),
            Column(heading=f"Selesai ({zone})", width=20, align=Align.CENTER),
            Column(heading="Nyata (menit)", width=20, align=Align.RIGHT),
        ),
        rows=tuple(_item(session, item, number) for number, item in enumerate(session.agenda, start=1)),
        dense=True,
    )


def _item(session: Session, item: AgendaItem, number: int) -> Row:
    began, ended = item.started, item.ended
    taken = str(int((ended - began).total_seconds()) // _SECONDS) if began and ended else "-"
    times = (frame.minutes_of(session, at) if at else "-" for at in (began, ended))
    return Row((str(number), item.title, str(item.minutes), *times, taken))


def _rules(session: Session) -> Iterator[Block]:
    rules = session.house_rules
    office = frame.office_of(session)
    word = places.village_word(office)
    adopted = session.sidang.rules_adopted
    state = f"disahkan pukul {frame.clock(session, adopted)}" if adopted else "belum disahkan"
    points = [
        f"utusan setiap {word}: {rules.delegates_per_village} orang",
        f"kuorum: {rules.quorum_numerator}/{rules.quorum_denominator} dari utusan {word} yang diundang",
        (
            f"utusan ke Musrenbang {places.regency_kind(office)}: {rules.seats} orang, paling sedikit "
            f"{rules.women_seats} perempuan"
        ),
        f"waktu bicara: {rules.speaking_minutes} menit",
    ]
    yield Paragraph(text=f"Tata Tertib versi {rules.version} ({state}) memuat ketentuan pokok: {listed(points)}.")
