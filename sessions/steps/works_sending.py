"""Works of the steps after the sidang: the report is written, signed, and sent with what belongs to it."""

from sessions.closing import facts_sums as sums
from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.report import facts as report
from sessions.sentences.clauses import apart
from sessions.sipd import facts as sipd
from sessions.steps.works_closing import copied, is_issued
from sessions.steps.works_rule import WorkRule, never, step_item
from sessions.values.attendance import Role
from sessions.values.handing import CopyPlace
from sessions.values.office import VillageCode
from sessions.values.report import REPORT_FILE, SignedPaper
from sessions.values.steps import REPORTING, SENDING, SIGNING

FEEDBACK = "lembar-umpan-balik"
"""The paper by its name in the catalogue; that of a village has the tail of its code behind it."""

WRITING, SIGNATURES, DELIVERY = map(step_item, (REPORTING, SIGNING, SENDING))


def _narration(session: Session) -> str:
    own = len(session.report.sections)
    return f"{own} bagian ditulis sendiri" if own else "teks usulan program"


def _number(session: Session) -> str:
    return session.report.number or "titik-titik"


def _initials(session: Session) -> tuple[Role, ...]:
    roles = (Role.KASI_PMD, Role.SEKCAM)
    return tuple(role for role in roles if session.signature(SignedPaper.REPORT, role) is None)


def _signed_minutes(session: Session) -> bool:
    return report.MINUTES_SIGNED.test(session) and bool(session.sidang.number)


def _minutes(session: Session) -> str:
    missing = [f"tanda tangan {role.value}" for role in report.unsigned_minutes(session)]
    missing += [] if session.sidang.number else ["nomor"]
    return f"belum: {apart(missing)}" if missing else "lengkap"


def _rest(session: Session) -> str:
    told = (gate.detail(session) for gate in (report.ALL_NUMBERED, report.ALL_SIGNED))
    return "; ".join(filter(None, told)) or "lengkap"


def _without_feedback(session: Session) -> tuple[VillageCode, ...]:
    """Villages for which no sheet was printed or copied since the closing, or since an amendment put a proposal of
    theirs right, in the order of the office.
    """
    once, again = copied(session, *CopyPlace), copied(session, *CopyPlace, since_amended=True)
    changed = _put_right(session)
    villages = session.office.villages if session.office else ()
    return tuple(
        v.code for v in villages if {FEEDBACK, _sheet_of(v.code)}.isdisjoint(again if v.code in changed else once)
    )


def _sheet_of(village: VillageCode) -> str:
    return f"{FEEDBACK}-{village.rpartition('.')[-1]}"


def _put_right(session: Session) -> frozenset[VillageCode | None]:
    """Villages of which the latest amendment changed a proposal."""
    latest = sums.latest(session)
    before = latest.before.proposals if latest else session.proposals
    pairs = ((before.get(code), now) for code, now in session.proposals.items())
    return frozenset(now.draft.village for was, now in pairs if was != now)


def _feedback(session: Session) -> str:
    total = len(session.office.villages) if session.office else 0
    return f"{total - len(_without_feedback(session))} dari {total}" if session.is_closed else ""


def _filing(session: Session) -> str:
    filing = session.report.filing
    return f"map {filing.folder}, {filing.place}" if filing else ""


def _is_written(session: Session) -> bool:
    """The report was issued, with the results in force."""
    return is_issued(session, REPORT_FILE) and session.report.amendment == len(session.amendments)


def _sent(session: Session) -> str:
    is_old = session.delivery is not None and not report.is_sent_as_amended(session)
    return f"perbaikan ke-{len(session.amendments)} belum dikirim" if is_old else ""


def _receiver(session: Session) -> str:
    return session.delivery.receiver if session.delivery else ""


def _unsigned(session: Session) -> tuple[Role, ...]:
    """Who has not signed the latest amendment."""
    return report.unsigned_minutes(session, len(session.amendments)) if session.amendments else ()


def _unsigned_told(session: Session) -> str:
    return f"belum: {apart([role.value for role in _unsigned(session)])}" if _unsigned(session) else "lengkap"


def _letter(session: Session) -> str:
    latest = sums.latest(session)
    return latest.letter if latest else ""


PERBAIKAN = (
    WorkRule(
        id="nomor-perbaikan",
        items=(DELIVERY,),
        title="Nomor Berita Acara Perbaikan",
        done=lambda session: bool(_letter(session)),
        counted=lambda session: _letter(session) or "titik-titik",
        lasts=True,
    ),
    WorkRule(
        id="ttd-perbaikan",
        items=(DELIVERY,),
        title="Tanda tangan Perbaikan",
        done=lambda session: not _unsigned(session),
        after=("nomor-perbaikan", "cetak"),
        counted=_unsigned_told,
        row=lambda session: next(iter(_unsigned(session)), None),
        lasts=True,
    ),
)
"""Of the latest amendment, where there is any."""

