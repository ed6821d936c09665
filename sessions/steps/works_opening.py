"""Works of the sidang up to Pleno I: who is there, who leads and speaks, what is adopted."""

import re
from collections.abc import Iterator

from sessions.attendance import facts as attendance
from sessions.closing import checks
from sessions.commissions import facts as commissions
from sessions.kernel.session import QuorumWay, Session
from sessions.language import dates, numbers
from sessions.language.local import Phrase, desa
from sessions.line import facts as line
from sessions.receiving import facts_confirmed
from sessions.sentences.clauses import listed
from sessions.steps import gates
from sessions.steps.works_rule import WorkRule, named, never
from sessions.values.agenda import PLENO_ONE
from sessions.values.attendance import Role
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind
from sessions.values.office import VillageCode


def villages_to_count(session: Session) -> tuple[VillageCode, ...]:
    """Villages of which nobody has come and of which nobody said so, in the order of the office."""
    met = {village for _, village in attendance.gathered(session)} | set(attendance.absent(session))
    return tuple(v.code for v in (session.office.villages if session.office else ()) if v.code not in met)


def _villages_counted(session: Session) -> str:
    total = len(session.office.villages) if session.office else 0
    now, away = attendance.quorum_now(session), len(attendance.absent(session))
    met = total - len(villages_to_count(session))
    delegates = f"utusan {now.present} dari {now.invited}, kuorum {now.needed}"
    if away:
        delegates = f"utusan {now.present}/{now.invited}, kuorum {now.needed}"
        return f"{met} dari {total}, {away} tidak hadir; {delegates}"
    return f"{met} dari {total}; {delegates}"


def _others(session: Session) -> int:
    groups = attendance.gathered(session).values()
    return sum(group.men + group.women for group in groups if group.village is None)


def _others_are_here(session: Session) -> bool:
    """Somebody is, and none of the invited is still to come while people sign."""
    is_over = any(item.id == "pendaftaran" and item.ended for item in session.agenda)
    awaited = any(card.village is None for card in session.guests.values())
    return _others(session) > 0 and (is_over or not awaited)


def _is_somebody_here(session: Session) -> bool:
    return any(group.men + group.women for group in attendance.gathered(session).values())


def _unnamed(session: Session) -> str:
    """`6 belum bernama`; where only women and men or the delegates differ, of how many groups."""
    missing = sum(group.total for group in attendance.nameless(session).values())
    if missing:
        return f"{missing} belum bernama"
    if not _is_somebody_here(session):
        return "belum ada yang hadir"
    different = len(attendance.disagreements(session))
    return f"{different} kelompok berbeda" if different else "cocok"


def _surplus(session: Session) -> str:
    """`Kuto 2`: delegates beyond the seats, without a vote."""
    over = ((own.village, len(own.people) + own.counted) for own in attendance.surplus(session))
    return ", ".join(f"{session.village_name(village)} {count}" for village, count in over) or "tidak ada"


def _names_agree(session: Session) -> bool:
    return _is_somebody_here(session) and not attendance.disagreements(session)


def _first_unnamed(session: Session) -> object:
    return next((group.group for group in attendance.disagreements(session)), None)


def _officials(session: Session) -> str:
    missing = [role.value for role in (Role.CAMAT, Role.CHAIR) if role not in session.officials]
    return f"belum: {', '.join(missing)}" if missing else session.officials[Role.CHAIR].name


def is_quorum_known(session: Session) -> bool:
    """Checked, and dealt with where it was not met; with fewer in the hall than then it is asked again."""
    check = session.sidang.quorum
    if check is None or not (check.is_met or check.way is QuorumWay.PROCEED):
        return False
    return session.is_closed or attendance.quorum_now(session).present >= check.present


def _quorum(session: Session) -> str:
    check = session.sidang.quorum
    told = check if check is not None and is_quorum_known(session) else attendance.quorum_now(session)
    return f"{told.present} dari {told.invited}, kuorum {told.needed}"


def _is_asked_to_confirm(session: Session) -> bool:
    """Until Pleno I is over; afterwards only of lists that were confirmed and have changed since."""
    is_over = any(item.id == PLENO_ONE and item.ended for item in session.agenda)
    return bool(facts_confirmed.reopened(session)) if is_over else bool(facts_confirmed.lists(session))


