"""What a file of ceilings would bring, before it is decided."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sessions.intake.other_tables import Ceiling, CeilingSheet, read_ceilings
from sessions.kernel.refusals import SESSION_NOT_OPENED
from sessions.kernel.session import Session
from sessions.language import numbers
from sessions.line.decisions import CeilingsSet
from sessions.proposals.fields import IN_FILES
from sessions.sentences.clauses import listed
from sessions.values.guideline import LineKind


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCeilings:
    """What a file gives: the amounts in force with those of the file in their place; None where it gives none."""

    sheet: CeilingSheet
    decision: CeilingsSet | None


def ceilings_in(path: Path, session: Session) -> FoundCeilings:
    """The ceilings of a file for this kecamatan. Raises NotATable; Refused before decision 1."""
    if session.office is None:
        raise SESSION_NOT_OPENED()
    sheet = read_ceilings(IN_FILES.meanings, path, replace(session.office, commissions=session.commissions))
    now = session.ceilings
    if not sheet.agencies and not sheet.commissions:
        return FoundCeilings(sheet=sheet, decision=None)
    amounts = replace(
        now,
        agencies={**now.agencies, **sheet.agencies},
        commissions={**now.commissions, **sheet.commissions},
    )
    return FoundCeilings(sheet=sheet, decision=CeilingsSet(ceilings=amounts))


def lines(found: FoundCeilings, session: Session) -> Iterator[str]:
    """One line for each amount of the file, and a last one where the guideline has no such kind of line yet."""
    for ceiling in found.sheet.ceilings:
        yield f"{_sign(ceiling)} {ceiling.name}: {_told(ceiling)}"
    adopted = session.guideline.line if session.guideline else ()
    given = ((LineKind.AGENCY_CEILING, found.sheet.agencies), (LineKind.COMMISSION_CEILING, found.sheet.commissions))
    waiting = [kind.label for kind, amounts in given if amounts and kind not in adopted]
    if waiting:
        yield f"{listed(waiting)} belum dipakai dalam pedoman; besarnya menunggu sampai jenisnya dipilih (v)."


def _sign(ceiling: Ceiling) -> str:
    return "✓" if ceiling.is_known and ceiling.rupiah is not None else "!"


def _told(ceiling: Ceiling) -> str:
    if ceiling.rupiah is None:
        return f"“{ceiling.was}” tidak terbaca, dilewati" if ceiling.why else "kosong, dilewati"
    amount = numbers.rupiah(ceiling.rupiah)
    if ceiling.agency is not None:
        return f"{amount} → {ceiling.agency}"
    if ceiling.commission is not None:
        return f"{amount} → Komisi {ceiling.commission}"
    return f"{amount}, tidak dikenal sebagai Perangkat Daerah atau komisi, dilewati"


def summary(found: FoundCeilings) -> str:
    """`Pagu dari pagu.xlsx: 3 Perangkat Daerah, 0 komisi`."""
    sheet = found.sheet
    return f"Pagu dari {sheet.file_name}: {len(sheet.agencies)} Perangkat Daerah, {len(sheet.commissions)} komisi"
