"""One row of a file as a form: what was read, as it can be typed again, and the overrides that come of it."""

from collections.abc import Iterator, Mapping

from exports.wording import places
from exports.wording.intake import field_name
from exports.wording.numbers import thousands
from sessions.intake.layouts import Field
from sessions.intake.overrides import CHANGEABLE
from sessions.intake.template import number_text
from sessions.intake.verdicts import COMES_IN, CellFinding, Override, Preview, RowVerdict, Verdict, Why
from sessions.office import Office
from sessions.proposals import ProposalDraft

VERDICT = "verdict"
"""Name of the field that decides about the row as a whole."""

JUDGED, TAKEN_IN, LEFT_OUT, AS_READ = "", "masuk", "tinggal", "semula"
"""Values of that field: by its findings, in any case, not at all, and everything as it was read."""

_BY_HAND = {TAKEN_IN: Verdict.ACCEPTED, LEFT_OUT: Verdict.REFUSED}

_REFUSED = {
    Field.ACTIVITY: "Usulan kegiatan belum diisi.",
    Field.COST: "{name} “{was}” tidak terbaca sebagai satu jumlah rupiah, misalnya 150 jt.",
    Field.VOLUME: "{name} “{was}” tidak terbaca sebagai satu angka, misalnya 320 atau 2,5.",
    Field.PRIORITY: "{name} “{was}” tidak terbaca sebagai satu angka, misalnya 1.",
    Field.HOUSEHOLDS: "{name} “{was}” tidak terbaca sebagai jumlah KK, misalnya 45.",
}
_NO_VILLAGE = "Desa belum ditentukan."


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


def texts(draft: ProposalDraft) -> Mapping[Field, str]:
    """What was read, field by field, so that typing the same again would be read as the same."""
    return {
        Field.VILLAGE: draft.village or "",
        Field.ACTIVITY: draft.activity,
        Field.PROBLEM: draft.problem,
        Field.LOCATION: draft.location,
        Field.VOLUME: "" if draft.volume is None else number_text(draft.volume),
        Field.UNIT: draft.unit,
        Field.COST: "" if draft.cost is None else f"Rp{thousands(draft.cost)}",
        Field.AGENCY: draft.agency,
        Field.PRIORITY: "" if draft.village_priority is None else str(draft.village_priority),
        Field.HOUSEHOLDS: "" if draft.households is None else str(draft.households),
        Field.NOTE: draft.note,
    }


def overrides(seen: Preview, row: RowVerdict, verdict: str, typed: Mapping[Field, str]) -> tuple[Override, ...]:
    """All that is decided by hand about the row: earlier values, then what was typed now, then the verdict."""
    if verdict == AS_READ or row.reading is None:
        return ()
    before = [o for o in seen.overrides if o.row == row.row and o.field is not None]
    now = texts(row.reading)
    changed = {what: typed[what] for what in CHANGEABLE if what in typed and typed[what] != now[what]}
    kept = [override for override in before if override.field not in changed]
    return (*kept, *_made(row.row, changed, verdict))


def _made(row: int, changed: Mapping[Field, str], verdict: str) -> Iterator[Override]:
    for what, text in changed.items():
        yield Override(row=row, field=what, value=text)
    if verdict in _BY_HAND:
        yield Override(row=row, verdict=_BY_HAND[verdict])


def refusal(office: Office | None, finding: CellFinding) -> str:
    """Why what was typed or decided cannot be."""
    if finding.field is Field.VILLAGE or finding.why is Why.VILLAGE_MISSING:
        return places.worded(office, _NO_VILLAGE)
    name = field_name(office, finding.field)
    if finding.why is Why.COST_UNUSUAL:
        return f"{name} “{finding.was}” tidak lazim; tulis lengkap, misalnya 5 jt."
    return _REFUSED.get(finding.field, "{name} “{was}” tidak dapat dipakai.").format(name=name, was=finding.was)
