"""What is asked about the office: each line has a form, and each form asks why."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any

from sessions.kernel.refusals import Explanation
from sessions.language import dates
from sessions.language.local import Phrase
from sessions.office.decisions import OfficeCorrected
from sessions.values.office import LABELS, ContactList, Office, VillageCode
from tui.dialogs.asked import Asked, counted, reasoned
from tui.dialogs.reading import read_date, read_text
from tui.office import flows_plan, view
from tui.office.view import OfficeTopic, Setting, SettingKey
from tui.shell.flows import ask_form
from tui.shell.stage import StageScreen, idle

_Open = Callable[[StageScreen, str, Office, Any], None]
"""Opens the form with this title; the last is what the key of the line says beside its kind."""


def _read_days(typed: str) -> tuple[date, ...]:
    return tuple(read_date(part) for part in read_text(typed).split(";") if part.strip())


def _days_text(days: tuple[date, ...]) -> str:
    return "; ".join(map(dates.numeric_date, days))


Why = Annotated[str, reasoned(hint="misalnya: alamat kantor pindah")]


@dataclass(frozen=True, slots=True, kw_only=True)
class _LetterheadForm:
    first: Annotated[str, Asked("Kop, baris 1", hint="kosong: lazim")] = ""
    second: Annotated[str, Asked("Kop, baris 2", hint="kosong: lazim")] = ""
    address: Annotated[str, Asked("Alamat")] = ""
    contact: Annotated[str, Asked("Kontak", hint="telepon, surel, laman")] = ""
    seat: Annotated[str, Asked("Tempat kedudukan")] = ""
    reason: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlanningAgencyForm:
    short: Annotated[str, Asked("Singkatan")]
    name: Annotated[str, Asked("Nama")]
    address: Annotated[str, Asked("Alamat")] = ""
    reason: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class _NewLawForm:
    text: Annotated[str, Asked("Dasar hukum", hint=Phrase("misalnya: Peraturan {bupati:title} Nomor …"))]
    reason: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class LawForm:
    """A line of the legal basis, and where it stands, counted from 1; an empty text takes it away."""

    text: Annotated[str, Asked("Dasar hukum", hint="kosong: hapus")] = ""
    place: int
    reason: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class _TextForm:
    text: str = ""
    reason: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysForm:
    """Days on which nobody works, or works all the same."""

    days: Annotated[
        tuple[date, ...], Asked("Tanggal", hint="5-2-2027; 8-2-2027", read=_read_days, show=_days_text)
    ] = ()
    reason: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class CapForm:
    """How many proposals a village may send; 0: as many as it likes."""

    cap_per_village: Annotated[int, counted(Phrase("Usulan per {desa}"), hint="kosong: tanpa batas")] = 0
    reason: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class _ContactsForm:
    are_printed: Annotated[bool, Asked("Alamat, telepon", choices={True: "dicetak", False: "kolomnya kosong"})]
    reason: Why


def open_form(screen: StageScreen, key: SettingKey) -> None:
    """The form of the line under the cursor; what is fixed has none."""
    office, found = screen.session.office, view.setting(screen.session, key)
    if office is None or found is None or found.is_fixed:
        return
    _FORMS.get(key.what, _letterhead)(screen, found.name, office, key.which)


def fixed(setting: Setting) -> Explanation:
    """Where what is fixed here is changed."""
    return idle(f"{setting.name} tidak diubah di sini.", setting.advice or "Tetap selama sesi ini; ubah berkas kantor.")


def ask_new_law(screen: StageScreen) -> None:
    """One more line of the legal basis, at the end."""
    if (office := screen.session.office) is None:
        return

    def build(form: _NewLawForm) -> OfficeCorrected:
        return OfficeCorrected(legal_basis=(*office.legal_basis, form.text), reason=form.reason)

    ask_form(screen, "Dasar hukum baru", _NewLawForm, build)


def _letterhead(screen: StageScreen, title: str, office: Office, _: object) -> None:
    def build(form: _LetterheadForm) -> OfficeCorrected:
        return OfficeCorrected(
            letterhead=tuple(filter(None, (form.first, form.second))),
            address=form.address,
            contact=form.contact,
            seat=form.seat,
            reason=form.reason,
        )

    first, second = office.letterhead or ("", "")
    start = {"first": first, "second": second, "address": office.address, "contact": office.contact}
    ask_form(screen, title, _LetterheadForm, build, {**start, "seat": office.seat})


def _agency(screen: StageScreen, title: str, office: Office, _: object) -> None:
    def build(form: _PlanningAgencyForm) -> OfficeCorrected:
        wanted = replace(office.planning_agency, short=form.short, name=form.name, address=form.address)
        return OfficeCorrected(planning_agency=wanted, reason=form.reason)

    ask_form(screen, title, _PlanningAgencyForm, build, office.planning_agency)


def _law(screen: StageScreen, title: str, office: Office, number: int) -> None:
    laws, last = office.legal_basis, len(office.legal_basis)

    def build(form: LawForm) -> OfficeCorrected:
        left = (*laws[: number - 1], *laws[number:])
        place = min(max(form.place, 1), last) - 1
        ordered = (*left[:place], form.text, *left[place:]) if form.text else left
        return OfficeCorrected(legal_basis=ordered, reason=form.reason)

    start = {"text": laws[number - 1], "place": number}
    ask_form(screen, title, LawForm, build, start, asked={"place": Asked(f"Urutan (1–{last})")})


def _number(screen: StageScreen, title: str, office: Office, kind: str) -> None:
    def build(form: _TextForm) -> OfficeCorrected:
        return OfficeCorrected(letter_numbers={kind: form.text}, reason=form.reason)

    asked = {"text": Asked("Bentuk nomor", hint="000.7.2.3/…/2027; kosong: diisi kemudian")}
    ask_form(screen, title, _TextForm, build, {"text": office.letter_numbers.get(kind)}, asked=asked)


def _actor(screen: StageScreen, title: str, office: Office, step: int) -> None:
    def build(form: _TextForm) -> OfficeCorrected:
        return OfficeCorrected(actors={step: form.text}, reason=form.reason)

    asked = {"text": Asked("Pelaksana", hint="kosong: menurut SOP")}
    ask_form(screen, title, _TextForm, build, {"text": office.actors.get(step)}, asked=asked)


def _label(screen: StageScreen, title: str, office: Office, code: VillageCode) -> None:
    def build(form: _TextForm) -> OfficeCorrected:
        return OfficeCorrected(labels={code: form.text}, reason=form.reason)

    village = office.village(code)
    asked = {"text": Asked("Sebutan", choices={label: label for label in LABELS})}
    ask_form(screen, title, _TextForm, build, {"text": village.label if village else "Desa"}, asked=asked)


def _contacts(screen: StageScreen, title: str, office: Office, where: ContactList) -> None:
    others = tuple(found for found in office.without_contacts if found is not where)

    def build(form: _ContactsForm) -> OfficeCorrected:
        return OfficeCorrected(without_contacts=others if form.are_printed else (*others, where), reason=form.reason)

    ask_form(screen, title, _ContactsForm, build, {"are_printed": where not in office.without_contacts})


def _added(screen: StageScreen, title: str, office: Office, _: object) -> None:
    def build(form: DaysForm) -> OfficeCorrected:
        return OfficeCorrected(holidays_added=form.days, reason=form.reason)

    ask_form(screen, title, DaysForm, build, {"days": office.holidays_added})


def _struck(screen: StageScreen, title: str, office: Office, _: object) -> None:
    def build(form: DaysForm) -> OfficeCorrected:
        return OfficeCorrected(holidays_struck=form.days, reason=form.reason)

    ask_form(screen, title, DaysForm, build, {"days": office.holidays_struck})


def _cap(screen: StageScreen, title: str, office: Office, _: object) -> None:
    def build(form: CapForm) -> OfficeCorrected:
        return OfficeCorrected(cap_per_village=form.cap_per_village, reason=form.reason)

    ask_form(screen, title, CapForm, build, {"cap_per_village": office.cap_per_village})


@dataclass(frozen=True, slots=True, kw_only=True)
class _SopForm:
    number: Annotated[str, Asked("Nomor SOP", hint="misalnya 188/07/TAHUN 2023")] = ""
    dated: Annotated[date | None, Asked("Tanggal SOP", hint="misalnya 1-2-2023")] = None
    reason: Why


def _sop(screen: StageScreen, title: str, office: Office, _: object) -> None:
    def build(form: _SopForm) -> OfficeCorrected:
        return OfficeCorrected(sop_number=form.number, sop_date=form.dated, reason=form.reason)

    ask_form(screen, title, _SopForm, build, {"number": office.sop_number, "dated": office.sop_date})


def _reference(screen: StageScreen, _title: str, _office: Office, number: int) -> None:
    flows_plan.ask_reference(screen, number)


_FORMS: Mapping[OfficeTopic, _Open] = {
    OfficeTopic.REFERENCE: _reference,
    OfficeTopic.SOP: _sop,
    OfficeTopic.LAW: _law,
    OfficeTopic.LETTER: _number,
    OfficeTopic.ACTOR: _actor,
    OfficeTopic.VILLAGE: _label,
    OfficeTopic.AGENCY: _agency,
    OfficeTopic.ADDED: _added,
    OfficeTopic.STRUCK: _struck,
    OfficeTopic.CAP: _cap,
    OfficeTopic.CONTACTS: _contacts,
}
