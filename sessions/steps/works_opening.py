"""Works of the sidang up to Pleno I: who is there, who leads and speaks, what is adopted."""

from collections.abc import Iterator

from sessions.attendance import facts as attendance
from sessions.closing import checks
from sessions.commissions import facts as commissions
from sessions.kernel.session import QuorumWay, Session
from sessions.language import numbers
from sessions.language.local import Phrase, desa
from sessions.line import facts as line
from sessions.steps import gates
from sessions.steps.works_rule import WorkRule
from sessions.values.attendance import Headcount, Role
from sessions.values.commissions import CommissionId
from sessions.values.guideline import LineKind
from sessions.values.office import VillageCode


def villages_to_count(session: Session) -> tuple[VillageCode, ...]:
    """Villages of which nobody has been counted or named yet, in the order of the office."""
    met = {group.village for group in _groups(session)}
    return tuple(v.code for v in (session.office.villages if session.office else ()) if v.code not in met)


def _groups(session: Session) -> tuple[Headcount, ...]:
    return tuple({**attendance.counted_groups(attendance.attended(session)), **session.headcounts}.values())


def _villages_counted(session: Session) -> str:
    total = len(session.office.villages) if session.office else 0
    now = attendance.quorum_now(session)
    met = total - len(villages_to_count(session))
    return f"{met} dari {total}; utusan {now.present} dari {now.invited}, kuorum {now.needed}"


def _others(session: Session) -> int:
    return sum(group.men + group.women for group in _groups(session) if group.village is None)


def _others_are_here(session: Session) -> bool:
    """Somebody is, and none of the invited is still to come while people sign."""
    is_over = any(item.id == "pendaftaran" and item.ended for item in session.agenda)
    awaited = any(card.village is None for card in session.guests.values())
    return _others(session) > 0 and (is_over or not awaited)


def _is_somebody_here(session: Session) -> bool:
    return bool(session.people) or any(head.men + head.women for head in session.headcounts.values())


def _unnamed(session: Session) -> str:
    missing = sum(max(0, group.counted - group.named) for group in attendance.disagreements(session))
    if missing:
        return f"{missing} belum bernama"
    return "cocok" if _names_agree(session) else ("berbeda" if _is_somebody_here(session) else "belum ada yang hadir")


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


def limits_told(session: Session) -> str:
    """`6,5 M menurut SE Bupati · 12 per komisi · berhenti`."""
    if session.guideline is None:
        return "pedoman belum ada"
    if not session.guideline.line:
        return "tanpa batas"
    return " · ".join((*_limits(session), session.guideline.way.value))


def _limits(session: Session) -> Iterator[str]:
    amounts, kinds = line.limits(session), session.guideline.line if session.guideline else ()
    money = {
        LineKind.CEILING: None if amounts.ceiling is None else numbers.short(amounts.ceiling),
        LineKind.COMMISSION_CEILING: ", ".join(f"{c} {numbers.short(n)}" for c, n in amounts.commissions.items()),
        LineKind.AGENCY_CEILING: ", ".join(f"{a} {numbers.short(n)}" for a, n in amounts.agencies.items()),
    }
    source = f" menurut {session.ceilings_source}" if session.ceilings_source else ", dasarnya belum diisi"
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


def _commission_gaps(session: Session) -> Iterator[tuple[CommissionId, str]]:
    """What each commission still lacks; its members only where people are known by name."""
    seated = {own.commission: own.total for own in commissions.of_commissions(session)} if session.people else {}
    for own in session.commissions:
        lacks = (("ketua", bool(own.chair)), ("sekretaris", bool(own.secretary)), ("peserta", seated.get(own.id) != 0))
        missing = [name for name, is_there in lacks if not is_there]
        if missing:
            yield own.id, f"{own.id} belum ada {' dan '.join(missing)}"


def _seated(session: Session) -> str:
    return "; ".join(gap for _, gap in _commission_gaps(session)) or ("lengkap" if session.commissions else "belum ada")


PIMPINAN = WorkRule(
    id="pimpinan",
    items=("langkah-3", "pembukaan"),
    title="Camat dan Pimpinan Sidang",
    done=gates.COMMITTEE.test,
    counted=_officials,
    mends=(gates.COMMITTEE, checks.OFFICIALS),
)

PAGU = WorkRule(
    id="pagu",
    items=("langkah-4", "pleno-1"),
    title="Pagu dan kuota",
    done=is_limit_known,
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
    PIMPINAN,
    KUORUM,
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
        done=lambda session: bool(session.commissions) and not any(_commission_gaps(session)),
        counted=_seated,
        row=lambda session: next((id_ for id_, _ in _commission_gaps(session)), None),
    ),
)
"""In the order in which they stand within an item."""
