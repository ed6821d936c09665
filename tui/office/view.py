"""The screen of the office: what papers say of the kecamatan, who does which step, which days are no working days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sessions.kernel.session import Session
from sessions.language import dates, local
from sessions.language.file_words import LETTERS, ZONES
from sessions.language.numbers import thousands
from sessions.office.defaults import is_superseded
from sessions.steps import sop, sop_state
from sessions.values.office import ContactList, Office
from tui.widgets.view import Detail, ListRow, Tone, bare, rule

COLUMNS = (
    bare("", 2),
    bare("Hal", 24, grows=1),
    bare("Isi", 44, grows=3),
)

KOP, AGENCY, ADDED, STRUCK, CAP = "kop", "badan", "ditambah", "dicoret", "batas"
LAW, LETTER, ACTOR, VILLAGE, CONTACTS = "hukum:", "nomor:", "langkah:", "desa:", "kontak:"
_FIXED = "tetap:"
USUAL = "seperti lazim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One line; `advice` tells what to do about it, or where it is changed if not here."""

    key: str
    name: str
    text: str
    is_doubtful: bool = False
    advice: str = ""

    @property
    def is_fixed(self) -> bool:
        """Whether it is not changed here."""
        return self.key.startswith(_FIXED)


def rows(session: Session) -> tuple[ListRow[str], ...]:
    """All lines, a heading between the chapters."""
    listed: list[ListRow[str]] = []
    for heading, settings in _chapters(session):
        if listed:
            listed.append(rule(heading))
        listed += [_row(setting) for setting in settings]
    return tuple(listed)


def _row(setting: Setting) -> ListRow[str]:
    tone = Tone.ALERT if setting.is_doubtful else Tone.DIM if setting.is_fixed else Tone.PLAIN
    sign = "!" if setting.is_doubtful else ""
    return ListRow(key=setting.key, cells=(sign, setting.name, setting.text), tone=tone)


def _chapters(session: Session) -> Iterator[tuple[str, tuple[Setting, ...]]]:
    office = session.office
    if office is None:
        return
    yield "kop", tuple(_letterhead(office))
    yield "dasar hukum, menurut urutan pada dokumen", tuple(_laws(office))
    yield (
        "nomor surat",
        tuple(
            Setting(key=f"{LETTER}{kind}", name=f"Nomor {name}", text=office.letter_numbers.get(kind, "diisi kemudian"))
            for kind, name in LETTERS.items()
        ),
    )
    yield (
        "pelaksana langkah SOP",
        tuple(
            Setting(
                key=f"{ACTOR}{step.number}",
                name=f"{step.number} {step.short}",
                text=sop_state.actor(session, step.number),
            )
            for step in sop.STEPS
        ),
    )
    yield "hari kerja dan batas usulan", tuple(_days(office))
    yield "alamat dan telepon pada daftar yang dicetak", tuple(_contacts(office))
    yield (
        "sebutan desa dan kelurahan",
        tuple(
            Setting(key=f"{VILLAGE}{village.code}", name=village.name, text=village.label)
            for village in office.villages
        ),
    )
    yield "tetap selama sesi ini", tuple(_fixed(session, office))


def _contacts(office: Office) -> Iterator[Setting]:
    for found in ContactList:
        told = "kolomnya kosong" if found in office.without_contacts else "dicetak menurut bentuk resminya"
        yield Setting(key=f"{CONTACTS}{found.value}", name=found.value.capitalize(), text=told)


def _letterhead(office: Office) -> Iterator[Setting]:
    yield Setting(key=KOP, name="Kop surat", text=" / ".join(office.letterhead) or USUAL)
    yield Setting(key=f"{KOP} alamat", name="Alamat", text=office.address or "kosong")
    yield Setting(key=f"{KOP} kontak", name="Kontak", text=office.contact or "kosong")
    yield Setting(key=f"{KOP} kedudukan", name="Tempat kedudukan", text=office.seat or office.kecamatan)
    agency = office.planning_agency
    yield Setting(key=AGENCY, name="Badan perencana", text=f"{agency.short}, {agency.name}")


def _laws(office: Office) -> Iterator[Setting]:
    for number, law in enumerate(office.legal_basis, start=1):
        is_old = is_superseded(law)
        advice = "sudah diganti oleh Undang-Undang Nomor 23 Tahun 2014; Enter untuk menggantinya" if is_old else ""
        yield Setting(key=f"{LAW}{number}", name=f"Dasar hukum {number}", text=law, is_doubtful=is_old, advice=advice)


def _days(office: Office) -> Iterator[Setting]:
    yield Setting(key=ADDED, name="Libur setempat", text=_listed(office.holidays_added))
    yield Setting(key=STRUCK, name="Libur yang dicoret", text=_listed(office.holidays_struck))
    cap = f"{thousands(office.cap_per_village)} usulan" if office.cap_per_village else "tanpa batas"
    yield Setting(key=CAP, name=local.worded(office, "Batas usulan per desa"), text=cap)


def _listed(days: tuple[date, ...]) -> str:
    return ", ".join(map(dates.long_date, days)) or "tidak ada"


def _fixed(session: Session, office: Office) -> Iterator[Setting]:
    zone = next((name for name, offset in ZONES.items() if offset == office.utc_offset), office.utc_offset)
    facts = (
        ("Kecamatan", f"{office.kecamatan} ({office.code}), {office.regency}, {office.province}", ""),
        ("Zona waktu, kertas", f"{zone}, {office.paper}; surat {office.letter_paper}", ""),
        ("Logo", office.logo.file if office.logo else "tidak ada", "disalin dari berkas kantor ketika sesi dibuat"),
        ("Komisi", ", ".join(f"{c.id} {c.short}" for c in session.commissions), "diubah di layar Panitia (g i)"),
        ("Perangkat Daerah", f"{thousands(len(office.agencies))} nama", ""),
        ("Pejabat", f"{thousands(len(session.officials))} nama", "diubah di layar Panitia (g i)"),
        (
            "Tata tertib, pedoman",
            f"{len(session.guideline.criteria) if session.guideline else 0} kriteria",
            "diubah di layar Tata tertib (g d) dan Pedoman (g z)",
        ),
    )
    for number, (name, text, advice) in enumerate(facts):
        yield Setting(key=f"{_FIXED}{number}", name=name, text=text, advice=advice)


def setting(session: Session, key: str) -> Setting | None:
    """The line with this key."""
    return next((found for _, settings in _chapters(session) for found in settings if found.key == key), None)


def detail(session: Session, key: str) -> Detail | None:
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
