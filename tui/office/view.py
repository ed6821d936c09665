"""The screen of the office: what papers say of the kecamatan, who does which step, which days are no working days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from sessions.kernel.session import Session
from sessions.language import dates
from sessions.language.local import desa
from sessions.language.numbers import thousands
from sessions.office.defaults import is_superseded
from sessions.steps import sop
from sessions.values.office import LETTERS, ZONES, ContactList, Office
from tui.widgets.view import Chapters, Detail, ListColumn, ListView, Matter, Tone, at, chaptered


class OfficeTopic(Enum):
    """OfficeTopic a line is about."""

    LETTERHEAD = auto()
    ADDRESS = auto()
    CONTACT = auto()
    SEAT = auto()
    AGENCY = auto()
    LAW = auto()
    LETTER = auto()
    ACTOR = auto()
    ADDED = auto()
    STRUCK = auto()
    CAP = auto()
    CONTACTS = auto()
    VILLAGE = auto()
    REFERENCE = auto()
    SOP = auto()
    FIXED = auto()


class SettingKey(NamedTuple):
    """A line; `which` is the number of a law, a step or a fixed line, the kind of a letter or list, a village."""

    what: OfficeTopic
    which: int | str = 0


USUAL = "seperti lazim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Matter[SettingKey]):
    """One line; `advice` tells what to do about it, or where it is changed if not here."""

    is_doubtful: bool = False
    advice: str = ""

    @property
    def is_fixed(self) -> bool:
        """Whether it is not changed here."""
        return self.key.what is OfficeTopic.FIXED

    @property
    def tone(self) -> Tone:
        """OfficeTopic is doubtful stands out, what is fixed stands back."""
        return Tone.ALERT if self.is_doubtful else Tone.DIM if self.is_fixed else Tone.PLAIN


COLUMNS: tuple[ListColumn[Setting], ...] = (
    ListColumn("", 2, lambda setting: "!" if setting.is_doubtful else "", has_sign=True),
    ListColumn("Hal", 24, lambda setting: setting.name, grows=1),
    ListColumn("Isi", 44, lambda setting: setting.text, grows=3),
)


def _chapters(session: Session) -> Chapters[Setting]:
    office = session.office
    if office is None:
        return ()
    return (
        ("", tuple(_letterhead(office))),
        ("dasar hukum, menurut urutan pada dokumen", (*_laws(office), _sop(office))),
        ("Acuan RKPD: prioritas, sasaran, program (T-D.4)", tuple(_references(session))),
        ("nomor surat", tuple(_letters(office))),
        ("pelaksana langkah SOP", tuple(_actors(session))),
        ("hari kerja dan batas usulan", tuple(_days(office))),
        ("alamat dan telepon pada daftar yang dicetak", tuple(_contacts(office))),
        ("sebutan desa dan kelurahan", tuple(_labels(office))),
        ("tetap selama sesi ini", tuple(_fixed(session, office))),
    )


def _letters(office: Office) -> Iterator[Setting]:
    for kind, name in LETTERS.items():
        number = office.letter_numbers.get(kind, "diisi kemudian")
        yield Setting(key=SettingKey(OfficeTopic.LETTER, kind), name=f"Nomor {name}", text=number)


def _actors(session: Session) -> Iterator[Setting]:
    for step in sop.STEPS:
        actor = sop.actor(session, step.number)
        yield Setting(key=SettingKey(OfficeTopic.ACTOR, step.number), name=f"{step.number} {step.short}", text=actor)


def _labels(office: Office) -> Iterator[Setting]:
    for village in office.villages:
        yield Setting(key=SettingKey(OfficeTopic.VILLAGE, village.code), name=village.name, text=village.label)


def _contacts(office: Office) -> Iterator[Setting]:
    for found in ContactList:
        told = "kolomnya kosong" if found in office.without_contacts else "dicetak menurut bentuk resminya"
        yield Setting(key=SettingKey(OfficeTopic.CONTACTS, found), name=found.value.capitalize(), text=told)


def _letterhead(office: Office) -> Iterator[Setting]:
    yield Setting(key=SettingKey(OfficeTopic.LETTERHEAD), name="Kop surat", text=" / ".join(office.letterhead) or USUAL)
    yield Setting(key=SettingKey(OfficeTopic.ADDRESS), name="Alamat", text=office.address or "kosong")
    yield Setting(key=SettingKey(OfficeTopic.CONTACT), name="Kontak", text=office.contact or "kosong")
    yield Setting(key=SettingKey(OfficeTopic.SEAT), name="Tempat kedudukan", text=office.seat or office.kecamatan)
    agency = office.planning_agency
    yield Setting(key=SettingKey(OfficeTopic.AGENCY), name="Badan perencana", text=f"{agency.short}, {agency.name}")


def _laws(office: Office) -> Iterator[Setting]:
    for number, law in enumerate(office.legal_basis, start=1):
        is_old = is_superseded(law)
        advice = "sudah diganti oleh Undang-Undang Nomor 23 Tahun 2014; Enter untuk menggantinya" if is_old else ""
        yield Setting(
            key=SettingKey(OfficeTopic.LAW, number),
            name=f"Dasar hukum {number}",
            text=law,
            is_doubtful=is_old,
            advice=advice,
        )


def _references(session: Session) -> Iterator[Setting]:
    for number, line in enumerate(session.plan_references, start=1):
        told = " · ".join(filter(None, (line.priority, line.target, line.program)))
        name = " ".join(filter(None, (line.prefix, line.agency)))
        yield Setting(key=SettingKey(OfficeTopic.REFERENCE, number), name=name, text=told)
    if not session.plan_references:
        yield Setting(
            key=SettingKey(OfficeTopic.REFERENCE),
            name="Acuan RKPD",
            text="belum ada: tercetak menyesuaikan Rancangan Awal RKPD",
            advice="Enter atau e menambah satu baris, i memasukkannya dari berkas.",
        )


def _sop(office: Office) -> Setting:
    number = office.sop_number or "nomor titik-titik"
    day = dates.long_date(office.sop_date) if office.sop_date else "tanggal titik-titik"
    return Setting(key=SettingKey(OfficeTopic.SOP), name="SOP Pelaksanaan Musrenbang", text=f"{number}, {day}")


def _days(office: Office) -> Iterator[Setting]:
    yield Setting(key=SettingKey(OfficeTopic.ADDED), name="Libur setempat", text=_listed(office.holidays_added))
    yield Setting(key=SettingKey(OfficeTopic.STRUCK), name="Libur yang dicoret", text=_listed(office.holidays_struck))
    cap = f"{thousands(office.cap_per_village)} usulan" if office.cap_per_village else "tanpa batas"
    yield Setting(key=SettingKey(OfficeTopic.CAP), name=f"Batas usulan per {desa}", text=cap)


def _listed(days: tuple[date, ...]) -> str:
    return ", ".join(map(dates.long_date, days)) or "tidak ada"


def _fixed(session: Session, office: Office) -> Iterator[Setting]:
    zone = next((name for name, offset in ZONES.items() if offset == office.utc_offset), office.utc_offset)
    facts = (
        ("Kecamatan", f"{office.kecamatan} ({office.code}), {office.regency}, {office.province}", ""),
        ("Zona waktu, kertas", f"{zone}, {office.paper}; surat {office.letter_paper}", ""),
        ("Logo", office.logo.file if office.logo else "tidak ada", "disalin dari berkas kantor ketika sesi dibuat"),
        ("Komisi", ", ".join(f"{c.id} {c.short}" for c in session.commissions), "diubah di lembar Panitia (g d)"),
        ("Perangkat Daerah", f"{thousands(len(office.agencies))} nama", ""),
        ("Pejabat", f"{thousands(len(session.officials))} nama", "diubah di lembar Panitia (g d)"),
        (
            "Tata tertib, pedoman",
            f"{len(session.guideline.criteria) if session.guideline else 0} kriteria",
            "diubah di lembar Tata tertib dan Pedoman (g d)",
        ),
    )
    for number, (name, text, advice) in enumerate(facts):
        yield Setting(key=SettingKey(OfficeTopic.FIXED, number), name=name, text=text, advice=advice)


def setting(session: Session, key: SettingKey) -> Setting | None:
    """The line with this key."""
    return at(_chapters(session), key)


def detail(session: Session, key: SettingKey) -> Detail | None:
    """The whole text of a line."""
    found = setting(session, key)
    if found is None:
        return None
    advice = found.advice or ("disalin dari berkas kantor; tetap selama sesi ini" if found.is_fixed else "")
    return Detail(title=found.name, lines=(found.text, advice))


def summary(session: Session) -> str:
    """Whose settings these are, and what is doubtful."""
    office = session.office
    if office is None:
        return ""
    old = sum(map(is_superseded, office.legal_basis))
    doubt = f" · {old} dasar hukum sudah diganti (!)" if old else ""
    return f"Kecamatan {office.kecamatan}, {office.regency}{doubt}"


VIEW = ListView(
    columns=COLUMNS,
    rows=lambda session: chaptered(_chapters(session), COLUMNS),
    summary=summary,
    detail=detail,
    why=lambda _: (
        "Data kantor disalin dari berkas kantor ketika sesi dibuat. Yang diubah di sini berlaku bagi sesi ini "
        "saja; untuk tahun-tahun berikutnya tulis berkas kantor dari sesi ini dengan: musrenbang kantor --sesi "
        "FOLDER --ke kantor.toml"
    ),
)
