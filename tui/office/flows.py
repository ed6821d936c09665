"""Acts of the screen of the office: each line has a form, and each form asks why."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import cast

from sessions.kernel.checks import REASON_LENGTH
from sessions.language import dates, local
from sessions.language.file_words import LABELS
from sessions.office.decisions import OfficeCorrected
from sessions.values.office import ContactList, Office, VillageCode
from tui.dialogs.form import Answers, Field
from tui.dialogs.reading import at_least, read_count, read_date, read_text
from tui.office import view
from tui.shell.flows import ask_and_take
from tui.shell.stage import StageScreen

Build = Callable[[Answers], OfficeCorrected]
Form = tuple[Sequence[Field], Build]

PRINTED, EMPTY = "dicetak", "kosong"

_WHY = Field(
    name="alasan", label="Alasan", hint="misalnya: alamat kantor pindah", read=at_least(REASON_LENGTH, "Alasan")
)


def open_form(screen: StageScreen, key: str) -> None:
    """The form of the line under the cursor; what is fixed says where it is changed."""
    office, found = screen.session.office, view.setting(screen.session, key)
    if office is None or found is None:
        return
    if found.is_fixed:
        screen.tell(f"{found.name} tidak diubah di sini.", found.advice or "Tetap selama sesi ini; ubah berkas kantor.")
        return
    fields, build = _form(office, key)
    ask_and_take(screen, found.name, (*fields, _WHY), build)


def ask_new_law(screen: StageScreen) -> None:
    """One more line of the legal basis, at the end."""
    office = screen.session.office
    if office is None:
        return
    field = Field(name="isi", label="Dasar hukum", hint=local.worded(office, "misalnya: Peraturan Bupati Nomor …"))

    def build(answers: Answers) -> OfficeCorrected:
        return OfficeCorrected(legal_basis=(*office.legal_basis, answers.text("isi")), reason=answers.text("alasan"))

    ask_and_take(screen, "Dasar hukum baru", (field, _WHY), build)


def _form(office: Office, key: str) -> Form:
    kind, _, tail = key.partition(":")
    forms: Mapping[str, Callable[[], Form]] = {
        view.LAW: lambda: _law(office, int(tail)),
        view.LETTER: lambda: _number(office, tail),
        view.ACTOR: lambda: _actor(office, int(tail)),
        view.VILLAGE: lambda: _label(office, VillageCode(tail)),
        view.AGENCY: lambda: _agency(office),
        view.ADDED: lambda: _days(office, kind),
        view.STRUCK: lambda: _days(office, kind),
        view.CAP: lambda: _cap(office),
        view.CONTACTS: lambda: _contacts(office, ContactList(tail)),
    }
    return forms.get(f"{kind}:" if tail else kind, lambda: _letterhead(office))()


def _letterhead(office: Office) -> Form:
    first, second = office.letterhead or ("", "")
    fields = (
        Field(name="satu", label="Kop, baris 1", value=first, hint="kosong: lazim", is_required=False),
        Field(name="dua", label="Kop, baris 2", value=second, hint="kosong: lazim", is_required=False),
        Field(name="alamat", label="Alamat", value=office.address, is_required=False),
        Field(name="kontak", label="Kontak", value=office.contact, hint="telepon, surel, laman", is_required=False),
        Field(name="kedudukan", label="Tempat kedudukan", value=office.seat, is_required=False),
    )

    def build(answers: Answers) -> OfficeCorrected:
        return OfficeCorrected(
            letterhead=tuple(filter(None, (answers.text("satu"), answers.text("dua")))),
            address=answers.text("alamat"),
            contact=answers.text("kontak"),
            seat=answers.text("kedudukan"),
            reason=answers.text("alasan"),
        )

    return fields, build


def _agency(office: Office) -> Form:
    agency = office.planning_agency
    fields = (
        Field(name="singkatan", label="Singkatan", value=agency.short),
        Field(name="nama", label="Nama", value=agency.name),
        Field(name="alamat", label="Alamat", value=agency.address, is_required=False),
    )

    def build(answers: Answers) -> OfficeCorrected:
        wanted = replace(
            agency, short=answers.text("singkatan"), name=answers.text("nama"), address=answers.text("alamat")
        )
        return OfficeCorrected(planning_agency=wanted, reason=answers.text("alasan"))

    return fields, build


def _law(office: Office, number: int) -> Form:
    """The text, and where it stands; an empty text takes the line away."""
    laws = list(office.legal_basis)
    last = len(laws)
    fields = (
        Field(name="isi", label="Dasar hukum", value=laws[number - 1], hint="kosong: hapus", is_required=False),
        Field(name="urutan", label=f"Urutan (1–{last})", value=str(number), read=read_count),
    )

    def build(answers: Answers) -> OfficeCorrected:
        left = [*laws[: number - 1], *laws[number:]]
        place = min(max(answers.number("urutan") or 1, 1), last) - 1
        text = answers.text("isi")
        ordered = (*left[:place], text, *left[place:]) if text else tuple(left)
        return OfficeCorrected(legal_basis=ordered, reason=answers.text("alasan"))

    return fields, build


def _number(office: Office, kind: str) -> Form:
    value = office.letter_numbers.get(kind, "")
    hint = "000.7.2.3/…/2027; kosong: diisi kemudian"
    field = Field(name="isi", label="Bentuk nomor", value=value, hint=hint, is_required=False)
    return (field,), lambda answers: OfficeCorrected(
        letter_numbers={kind: answers.text("isi")}, reason=answers.text("alasan")
    )


def _actor(office: Office, step: int) -> Form:
    field = Field(
        name="isi", label="Pelaksana", value=office.actors.get(step, ""), hint="kosong: menurut SOP", is_required=False
    )
    return (field,), lambda answers: OfficeCorrected(actors={step: answers.text("isi")}, reason=answers.text("alasan"))


def _contacts(office: Office, where: ContactList) -> Form:
    """Whether this list is printed with address and telephone."""
    others = tuple(found for found in office.without_contacts if found is not where)
    choices = ((PRINTED, "dicetak"), (EMPTY, "kolomnya kosong"))
    value = EMPTY if where in office.without_contacts else PRINTED
    field = Field(name="isi", label="Alamat, telepon", value=value, choices=choices)

    def build(answers: Answers) -> OfficeCorrected:
        wanted = others if answers.text("isi") == PRINTED else (*others, where)
        return OfficeCorrected(without_contacts=wanted, reason=answers.text("alasan"))

    return (field,), build


def _label(office: Office, code: VillageCode) -> Form:
    village = office.village(code)
    value = village.label if village else "Desa"
    field = Field(name="isi", label="Sebutan", value=value, choices=tuple((label, label) for label in LABELS))
    return (field,), lambda answers: OfficeCorrected(labels={code: answers.text("isi")}, reason=answers.text("alasan"))


def _days(office: Office, kind: str) -> Form:
    is_added = kind == view.ADDED
    days = office.holidays_added if is_added else office.holidays_struck
    value = "; ".join(map(dates.numeric_date, days))
    field = Field(
        name="isi",
        label="Tanggal",
        value=value,
        hint="5-2-2027; 8-2-2027",
        read=lambda typed: tuple(read_date(part) for part in read_text(typed).split(";") if part.strip()),
        is_required=False,
    )

    def build(answers: Answers) -> OfficeCorrected:
        wanted = cast("tuple[date, ...]", answers.value("isi") or ())
        why = answers.text("alasan")
        if is_added:
            return OfficeCorrected(holidays_added=wanted, reason=why)
        return OfficeCorrected(holidays_struck=wanted, reason=why)

    return (field,), build


def _cap(office: Office) -> Form:
    value = str(office.cap_per_village or "")
    field = Field(
        name="isi",
        label=local.worded(office, "Usulan per desa"),
        value=value,
        hint="kosong: tanpa batas",
        read=read_count,
        is_required=False,
    )
    return (field,), lambda answers: OfficeCorrected(
        cap_per_village=answers.number("isi") or 0, reason=answers.text("alasan")
    )