def _first_to_confirm(session: Session) -> object:
    """A list that has changed since comes first."""
    open_ = sorted(facts_confirmed.to_confirm(session), key=lambda own: not own.was_confirmed)
    return next((own.village for own in open_), None)


def _confirmed(session: Session) -> str:
    """`8 dari 10, 1 tidak hadir; Botok: 2008-03 biaya diubah`."""
    lists = facts_confirmed.lists(session)
    if not lists:
        return "belum ada usulan"
    away = sum(not own.is_present and not own.is_confirmed for own in lists)
    told = f"{sum(own.is_confirmed for own in lists)} dari {len(lists)}{f', {away} tidak hadir' if away else ''}"
    changed = facts_confirmed.reopened(session)
    return "; ".join((told, *(f"{session.village_name(own.village)}: {named(own.changes)}" for own in changed)))


def is_limit_known(session: Session) -> bool:
    """A guideline is there, with the amount of everything that draws its line, and what the money rests on."""
    amounts = line.limits(session)
    kinds = session.guideline.line if session.guideline else ()
    known = {
        LineKind.CEILING: amounts.ceiling is not None,
        LineKind.COMMISSION_CEILING: bool(amounts.commissions),
        LineKind.AGENCY_CEILING: bool(amounts.agencies),
        LineKind.PER_COMMISSION: amounts.quota_per_commission is not None,
        LineKind.PER_VILLAGE_AND_COMMISSION: amounts.quota_per_village_and_commission is not None,
    }
    is_money = any(known[kind] for kind in _MONEY if kind in kinds)
    is_whole = session.guideline is not None and all(known[kind] for kind in kinds)
    return is_whole and bool(session.ceilings_source or not is_money)


_MONEY = (LineKind.CEILING, LineKind.COMMISSION_CEILING, LineKind.AGENCY_CEILING)


def _are_limits_said(session: Session) -> bool:
    """That there is no limit is said by adopting a guideline without one."""
    has_line = session.guideline is not None and bool(session.guideline.line)
    return is_limit_known(session) and (has_line or session.sidang.rules_adopted is not None)


def limits_told(session: Session) -> str:
    """`6,5 M menurut SE Bupati · 12 per komisi · berhenti`."""
    if session.guideline is None:
        return "pedoman belum ada"
    if not session.guideline.line:
        is_adopted = session.sidang.rules_adopted is not None
        return "tanpa batas" if is_adopted else "belum diisi; bila dibiarkan tanpa batas"
    return " · ".join((*_limits(session), session.guideline.way.value))


_FORMAL = re.compile(r"[ ,]+(?:nomor|no\.|tanggal|tentang)\b.*", re.IGNORECASE | re.DOTALL)


def _brief(source: str) -> str:
    """`SE Bupati Karanganyar` of a letter with number and date."""
    return _FORMAL.sub("", source).replace("Surat Edaran", "SE") or source


def _limits(session: Session) -> Iterator[str]:
    amounts, kinds = line.limits(session), session.guideline.line if session.guideline else ()
    money = {
        LineKind.CEILING: None if amounts.ceiling is None else numbers.short(amounts.ceiling),
        LineKind.COMMISSION_CEILING: ", ".join(f"{c} {numbers.short(n)}" for c, n in amounts.commissions.items()),
        LineKind.AGENCY_CEILING: ", ".join(f"{a} {numbers.short(n)}" for a, n in amounts.agencies.items()),
    }
    source = f" menurut {_brief(session.ceilings_source)}" if session.ceilings_source else ", dasarnya belum diisi"
    known = [told for kind, told in money.items() if kind in kinds and told]
    if known:
        yield f"{'; '.join(known)}{source}"
    yield from (f"{kind.label} belum diisi" for kind in money if kind in kinds and not money[kind])
    quotas = (
        (LineKind.PER_COMMISSION, amounts.quota_per_commission, "per komisi"),
        (LineKind.PER_VILLAGE_AND_COMMISSION, amounts.quota_per_village_and_commission, f"per {desa} per bidang"),
    )
    for kind, amount, each in quotas:
        if kind in kinds:
            yield f"kuota {each} belum diisi" if amount is None else f"{amount} {each}"


