"""A row of a file that is put right by hand: its fields as they are typed, and what becomes of it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from sessions.intake.layouts import FieldName, Known
from sessions.intake.preview import CHANGEABLE
from sessions.intake.template import number_text
from sessions.intake.verdicts import COMES_IN, CellFinding, Override, Preview, RowVerdict, Verdict, Why
from sessions.intake.words import field_name as field_name_of_intake
from sessions.language.local import Phrase
from sessions.language.numbers import thousands
from sessions.proposals.fields import IN_FILES
from sessions.values.proposals import ProposalDraft

JUDGED, TAKEN_IN, LEFT_OUT, AS_READ = "", "masuk", "tinggal", "semula"
"""What is decided about a row as a whole: by its findings, in any case, not at all, and everything as it was read."""

_BY_HAND = {TAKEN_IN: Verdict.ACCEPTED, LEFT_OUT: Verdict.REFUSED}

_REFUSED = {
    Known.ACTIVITY: "Usulan kegiatan belum diisi.",
    Known.COST: "{name} “{was}” tidak terbaca sebagai satu jumlah rupiah, misalnya 150 jt.",
    Known.VOLUME: "{name} “{was}” tidak terbaca sebagai satu angka, misalnya 320 atau 2,5.",
    Known.PRIORITY: "{name} “{was}” tidak terbaca sebagai satu angka, misalnya 1.",
    Known.HOUSEHOLDS: "{name} “{was}” tidak terbaca sebagai jumlah KK, misalnya 45.",
}
_NO_VILLAGE = Phrase("{desa:capital} belum ditentukan.")


def verdict_choices(seen: Preview, row: RowVerdict) -> tuple[tuple[str, str], ...]:
    """What can be decided about the row; back to what was read only where something was changed."""
    judged = "masuk" if row.verdict in COMES_IN else "tidak masuk"
    choices = ((JUDGED, f"menurut pemeriksaan ({judged})"), (TAKEN_IN, "masukkan"), (LEFT_OUT, "jangan masukkan"))
    return (*choices, (AS_READ, "kembalikan seperti terbaca")) if is_changed(seen, row.row) else choices


def verdict_now(seen: Preview, row: int) -> str:
    """What was decided about the row so far."""
    made = [override.verdict for override in seen.overrides if override.row == row and override.verdict]
    return next((value for value, verdict in _BY_HAND.items() if made and made[-1] is verdict), JUDGED)


def is_changed(seen: Preview, row: int) -> bool:
    """Whether anything about the row was changed by hand."""
    return any(override.row == row for override in seen.overrides)


def texts(draft: ProposalDraft) -> Mapping[FieldName, str]:
    """What was read, field by field, so that typing the same again would be read as the same."""
    return {name: _typed(name, getattr(draft, name)) for name in CHANGEABLE}


def _typed(name: FieldName, value: str | int | Decimal | None) -> str:
    if isinstance(value, Decimal):
        return number_text(value)
    if name == Known.COST and isinstance(value, int):
        return f"Rp{thousands(value)}"
    return "" if value is None else str(value)


def overrides(seen: Preview, row: RowVerdict, verdict: str, typed: Mapping[FieldName, str]) -> tuple[Override, ...]:
    """All that is decided by hand about the row: earlier values, then what was typed now, then the verdict."""
    if verdict == AS_READ or row.reading is None:
        return ()
    before = [o for o in seen.overrides if o.row == row.row and o.field is not None]
    now = texts(row.reading)
    changed = {what: typed[what] for what in CHANGEABLE if what in typed and typed[what] != now[what]}
    kept = [override for override in before if override.field not in changed]
    return (*kept, *_made(row.row, changed, verdict))


def _made(row: int, changed: Mapping[FieldName, str], verdict: str) -> Iterator[Override]:
    for what, text in changed.items():
        yield Override(row=row, field=what, value=text)
    if verdict in _BY_HAND:
        yield Override(row=row, verdict=_BY_HAND[verdict])


def refusal(finding: CellFinding) -> str:
    """Why what was typed or decided cannot be."""
    if finding.field == Known.VILLAGE or finding.why is Why.VILLAGE_MISSING:
        return str(_NO_VILLAGE)
    name = field_name_of_intake(IN_FILES, finding.field)
    if finding.why is Why.COST_UNUSUAL:
        return f"{name} “{finding.was}” tidak lazim; tulis lengkap, misalnya 5 jt."
    return _REFUSED.get(finding.field, "{name} “{was}” tidak dapat dipakai.").format(name=name, was=finding.was)
