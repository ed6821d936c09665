"""Which papers and files of data there are, by the name that commands and screens ask for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from exports import village_papers, vote_papers
from exports.data_files import DATA, PUBLISHED
from exports.document import Document
from exports.documents.announcement import announcement
from exports.documents.attendance_sheet import attendance_sheet, filled_attendance
from exports.documents.berita_acara import berita_acara
from exports.documents.berita_acara_core import core, signature_sheets
from exports.documents.berita_acara_perbaikan import berita_acara_perbaikan
from exports.documents.commission_worksheet import commission_worksheet
from exports.documents.committee_list import committee_list
from exports.documents.covering_letter import covering_letter, receipt
from exports.documents.delegates_list import delegates_list
from exports.documents.emergency_kit import emergency_kit
from exports.documents.frame import fingerprint
from exports.documents.guideline import priority_guideline
from exports.documents.house_rules import house_rules
from exports.documents.invitation import invitation_letter
from exports.documents.mandate_letters import mandate_letters
from exports.documents.proposals_by_commission import as_it_was, draft_of_step_four
from exports.documents.proposals_workbook import proposals_workbook
from exports.documents.realization import TITLE as REALIZATION_TITLE
from exports.documents.realization import realization
from exports.documents.recap_list import recap_list
from exports.documents.report import Attached, report
from exports.documents.score_sheet import score_sheets
from exports.documents.verification_report import verification_report
from exports.outputs import DataFile, Paper
from exports.wording.amendments import title
from sessions import amendments, sop
from sessions.record.ledger import Entry
from sessions.session import Amendment, Session
from sessions.sop import SIDANG

BERITA_ACARA = "berita-acara"
SCORE_SHEETS = "lembar-nilai"
AMENDMENT = "berita-acara-perbaikan"
"""With a hyphen and its number: `berita-acara-perbaikan-1`."""
CORE = "berita-acara-inti"
EMERGENCY = "kit-darurat"
"""Only when it is asked for: it tells how the meeting stands."""
DELEGATES = "utusan"
MANDATES = "surat-mandat"
WORKSHEET = "lembar-kerja-komisi"
REPORT = "laporan"
LETTER = "surat-pengantar"
RECEIPT = "tanda-terima-laporan"
LAST_YEAR = "realisasi-tahun-lalu"
"""Only of a session that has last year's list."""


def _delegates(session: Session, entries: Sequence[Entry], head: str) -> Document:
    then = amendments.in_force(session)
    return delegates_list(then, fingerprint(then, entries, head))


def _mandates(session: Session, entries: Sequence[Entry], head: str) -> Document:
    then = amendments.in_force(session)
    return mandate_letters(then, fingerprint(then, entries, head))


def _report(session: Session, entries: Sequence[Entry], head: str) -> Document:
    return report(session, entries, head, lambda: tuple(_lampiran_of_the_report(session, entries, head)))


def _lampiran_of_the_report(session: Session, entries: Sequence[Entry], head: str) -> Iterator[Attached]:
    """The papers that stand in the report whole, as far as this session has them."""
    known = {**papers(session), MANDATES: OF_THE_HALL[MANDATES]}
    for name, is_there in (
        ("panitia", session.committee is not None),
        ("undangan", session.invitation is not None),
        (village_papers.RECEIPT, bool(session.receipts)),
        ("tata-tertib", True),
        ("pedoman", True),
        (BERITA_ACARA, True),
        (MANDATES, bool(session.delegates)),
        *((name_of(amendment), amendment.closed is not None) for amendment in session.amendments),
    ):
        if is_there:
            yield Attached(title=known[name].title, paper=known[name].build(session, entries, head))


def _of_villages(name: str) -> Paper:
    title, build = village_papers.OF_ALL[name]
    return Paper(stem=name, title=title, build=build)


def _with_the_draft(session: Session, entries: Sequence[Entry], head: str) -> Session:
    """The session with the proposals as they went into the sidang, which the letters speak of."""
    then, _ = as_it_was(session, entries, head)
    return replace(session, proposals=then.proposals)


