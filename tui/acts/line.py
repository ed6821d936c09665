"""The line (garis batas) in one form: which kinds of limit there are, their amounts, and what happens at the first."""

from collections.abc import Mapping
from dataclasses import replace

from exports.wording.numbers import thousands
from exports.wording.places import said
from sessions.decisions.adoption import CeilingsSet, GuidelineSet
from sessions.decisions.base import Decision
from sessions.guideline import Guideline, LineKind, LineWay
from sessions.session import Ceilings, Session
from tui.acts.changes import refusal_of
from tui.dialogs.form import Answers, AskForm, Field
from tui.reading import Unreadable, read_count, read_rupiah
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

NO_CEILING, NO_QUOTA = "kosong: tanpa pagu", "kosong: tanpa kuota"


def ask_line(screen: StageScreen) -> None:
    """Kinds, way and amounts of the line; after the adoption other kinds need a reason, other amounts do not."""
    guideline = screen.session.guideline
    if guideline is None:
        return
    before = guideline

    async def accept(answers: Answers) -> Explanation | None:
        found = decisions(screen.session, before, answers)
        if refusal := next(filter(None, (refusal_of(screen.session, decision) for decision in found)), None):
            return refusal
        for decision in found:
            if refusal := await screen.app.attempt(decision):
                return refusal
        return None

    screen.ask(AskForm("Garis batas", _fields(screen.session, guideline), accept=accept), lambda _: None)


def _fields(session: Session, guideline: Guideline) -> tuple[Field, ...]:
    now = session.ceilings
    ways = tuple((way.value, way.value) for way in LineWay)
    reason = Field(name="alasan", label="Alasan perubahan", hint="bila jenis atau caranya berubah", is_required=False)
    return (
        _money_field("kecamatan", "Pagu kecamatan", now.kecamatan),
        *(
            _money_field(f"komisi {c.id}", f"Pagu Komisi {c.id}", now.commissions.get(c.id))
            for c in session.commissions
        ),
        Field(name="pd", label="Pagu Perangkat Daerah", value=_agencies_text(now.agencies), read=read_agencies,
              hint="DPUPR 2 M; DINKES 500 jt", is_required=False),
        _count_field("kuota", "Kuota per komisi", now.quota_per_commission),
        _count_field("kuota desa", said(session, "Kuota per desa/bidang"), now.quota_per_village_and_commission),
        Field(name="cara", label="Bila tidak muat", value=guideline.way.value, choices=ways),
        *((reason,) if session.sidang.rules_adopted else ()),
    )  # fmt: skip


def _money_field(name: str, label: str, amount: int | None) -> Field:
    shown = "" if amount is None else thousands(amount)
    return Field(name=name, label=label, value=shown, read=read_rupiah, hint=NO_CEILING, is_required=False)


def _count_field(name: str, label: str, amount: int | None) -> Field:
    shown = "" if amount is None else str(amount)
    return Field(name=name, label=label, value=shown, read=read_count, hint=NO_QUOTA, is_required=False)


def _agencies_text(amounts: Mapping[str, int]) -> str:
    return "; ".join(f"{short} {thousands(amount)}" for short, amount in amounts.items())


def read_agencies(typed: str) -> dict[str, int]:
    """`DPUPR 2 M; DISPERTAN PP 500 jt`: the amount is what follows the last word without a digit before it."""
    amounts: dict[str, int] = {}
    for piece in filter(None, (part.strip() for part in typed.split(";"))):
        words = piece.split()
        at = next((i for i, word in enumerate(words) if i and (word[0].isdecimal() or word.startswith("Rp"))), 0)
        if not at:
            raise Unreadable(f"“{piece}” tidak terbaca; tulis misalnya DPUPR 2 M; DINKES 500 jt.")
        amounts[" ".join(words[:at])] = read_rupiah(" ".join(words[at:]))
    return amounts


def decisions(session: Session, guideline: Guideline, answers: Answers) -> tuple[Decision, ...]:
    """What the filled form decides: other kinds or another way, other amounts, or nothing."""
    ceilings = _ceilings(session, answers)
    kinds = tuple(kind for kind in LineKind if _is_in_force(kind, guideline, session.ceilings, ceilings))
    way = LineWay(answers.text("cara"))
    found: list[Decision] = []
    if (way, frozenset(kinds)) != (guideline.way, frozenset(guideline.line)):
        reason = answers.text("alasan") if session.sidang.rules_adopted else ""
        found.append(GuidelineSet(guideline=replace(guideline, way=way, line=kinds), reason=reason))
    if ceilings != session.ceilings:
        found.append(CeilingsSet(ceilings=ceilings))
    return tuple(found)


def _is_in_force(kind: LineKind, guideline: Guideline, before: Ceilings, after: Ceilings) -> bool:
    """A kind with an amount, or one that was adopted and still waits for its amount."""
    return _is_given(kind, after) or (kind in guideline.line and not _is_given(kind, before))


def _is_given(kind: LineKind, ceilings: Ceilings) -> bool:
    return {
        LineKind.CEILING: ceilings.kecamatan is not None,
        LineKind.COMMISSION_CEILING: bool(ceilings.commissions),
        LineKind.AGENCY_CEILING: bool(ceilings.agencies),
        LineKind.PER_COMMISSION: ceilings.quota_per_commission is not None,
        LineKind.PER_VILLAGE_AND_COMMISSION: ceilings.quota_per_village_and_commission is not None,
    }[kind]


def _ceilings(session: Session, answers: Answers) -> Ceilings:
    commissions = {c.id: answers.number(f"komisi {c.id}") for c in session.commissions}
    agencies = answers.value("pd")
    return Ceilings(
        kecamatan=answers.number("kecamatan"),
        commissions={c: amount for c, amount in commissions.items() if amount is not None},
        agencies=agencies if isinstance(agencies, dict) else {},
        quota_per_commission=answers.number("kuota"),
        quota_per_village_and_commission=answers.number("kuota desa"),
    )
