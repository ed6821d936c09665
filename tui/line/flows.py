"""The line (garis batas) in one form: which kinds of limit there are, their amounts, and what happens at the first."""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated

from sessions.guideline.decisions import GuidelineSet
from sessions.kernel.decision import Decision
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Ceilings, Session
from sessions.language.local import Phrase
from sessions.language.numbers import thousands
from sessions.line.decisions import CeilingsSet
from sessions.values.commissions import CommissionId
from sessions.values.guideline import Guideline, LineKind, LineWay
from tui.dialogs.asked import Asked, AskedEach, money, values
from tui.dialogs.form import AskForm
from tui.dialogs.pick_file import PickFile, files_at_hand
from tui.dialogs.reading import Unreadable, read_rupiah
from tui.line.view import FoundCeilings, ceilings_in
from tui.shell.flows import is_adopted, read_back, refusal_of, weigh
from tui.shell.stage import StageScreen


def ask_for_ceilings(screen: StageScreen) -> None:
    """A file at hand, or one whose place is typed."""

    async def read(path: Path) -> FoundCeilings:
        return ceilings_in(path, screen.session)

    async def look(found: FoundCeilings) -> None:
        decision = found.decision
        told = "\n".join(found.lines(screen.session))
        if decision is None:
            screen.tell(f"{found.summary}.", "Berkas ini tidak memuat pagu yang dikenal untuk kecamatan ini.")
            return
        read_back(screen, decision, f"{found.summary}\n{told}")

    screen.ask(PickFile(files_at_hand((Path.cwd(), screen.app.sitting.folder)), read), look)


NO_CEILING, NO_QUOTA = "kosong: tanpa pagu", "kosong: tanpa kuota"


def ask_line(screen: StageScreen) -> None:
    """Kinds, way and amounts of the line; after the adoption other kinds need a reason, other amounts do not."""
    guideline = screen.session.guideline
    if guideline is None:
        return
    before = guideline

    async def accept(form: LineForm) -> Explanation | None:
        session = screen.session
        for decision in decisions(session, before, form):
            if refusal := refusal_of(session, decision):
                return refusal
        return None

    def taken(form: LineForm) -> Awaitable[object] | None:
        found = decisions(screen.session, before, form)
        return weigh(screen, *found) if found else None

    start = {**values(screen.session.ceilings), "way": guideline.way, "source": screen.session.ceilings_source}
    screen.ask(AskForm("Garis batas", LineForm, start, session=screen.session, accept=accept), taken)


def _per_commission(session: Session) -> Mapping[CommissionId, Asked]:
    return {c.id: money(f"Pagu Komisi {c.id}", hint=NO_CEILING) for c in session.commissions}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class LineForm:
    """The amounts of all kinds of limit, in order of the form; an empty field leaves a kind unlimited."""

    kecamatan: Annotated[int | None, money("Pagu kecamatan", hint=NO_CEILING)] = None
    commissions: Annotated[Mapping[CommissionId, int], AskedEach(_per_commission)] = field(default_factory=dict)
    agencies: Annotated[
        Mapping[str, int],
        Asked("Pagu Perangkat Daerah", hint="DPUPR 2 M; DINKES 500 jt", read=read_agencies, show=_agencies_text),
    ] = field(default_factory=dict)
    quota_per_commission: Annotated[int | None, Asked("Kuota per komisi", hint=NO_QUOTA)] = None
    quota_per_village_and_commission: Annotated[int | None, Asked(Phrase("Kuota per {desa}/bidang"), hint=NO_QUOTA)] = (
        None
    )
    source: Annotated[str, Asked("Dasar pagu", hint="SE atau Keputusan, nomor, tanggal; kosong: titik-titik")] = ""
    way: Annotated[LineWay, Asked("Bila tidak muat")]
    reason: Annotated[str, Asked("Alasan perubahan", hint="bila jenis atau caranya berubah", is_asked=is_adopted)] = ""


def decisions(session: Session, guideline: Guideline, form: LineForm) -> tuple[Decision, ...]:
    """What the filled form decides: other kinds or another way, other amounts, or nothing."""
    amounts = values(form)
    way, reason, source = (amounts.pop(name) for name in ("way", "reason", "source"))
    ceilings = Ceilings(**amounts)
    kinds = tuple(kind for kind in LineKind if _is_in_force(kind, guideline, session.ceilings, ceilings))
    found: list[Decision] = []
    if (way, frozenset(kinds)) != (guideline.way, frozenset(guideline.line)):
        found.append(GuidelineSet(guideline=replace(guideline, way=way, line=kinds), reason=reason))
    if (ceilings, source) != (session.ceilings, session.ceilings_source):
        found.append(CeilingsSet(ceilings=ceilings, source=source))
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