def _commission_gaps(session: Session) -> dict[CommissionId, str]:
    """What each commission still lacks, if anything; its members only where people are known by name."""
    seated = {own.commission: own.total for own in commissions.of_commissions(session)} if session.people else {}
    found = {}
    for own in session.commissions:
        has = (("ketua", bool(own.chair)), ("sekretaris", bool(own.secretary)), ("peserta", seated.get(own.id) != 0))
        missing = [name for name, is_there in has if not is_there]
        if missing:
            found[own.id] = listed(missing)
    return found


def _seated(session: Session) -> str:
    """`III belum ada sekretaris`."""
    by_gap: dict[str, list[str]] = {}
    for id_, gap in _commission_gaps(session).items():
        by_gap.setdefault(gap, []).append(id_)
    told = "; ".join(f"{', '.join(ids)} belum ada {gap}" for gap, ids in by_gap.items())
    return told or ("lengkap" if session.commissions else "belum ada komisi")


PIMPINAN = WorkRule(
    id="pimpinan",
    items=("langkah-3", "pembukaan"),
    title="Camat dan Pimpinan Sidang",
    done=gates.COMMITTEE.test,
    counted=_officials,
    mends=(gates.COMMITTEE, checks.OFFICIALS),
)

DAFTAR = WorkRule(
    id="benarkan-daftar",
    items=(PLENO_ONE,),
    title=Phrase("{desa:title} membenarkan daftar usulannya"),
    done=lambda session: bool(session.confirmed_lists) and not facts_confirmed.to_confirm(session),
    needed=_is_asked_to_confirm,
    counted=_confirmed,
    row=_first_to_confirm,
)

HARI = WorkRule(
    id="hari",
    items=("langkah-4",),
    title="Hari, tanggal, dan tempat sidang",
    done=gates.SCHEDULED.test,
    counted=lambda session: dates.long_date(session.sidang.held_on) if session.sidang.held_on else "belum ditetapkan",
    mends=(gates.SCHEDULED, checks.SCHEDULED),
)

PAGU = WorkRule(
    id="pagu",
    items=("langkah-4", "pleno-1"),
    title="Pagu dan kuota",
    done=_are_limits_said,
    counted=limits_told,
)

KUORUM = WorkRule(
    id="kuorum",
    items=("pleno-1", "pleno-2"),
    title="Kuorum",
    done=is_quorum_known,
    counted=_quorum,
    mends=(checks.QUORUM,),
)

RULES: tuple[WorkRule, ...] = (
    WorkRule(
        id="kehadiran",
        items=("pendaftaran",),
        title=Phrase("Kehadiran per {desa}"),
        done=lambda session: _is_somebody_here(session) and not villages_to_count(session),
        counted=_villages_counted,
        row=lambda session: next(iter(villages_to_count(session)), None),
        mends=(checks.ATTENDANCE,),
    ),
    WorkRule(
        id="unsur",
        items=("pendaftaran",),
        title="Unsur lain",
        done=_others_are_here,
        counted=lambda session: f"{_others(session)} orang",
    ),
    WorkRule(
        id="cocokkan-nama",
        items=("pendaftaran",),
        title="Cocokkan nama",
        done=_names_agree,
        counted=_unnamed,
        row=_first_unnamed,
        mends=(checks.COUNTS_AGREE,),
    ),
    WorkRule(
        id="kelebihan",
        items=("pendaftaran",),
        title="Kelebihan utusan",
        needed=never,
        counted=_surplus,
        row=lambda session: next((own.village for own in attendance.surplus(session)), None),
    ),
    PIMPINAN,
    KUORUM,
    DAFTAR,
    PAGU,
    WorkRule(
        id="sahkan",
        items=("pleno-1",),
        title="Sahkan tata tertib dan pedoman",
        done=gates.ADOPTED.test,
        counted=lambda session: f"pukul {session.sidang.rules_adopted:%H.%M}" if session.sidang.rules_adopted else "",
        mends=(gates.ADOPTED, checks.ADOPTED),
    ),
    WorkRule(
        id="peserta-komisi",
        items=("pleno-1",),
        title="Peserta dan petugas komisi",
        done=lambda session: bool(session.commissions) and not _commission_gaps(session),
        counted=_seated,
        row=lambda session: next(iter(_commission_gaps(session)), None),
    ),
)
"""In the order in which they stand within an item."""
