"""What is asked about the Acuan RKPD: a line of it, one more, or a table from a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from sessions.office.decisions_plan import PlanReferencesSet
from sessions.office.intake import PlanTable, read_plan
from sessions.sentences.clauses import sentence
from sessions.values.plan import PlanReference
from tui.dialogs.asked import Asked, values
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.pick_file import PickFile, files_at_hand
from tui.shell.flows import ask_form, is_refused
from tui.shell.stage import StageScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceForm:
    """A line of the Acuan RKPD; one with every field empty is taken away."""

    prefix: Annotated[str, Asked("Awal kode sub kegiatan", hint="1.03.10; kosong: menurut Perangkat Daerah")] = ""
    agency: Annotated[str, Asked("Perangkat Daerah", hint="singkatan; boleh kosong")] = ""
    priority: Annotated[str, Asked("Prioritas Daerah")] = ""
    target: Annotated[str, Asked("Sasaran Daerah")] = ""
    program: Annotated[str, Asked("Program")] = ""


def ask_reference(screen: StageScreen, number: int) -> None:
    """The line of this number, from 1; a new one behind the last."""
    known = screen.session.plan_references
    start = known[number - 1] if 0 < number <= len(known) else None

    def build(form: ReferenceForm) -> PlanReferencesSet:
        line = PlanReference(**values(form))
        filled = (line,) if line != PlanReference() else ()
        before, after = (known[: number - 1], known[number:]) if start is not None else (known, ())
        return PlanReferencesSet(references=(*before, *filled, *after))

    ask_form(screen, f"Acuan RKPD {number if start else 'baru'}", ReferenceForm, build, start)


def ask_table(screen: StageScreen) -> None:
    """A file at hand, or one whose place is typed; its lines replace those that are there."""
    office = screen.session.office
    if office is None:
        return

    async def read(path: Path) -> PlanTable:
        return read_plan(path, office)

    async def look(found: PlanTable) -> None:
        decision = PlanReferencesSet(references=found.references)
        if is_refused(screen, decision):
            return
        skipped = f"\n{found.skipped} baris dilewati: tidak lengkap atau berulang." if found.skipped else ""
        text = f"{sentence(decision, screen.session)}{skipped}"
        screen.confirm(AskConfirm(f"Acuan RKPD dari {found.file_name}?", text, yes="tetapkan"), decision)

    screen.ask(PickFile(files_at_hand((Path.cwd(), screen.app.sitting.folder)), read, title="Acuan RKPD"), look)