RULES: tuple[WorkRule, ...] = (
    WorkRule(
        id="narasi",
        items=(WRITING,),
        title="Narasi",
        done=lambda session: bool(session.report.sections),
        needed=never,
        counted=lambda session: (
            f"{len(session.report.sections)} bagian ditulis sendiri"
            if session.report.sections
            else "teks usulan program"
        ),
        lasts=True,
    ),
    WorkRule(
        id="nomor-laporan",
        items=(WRITING,),
        title="Nomor",
        done=report.NUMBERED.test,
        after=("tutup",),
        counted=_number,
        mends=(report.NUMBERED,),
        lasts=True,
    ),
    WorkRule(
        id="tulis-laporan",
        items=(WRITING,),
        title="Tulis",
        done=_is_written,
        after=("tutup",),
        counted=lambda session: "" if session.report.amendment == len(session.amendments) else "belum memuat perbaikan",
        lasts=True,
    ),
    WorkRule(
        id="paraf",
        items=(SIGNATURES,),
        title="Paraf Kasi PMD dan Sekcam",
        done=report.INITIALLED.test,
        after=("selesai-6",),
        counted=report.INITIALLED.detail,
        row=lambda session: next(iter(_initials(session)), None),
        mends=(report.INITIALLED,),
        lasts=True,
    ),
    WorkRule(
        id="ttd-camat",
        items=(SIGNATURES,),
        title="Tanda tangan Camat",
        done=lambda session: report.SIGNED.test(session) and report.SIGNED_AS_AMENDED.test(session),
        after=("selesai-6",),
        mends=(report.SIGNED, report.SIGNED_AS_AMENDED),
        lasts=True,
    ),
    WorkRule(
        id="berita-acara",
        items=(SIGNATURES,),
        title="Berita Acara bertanda tangan dan bernomor",
        done=_signed_minutes,
        after=("tutup",),
        counted=_minutes,
        row=lambda session: next(iter(report.unsigned_minutes(session)), None),
        mends=(report.MINUTES_SIGNED,),
        lasts=True,
    ),
    WorkRule(
        id="umpan-balik",
        items=(DELIVERY,),
        title=Phrase("Umpan balik {desa}"),
        done=lambda session: session.is_closed and not _without_feedback(session),
        after=("tutup",),
        counted=_feedback,
        row=lambda session: next(iter(_without_feedback(session)), None),
        lasts=True,
    ),
    WorkRule(
        id="gandakan",
        items=(DELIVERY,),
        title="Gandakan",
        done=report.DUPLICATED.test,
        after=("ttd-camat",),
        counted=lambda session: f"rangkap {session.report.copies}" if session.report.copies else "",
        mends=(report.DUPLICATED,),
        lasts=True,
    ),
    WorkRule(
        id="arsip",
        items=(DELIVERY,),
        title="Arsip",
        done=report.FILED.test,
        after=("ttd-camat",),
        counted=_filing,
        mends=(report.FILED,),
        lasts=True,
    ),
    WorkRule(
        id="sipd",
        items=(DELIVERY,),
        title="SIPD",
        done=sipd.ENTERED.test,
        after=("tutup",),
        counted=sipd.ENTERED.detail,
        row=lambda session: next((proposal.code for proposal in sipd.to_enter(session)), None),
        mends=(sipd.ENTERED,),
        lasts=True,
    ),
    WorkRule(
        id="kirim",
        items=(DELIVERY,),
        title="Kirim",
        done=report.is_sent_as_amended,
        after=("ttd-camat",),
        counted=_sent,
        mends=(report.SENT,),
        lasts=True,
    ),
    WorkRule(
        id="nomor-tanda-tangan",
        items=(DELIVERY,),
        title="Nomor dan tanda tangan",
        done=lambda session: report.ALL_NUMBERED.test(session) and report.ALL_SIGNED.test(session),
        after=("kirim",),
        counted=_rest,
        mends=(report.ALL_NUMBERED, report.ALL_SIGNED),
        lasts=True,
    ),
    WorkRule(
        id="tanda-terima",
        items=(DELIVERY,),
        title="Tanda terima",
        done=report.RECEIVED.test,
        after=("kirim",),
        counted=_receiver,
        mends=(report.RECEIVED,),
        lasts=True,
    ),
)
"""In the order in which they stand within a step."""
