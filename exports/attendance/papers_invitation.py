"""Undangan and pengumuman of the sidang (SOP step 4): the letter, whom it goes to, the order of the day."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from operator import itemgetter

from exports.paper import columns, frame
from exports.paper.blocks import Beside, Block, LabelValue, Numbered, Paragraph, Signatures, Title
from exports.paper.document import Document, LampiranHeader, Section
from exports.paper.moments import after_step, before_sidang
from exports.paper.registered import WordUse, paper
from exports.paper.tables import Align, Column
from sessions.kernel.session import Session
from sessions.language import dates, numbers
from sessions.language.local import KELURAHAN, desa, kabupaten, kepala_desa
from sessions.recapitulation import facts as recapitulation
from sessions.record.ledger import Ledger
from sessions.sentences import places
from sessions.values.agenda import AgendaItem
from sessions.values.attendance import Invitation
from sessions.values.commissions import Commission
from sessions.values.steps import PRA_MUSRENBANG

ANNOUNCEMENT = "Pengumuman"


@paper("pengumuman", order=403, title=ANNOUNCEMENT, word=WordUse.DRAFT)
def announcement(ledger: Ledger) -> Document:
    """One page on A4; what is not known yet is a dotted line."""
    session = _with_the_draft(ledger)
    office = frame.office_of(session)
    letter = session.invitation or Invitation()
    blocks = (
        Title(("PENGUMUMAN",), below=(f"NOMOR : {frame.DOTTED}",)),
        Paragraph(
            f"Camat {office.kecamatan} mengumumkan kepada seluruh masyarakat bahwa Musyawarah Perencanaan "
            f"Pembangunan (Musrenbang) RKPD {office.regency} Tahun {session.plan_year} di Kecamatan "
            f"{office.kecamatan} diselenggarakan secara terbuka pada:",
            first_line=True,
        ),
        when_and_where(session),
        Paragraph("Sehubungan dengan itu disampaikan hal-hal sebagai berikut:", first_line=True),
        Numbered(tuple(_points(session))),
        Paragraph("Demikian pengumuman ini disampaikan untuk diketahui.", first_line=True),
        Signatures((frame.camat_slot(session, frame.place_on(session, letter.announced_on)),)),
    )
    section = Section(blocks=blocks, bookmark=ANNOUNCEMENT)
    return replace(
        frame.document(session, ANNOUNCEMENT, (section,), is_form=True),
        paper=frame.letter_paper(frame.office_of(session)),
    )


def _points(session: Session) -> Iterator[str]:
    """What is discussed, how to be heard, and who votes."""
    count = recapitulation.of(session).running.count
    many = f", sebanyak {numbers.thousands(count)} usulan," if count else ""
    yield (
        f"Usulan yang dibahas{many} telah diverifikasi; yang dari {desa} berasal dari Musrenbang {desa}. Drafnya dapat "
        f"dibaca di kantor kecamatan dan di kantor {desa} pada jam kerja."
    )
    yield "Masyarakat dapat menyampaikan masukan secara tertulis kepada panitia sebelum hari sidang."
    yield (
        f"Peserta yang mempunyai hak suara adalah utusan {desa} dengan surat mandat; masyarakat lainnya dapat hadir "
        "dan mendengarkan."
    )


LETTER, INVITATION = "undangan", "Undangan"
_TIME = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")


def _with_the_draft(ledger: Ledger) -> Session:
    """The session as the sidang found it, with the proposals that went into it; the office and the register go on."""
    then = before_sidang(ledger).session
    draft = after_step(ledger, PRA_MUSRENBANG).session.proposals
    return replace(then, proposals=draft, invitation=ledger.session.invitation, office=ledger.session.office)


@paper(LETTER, order=402, title=INVITATION, word=WordUse.DRAFT)
def invitation_letter(ledger: Ledger) -> Document:
    """The letter with its two lampiran; what is not known yet is a dotted line."""
    session = _with_the_draft(ledger)
    letter = session.invitation or Invitation()
    sections = (
        Section(blocks=tuple(_letter(session, letter)), bookmark=INVITATION),
        _lampiran(session, letter, "I", "Daftar Undangan", tuple(_guest_list(session))),
        _lampiran(session, letter, "II", "Susunan Acara dan Komisi", tuple(_programme(session))),
    )
    return frame.document(session, INVITATION, sections, number=letter.number, is_form=True, is_letter=True)


def _letter(session: Session, letter: Invitation) -> Iterator[Block]:
    office = frame.office_of(session)
    yield _head(session, letter)
    yield Paragraph(
        f"Dalam rangka penyusunan Rencana Kerja Pemerintah Daerah (RKPD) {office.regency} Tahun "
        f"{session.plan_year}, kami mengharap kehadiran Bapak/Ibu pada Musyawarah Perencanaan Pembangunan "
        f"(Musrenbang) RKPD {office.regency} di Kecamatan {office.kecamatan}, yang diselenggarakan pada:",
        first_line=True,
    )
    yield when_and_where(session)
    yield Paragraph(_about_delegates(session), first_line=True)
    yield Paragraph(
        "Daftar undangan, susunan acara, dan pembagian komisi tercantum dalam lampiran. Mengingat pentingnya acara "
        "dimaksud, kehadiran tepat waktu sangat diharapkan. Atas perhatian dan kehadiran Bapak/Ibu disampaikan "
        "terima kasih.",
        first_line=True,
    )
    yield Signatures((frame.camat_slot(session),))
    yield Paragraph("Tembusan disampaikan kepada Yth.:")
    yield Numbered((places.head_of_regency(office), f"Kepala {office.planning_agency.short} {office.regency}"))


def _head(session: Session, letter: Invitation) -> Beside:
    """Number and subject at the left; date and to whom at the right."""
    return Beside(
        left=(
            LabelValue(
                (
                    ("Nomor", letter.number or frame.DOTTED),
                    ("Sifat", "Penting"),
                    ("Lampiran", f"{numbers.counted(2)} lembar"),
                    ("Hal", f"Undangan Musrenbang RKPD Tahun {session.plan_year}"),
                )
            ),
        ),
        right=(
            Paragraph(frame.place_on(session, letter.dated), align=Align.LEFT),
            Paragraph("Kepada\nYth. Daftar Terlampir\ndi Tempat", align=Align.LEFT),
        ),
    )


def when_and_where(session: Session) -> LabelValue:
    """Day, hour, place and what it is about."""
    office = frame.office_of(session)
    return LabelValue(
        (
            ("Hari/Tanggal", frame.session_day(session)),
            ("Pukul", f"{session.sidang.starts} {frame.zone_name(office)} s.d. selesai"),
            ("Tempat", session.sidang.place or frame.DOTTED),
            ("Acara", frame.meeting_name(session)),
        ),
        indent=12,
    )


def _about_delegates(session: Session) -> str:
    return (
        f"Setiap {desa} mengirimkan {numbers.counted(session.house_rules.delegates_per_village)} orang utusan yang "
        "mempunyai hak suara, dengan memperhatikan keterwakilan perempuan dan keterwakilan dalam setiap komisi. Utusan "
        f"membawa surat mandat dari {kepala_desa:title}."
    )


def _lampiran(session: Session, letter: Invitation, label: str, name: str, blocks: tuple[Block, ...]) -> Section:
    return Section(
        blocks=(Title((name.upper(), frame.meeting_name(session).upper())), *blocks),
        header=LampiranHeader(
            label=f"LAMPIRAN {label}",
            title=f"SURAT CAMAT {frame.office_of(session).kecamatan.upper()}",
            number=letter.number,
            date=dates.long_date(letter.dated).upper() if letter.dated else "",
        ),
        bookmark=f"Lampiran {label} {name}",
    )


def _guest_list(session: Session) -> Iterator[Block]:
    own: tuple[Column[tuple[str, str]], ...] = (
        columns.number(),
        Column("Yang diundang", 110, itemgetter(0)),
        Column("Sebagai", 60, itemgetter(1)),
    )
    yield columns.table(_guests(session), own)


def _guests(session: Session) -> Iterator[tuple[str, str]]:
    """Whom the letter goes to, by their offices."""
    office = frame.office_of(session)
    yield f"Pimpinan dan Anggota DPRD {office.regency} daerah pemilihan setempat", "undangan"
    yield f"Kepala {office.planning_agency.short} {office.regency}", "narasumber"
    yield f"Kepala Perangkat Daerah {kabupaten:title} yang membidangi usulan{_agencies(session)}", "undangan"
    yield f"Forkopimcam {office.kecamatan}", "undangan"
    yield f"Kepala UPT, Puskesmas, BPP, dan KUA di Kecamatan {office.kecamatan}", "undangan"
    for village in office.villages:
        head = "Lurah" if village.label == "Kelurahan" else "Kepala Desa"
        others = "LPMK" if village.label == "Kelurahan" else "Ketua BPD, Ketua LPMD"
        yield f"{head}, {others}, dan utusan {village.label} {village.name}", f"utusan {village.label.lower()}"
    yield f"TP PKK, Karang Taruna, dan kelompok perempuan se-Kecamatan {office.kecamatan}", "peserta"
    yield f"Tokoh masyarakat, gapoktan, penyandang disabilitas, dan forum anak di {desa}", "peserta"
    if office.village_word != KELURAHAN:
        yield "Tenaga pendamping profesional dan pendamping lokal desa", "peserta"
    for speaker in session.committee.speakers if session.committee else ():
        yield ", ".join(filter(None, (speaker.speaker, speaker.position))), "narasumber"


def _agencies(session: Session) -> str:
    """The short names of the agencies whose proposals are in the running, in brackets."""
    asked = {p.agency for p in session.proposals.values() if p.is_in_the_running}
    named = [a.short for a in frame.office_of(session).agencies if a.short in asked and a.level == "kabupaten"]
    return f" ({', '.join(named)})" if named else ""


def _programme(session: Session) -> Iterator[Block]:
    items: tuple[Column[tuple[str, AgendaItem]], ...] = (
        columns.number(),
        Column(f"Pukul ({frame.zone_name(frame.office_of(session))})", 36, itemgetter(0), Align.CENTER),
        Column("Acara", 100, lambda line: line[1].title),
        Column("Menit", 18, lambda line: str(line[1].minutes), Align.RIGHT),
    )
    yield columns.table(_planned(session), items)
    yield Paragraph("Pembagian komisi dan usulan yang dibahas:")
    own = recapitulation.by_commission(session)
    commissions: tuple[Column[Commission], ...] = (
        Column("Komisi", 18, lambda c: c.id, Align.CENTER),
        Column("Bidang", 80, lambda c: c.name),
        Column("Usulan", 20, lambda c: str(own[c.id].running.count), Align.RIGHT),
        Column("Ketua", 45, lambda c: c.chair or frame.DOTTED),
    )
    yield columns.table(session.commissions, commissions)


def _planned(session: Session) -> Iterator[tuple[str, AgendaItem]]:
    """Each item with its planned time, from the hour the sidang begins; no times where the hour cannot be read."""
    found = _TIME.fullmatch(session.sidang.starts.strip())
    at = datetime.combine(date(2000, 1, 1), datetime.min.time())
    at += timedelta(hours=int(found[1]), minutes=int(found[2])) if found else timedelta()
    for item in session.agenda:
        end = at + timedelta(minutes=item.minutes)
        yield f"{dates.clock(at)}–{dates.clock(end)}" if found else frame.DOTTED, item
        at = end