PAPERS: Mapping[str, Paper] = MappingProxyType(
    {
        "rekap": Paper(stem="rekap-usulan", title="Rekap Usulan", build=recap_list),
        village_papers.RECEIPT: _of_villages(village_papers.RECEIPT),
        "laporan-verifikasi": Paper(stem="laporan-verifikasi", title="Laporan Verifikasi", build=verification_report),
        village_papers.SHEET: _of_villages(village_papers.SHEET),
        village_papers.LETTER: _of_villages(village_papers.LETTER),
        "panitia": Paper(
            stem="susunan-panitia",
            title="Susunan Panitia",
            build=lambda session, _entries, _head: committee_list(session),
        ),
        "draf-usulan": Paper(
            stem="draf-usulan-per-bidang",
            title="Draf Usulan per Bidang",
            build=draft_of_step_four,
            workbook=proposals_workbook,
        ),
        "undangan": Paper(
            stem="undangan",
            title="Undangan",
            build=lambda *meeting: invitation_letter(_with_the_draft(*meeting)),
        ),
        "pengumuman": Paper(
            stem="pengumuman",
            title="Pengumuman",
            build=lambda *meeting: announcement(_with_the_draft(*meeting)),
        ),
        "tata-tertib": Paper(
            stem="tata-tertib",
            title="Tata Tertib",
            build=lambda session, _entries, _head: house_rules(session),
        ),
        "pedoman": Paper(
            stem="pedoman-skala-prioritas",
            title="Pedoman Skala Prioritas",
            build=lambda session, _entries, _head: priority_guideline(session),
        ),
        SCORE_SHEETS: Paper(
            stem="lembar-nilai",
            title="Lembar Nilai",
            build=lambda session, _entries, _head: score_sheets(session),
        ),
        "daftar-hadir-kosong": Paper(
            stem="daftar-hadir-kosong",
            title="Daftar Hadir (kosong)",
            build=lambda session, _entries, _head: attendance_sheet(amendments.first(session)),
        ),
        "daftar-hadir": Paper(
            stem="daftar-hadir",
            title="Daftar Hadir",
            build=lambda session, _entries, _head: filled_attendance(amendments.in_force(session)),
        ),
        BERITA_ACARA: Paper(
            stem="berita-acara",
            title="Berita Acara dan Lampiran",
            build=berita_acara,
            has_text=True,
        ),
        CORE: Paper(
            stem="berita-acara-inti",
            title="Berita Acara Inti",
            build=core,
        ),
        "lembar-tanda-tangan": Paper(
            stem="lembar-tanda-tangan",
            title="Lembar Tanda Tangan",
            build=signature_sheets,
        ),
        DELEGATES: Paper(
            stem="daftar-utusan",
            title="Daftar Utusan",
            build=_delegates,
        ),
        village_papers.FEEDBACK: _of_villages(village_papers.FEEDBACK),
        REPORT: Paper(
            stem="laporan-hasil-musrenbang",
            title="Laporan Hasil Musrenbang",
            build=_report,
        ),
        LETTER: Paper(
            stem="surat-pengantar",
            title="Surat Pengantar",
            build=covering_letter,
        ),
        RECEIPT: Paper(
            stem="surat-tanda-terima",
            title="Tanda Terima Laporan",
            build=receipt,
        ),
    }
)
"""Every paper that each session has, in the order in which a meeting needs them."""


_OF_LAST_YEAR = {
    LAST_YEAR: Paper(
        stem="realisasi-usulan-tahun-lalu",
        title=REALIZATION_TITLE,
        build=lambda session, _entries, _head: realization(session),
    )
}

OF_THE_HALL = {
    WORKSHEET: Paper(
        stem="lembar-kerja-komisi",
        title="Lembar Kerja Komisi",
        build=lambda session, _entries, _head: commission_worksheet(session),
    ),
    MANDATES: Paper(
        stem="surat-mandat",
        title="Surat Mandat",
        build=_mandates,
    ),
    EMERGENCY: Paper(stem="kit-kertas-darurat", title="Kit Kertas Darurat", build=emergency_kit),
}
"""Written when they are asked for: the worksheets of the undecided, the letters of the delegates, the kit."""

NAMES = (*PAPERS, *DATA)
"""What each session has."""


def papers(session: Session) -> Mapping[str, Paper]:
    """The papers of this session: those of every session, last year's if its list is there, one for each amendment."""
    amended = {name_of(amendment): _paper_of(amendment) for amendment in session.amendments}
    return {**PAPERS, **(_OF_LAST_YEAR if session.last_year else {}), **amended}


def outputs(session: Session) -> Mapping[str, Paper | DataFile]:
    """Everything that can be written of this session, the papers of single villages and votes too."""
    return {**every_paper(session), **DATA}


def every_paper(session: Session) -> Mapping[str, Paper]:
    """The papers of this session, and those of each single village and of each vote."""
    single = (*village_papers.of(session).items(), *vote_papers.of(session).items())
    return {
        **papers(session),
        **OF_THE_HALL,
        **{name: Paper(stem=name, title=title, build=build) for name, (title, build) in single},
    }


def to_print(session: Session) -> tuple[str, ...]:
    """What is to be written now: while an amendment is open its draft alone, since the others were signed."""
    if session.amendment:
        return (name_of(session.amendment),)
    return (*of_step(SIDANG), *map(name_of, session.amendments), village_papers.FEEDBACK, *PUBLISHED)


def due_now(session: Session) -> tuple[str, ...]:
    """Everything whose time has come: the report once step 6 is finished, the letters once it was sent."""
    early = {REPORT} if sop.REPORT not in session.steps else set()
    early |= {LETTER, RECEIPT} if session.delivery is None else set()
    return tuple(name for name in (*papers(session), *DATA) if name not in early)


def to_send(session: Session) -> tuple[str, ...]:
    """What goes to the planning agency: report, Berita Acara with what mended it, delegates, letter, receipt, data."""
    return (REPORT, *of_step(SIDANG), *map(name_of, session.amendments), LETTER, RECEIPT, *PUBLISHED)


def of_step(number: int) -> tuple[str, ...]:
    """The papers that a step of the SOP puts out, by name."""
    return tuple(name for name, paper in PAPERS.items() if paper.stem in sop.BY_NUMBER[number].papers)


def name_of(amendment: Amendment) -> str:
    """The paper of an amendment, by name."""
    return f"{AMENDMENT}-{amendment.number}"


def _paper_of(amendment: Amendment) -> Paper:
    def build(session: Session, entries: Sequence[Entry], head: str) -> Document:
        return berita_acara_perbaikan(session, entries, head, amendment.number)

    return Paper(stem=name_of(amendment), title=title(amendment), build=build, has_text=True)
