"""Which papers and files of data there are, by the name that commands and screens ask for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from exports import catalogue_each
from exports.attendance.papers import attendance_sheet, filled_attendance
from exports.attendance.papers_invitation import announcement, invitation_letter
from exports.closing.papers import berita_acara, core, signature_sheets
from exports.closing.papers_amendment import berita_acara_perbaikan
from exports.commissions.papers import commission_worksheet
from exports.commissions.papers_drafts import as_it_was, draft_of_step_four, proposals_workbook
from exports.delegates.papers import delegates_list, mandate_letters
from exports.guideline.papers import priority_guideline
from exports.house_rules.papers import house_rules
from exports.last_year.papers import TITLE as REALIZATION_TITLE
from exports.last_year.papers import realization
from exports.line.papers_workbook import TITLE as RESULTS_TITLE
from exports.line.papers_workbook import results_workbook
from exports.office.papers import committee_list
from exports.page import result_page
from exports.paper.document import Document
from exports.paper.frame import fingerprint
from exports.paper.workbook import Workbook
from exports.receiving.papers import recap_list
from exports.report.papers import Attached, report
from exports.report.papers_delivery import covering_letter, receipt
from exports.results.derived import published
from exports.scoring.papers import score_sheets
from exports.sipd.papers import sipd_list
from exports.steps.papers import emergency_kit
from exports.verification.papers_report import verification_report
from exports.xlsx import to_xlsx
from sessions.closing import facts_sums as sums
from sessions.closing.decisions import title
from sessions.kernel.session import Amendment, Session
from sessions.record.ledger import Entry
from sessions.steps import sop
from sessions.steps.sop import SIDANG

Build = Callable[[Session, Sequence[Entry], str], Document]
"""Session, all entries of its journal, and the hash of the last line -> paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper: `stem` names its files, `title` is what people call it; `has_text` asks for a plain text beside it.

    `workbook` gives the same contents for a spreadsheet.
    """

    stem: str
    title: str
    build: Build
    has_text: bool = False
    workbook: Callable[[Session, Sequence[Entry], str], Workbook] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A file for programs: `stem` names it, `title` is what people call it; `build` gives its bytes."""

    stem: str
    title: str
    build: Callable[[Session, Sequence[Entry], str], bytes]
    suffix: str = ".json"


DATA: Mapping[str, DataFile] = MappingProxyType(
    {
        "hasil": DataFile(stem="hasil", title="Data Terbuka Hasil", build=published),
        "laman": DataFile(stem="hasil-musrenbang", title="Laman Hasil", build=result_page, suffix=".html"),
        "lembar-hasil": DataFile(
            stem="lembar-kerja-hasil",
            title=RESULTS_TITLE,
            build=lambda *meeting: to_xlsx(results_workbook(*meeting)),
            suffix=".xlsx",
        ),
        "sipd": DataFile(
            stem="usulan-sipd",
            title="Usulan menurut kolom SIPD-RI",
            build=lambda *meeting: to_xlsx(sipd_list(*meeting)),
            suffix=".xlsx",
        ),
    }
)
"""Every file of data."""

PUBLISHED = ("hasil", "laman")
"""The data that goes along with the papers; the others are written when they are asked for."""


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
    then = sums.in_force(session)
    return delegates_list(then, fingerprint(then, entries, head))


def _mandates(session: Session, entries: Sequence[Entry], head: str) -> Document:
    then = sums.in_force(session)
    return mandate_letters(then, fingerprint(then, entries, head))


def _report(session: Session, entries: Sequence[Entry], head: str) -> Document:
    return report(session, entries, head, lambda: tuple(_lampiran_of_the_report(session, entries, head)))


def _lampiran_of_the_report(session: Session, entries: Sequence[Entry], head: str) -> Iterator[Attached]:
    """The papers that stand in the report whole, as far as this session has them."""
    known = {**papers(session), MANDATES: OF_THE_HALL[MANDATES]}
    for name, is_there in (
        ("panitia", session.committee is not None),
        ("undangan", session.invitation is not None),
        (catalogue_each.RECEIPT, bool(session.receipts)),
        ("tata-tertib", True),
        ("pedoman", True),
        (BERITA_ACARA, True),
        (MANDATES, bool(session.delegates)),
        *((name_of(amendment), amendment.closed is not None) for amendment in session.amendments),
    ):
        if is_there:
            yield Attached(title=known[name].title, paper=known[name].build(session, entries, head))


def _of_villages(name: str) -> Paper:
    title, build = catalogue_each.OF_ALL[name]
    return Paper(stem=name, title=title, build=build)


def _with_the_draft(session: Session, entries: Sequence[Entry], head: str) -> Session:
    """The session with the proposals as they went into the sidang, which the letters speak of."""
    then, _ = as_it_was(session, entries, head)
    return replace(session, proposals=then.proposals)


PAPERS: Mapping[str, Paper] = MappingProxyType(
    {
        "rekap": Paper(stem="rekap-usulan", title="Rekap Usulan", build=recap_list),
        catalogue_each.RECEIPT: _of_villages(catalogue_each.RECEIPT),
        "laporan-verifikasi": Paper(stem="laporan-verifikasi", title="Laporan Verifikasi", build=verification_report),
        catalogue_each.SHEET: _of_villages(catalogue_each.SHEET),
        catalogue_each.LETTER: _of_villages(catalogue_each.LETTER),
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
            build=lambda session, _entries, _head: attendance_sheet(sums.first(session)),
        ),
        "daftar-hadir": Paper(
            stem="daftar-hadir",
            title="Daftar Hadir",
            build=lambda session, _entries, _head: filled_attendance(sums.in_force(session)),
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
        catalogue_each.FEEDBACK: _of_villages(catalogue_each.FEEDBACK),
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
    single = (*catalogue_each.village_papers(session).items(), *catalogue_each.vote_papers(session).items())
    return {
        **papers(session),
        **OF_THE_HALL,
        **{name: Paper(stem=name, title=title, build=build) for name, (title, build) in single},
    }


def to_print(session: Session) -> tuple[str, ...]:
    """What is to be written now: while an amendment is open its draft alone, since the others were signed."""
    if session.amendment:
        return (name_of(session.amendment),)
    return (*of_step(SIDANG), *map(name_of, session.amendments), catalogue_each.FEEDBACK, *PUBLISHED)


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
