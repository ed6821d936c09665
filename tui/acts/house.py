"""Acts on what the papers ask for: day, officials, commissions, speakers, representatives; a form for each line."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from exports.wording import dates
from exports.wording.people import nip
from sessions.commissions import Commission, CommissionId
from sessions.decisions import (
    CommissionsFormed,
    MeetingScheduled,
    MinutesNumbered,
    OfficialsNamed,
    SpeechesRecorded,
)
from sessions.decisions.base import Decision
from sessions.people import Official, Role, Speech
from sessions.session import Session
from tui.acts import rules, witnesses
from tui.acts.forms import ask_and_take
from tui.acts.line import ask_line
from tui.dialogs.form import Answers, Field
from tui.dialogs.text import AskNumber, AskText
from tui.presenters import tatib
from tui.reading import read_date, read_nip, read_time
from tui.screens.stage import StageScreen

MOST_SPEAKERS = 6
ROMAN = ("I", "II", "III", "IV", "V")
FEWEST_COMMISSIONS, MOST_COMMISSIONS = 2, 5

RANKS = (
    "Pembina Utama Muda (IV/c)",
    "Pembina Tingkat I (IV/b)",
    "Pembina (IV/a)",
    "Penata Tingkat I (III/d)",
    "Penata (III/c)",
    "Penata Muda Tingkat I (III/b)",
    "Penata Muda (III/a)",
    "Pengatur Tingkat I (II/d)",
    "Pengatur (II/c)",
)
"""Ranks of civil servants as papers write them, for completion."""


def open_form(screen: StageScreen, key: str) -> None:
    """The form of this line."""
    if key in _SIMPLE:
        _SIMPLE[key](screen)
    elif key.startswith(tatib.OFFICIAL):
        ask_official(screen, Role[key.removeprefix(tatib.OFFICIAL)])
    elif key.startswith(tatib.COMMISSION):
        ask_commission(screen, CommissionId(key.removeprefix(tatib.COMMISSION)))
    elif key.startswith(tatib.CRITERION):
        rules.ask_criterion(screen, key.removeprefix(tatib.CRITERION))


def known_names(session: Session) -> tuple[str, ...]:
    """Officials and everybody on the attendance list, for completing a name."""
    officials = {official.name for official in session.officials.values()}
    return tuple(sorted(officials | {person.card.name for person in session.people.values()}))


def ask_schedule(screen: StageScreen) -> None:
    """Day, place and hour of the sidang."""
    sidang = screen.session.sidang
    held_on = dates.numeric_date(sidang.held_on).strip("()") if sidang.held_on else ""
    fields = (
        Field(name="tanggal", label="Tanggal sidang", value=held_on, hint="misalnya 3-2-2027", read=read_date),
        Field(name="tempat", label="Tempat", value=sidang.place, hint="misalnya Pendapa Kecamatan"),
        Field(name="pukul", label="Pukul", value=sidang.starts, read=lambda typed: f"{read_time(typed):%H.%M}"),
    )

    def build(answers: Answers) -> Decision:
        held_on = answers.value("tanggal")
        if not isinstance(held_on, date):
            raise TypeError(type(held_on).__name__)
        return MeetingScheduled(held_on=held_on, place=answers.text("tempat"), starts=answers.text("pukul"))

    ask_and_take(screen, "Hari dan tempat sidang", fields, build)


def ask_official(screen: StageScreen, role: Role) -> None:
    """Who holds a role, with rank and NIP as papers print them."""
    now = screen.session.officials.get(role) or Official(role=role, name="")
    fields = (
        Field(name="nama", label="Nama dan gelar", value=now.name, suggestions=known_names(screen.session)),
        Field(name="jabatan", label="Jabatan", value=now.position, is_required=False),
        Field(
            name="pangkat",
            label="Pangkat",
            value=now.rank,
            hint="misalnya Pembina (IV/a)",
            is_required=False,
            suggestions=RANKS,
        ),
        Field(
            name="nip",
            label="NIP",
            value=nip(now.nip) if now.nip else "",
            hint="18 angka; kosong: titik-titik",
            read=read_nip,
            is_required=False,
        ),
    )

    def build(answers: Answers) -> Decision:
        official = Official(
            role=role,
            name=answers.text("nama"),
            position=answers.text("jabatan"),
            rank=answers.text("pangkat"),
            nip=answers.text("nip"),
        )
        return OfficialsNamed(officials=(official,))

    ask_and_take(screen, role.value, fields, build)


def ask_commissions(screen: StageScreen) -> None:
    """How many commissions, two to five; the ones that stay keep their names and officers."""
    commissions = screen.session.commissions

    async def resize(count: int) -> None:
        if count == len(commissions):
            return
        more = [
            Commission(id=CommissionId(number), name=f"Komisi {number}", short=f"Komisi {number}")
            for number in ROMAN[len(commissions) : count]
        ]
        await screen.decide(CommissionsFormed(commissions=(*commissions[:count], *more)))

    screen.ask(
        AskNumber(
            "Jumlah komisi",
            value=len(commissions),
            is_money=False,
            unit="komisi",
            least=FEWEST_COMMISSIONS,
            most=MOST_COMMISSIONS,
        ),
        resize,
    )


def ask_commission(screen: StageScreen, id_: CommissionId) -> None:
    """Name and officers of one commission."""
    commissions = screen.session.commissions
    now = next(c for c in commissions if c.id == id_)
    names = known_names(screen.session)
    fields = (
        Field(name="nama", label="Bidang", value=now.name),
        Field(name="singkat", label="Nama singkat", value=now.short),
        Field(name="ketua", label="Ketua", value=now.chair, is_required=False, suggestions=names),
        Field(name="sekretaris", label="Sekretaris", value=now.secretary, is_required=False, suggestions=names),
        Field(name="fasilitator", label="Fasilitator", value=now.facilitator, is_required=False, suggestions=names),
    )

    def build(answers: Answers) -> Decision:
        changed = Commission(
            id=id_,
            name=answers.text("nama"),
            short=answers.text("singkat"),
            chair=answers.text("ketua"),
            secretary=answers.text("sekretaris"),
            facilitator=answers.text("fasilitator"),
        )
        return CommissionsFormed(commissions=tuple(changed if c.id == id_ else c for c in commissions))

    ask_and_take(screen, f"Komisi {id_}", fields, build)


def _ask_speakers(screen: StageScreen, title: str, now: Sequence[Speech], build: Callable[..., Decision]) -> None:
    """Up to six lines `nama; jabatan; materi`."""
    given = [*now, *(None for _ in range(MOST_SPEAKERS - len(now)))][:MOST_SPEAKERS]
    fields = tuple(
        Field(
            name=str(n),
            label=f"{n}",
            value=f"{s.speaker}; {s.position}; {s.topic}" if s else "",
            hint="nama; jabatan; materi",
            is_required=False,
        )
        for n, s in enumerate(given, start=1)
    )

    def decision(answers: Answers) -> Decision:
        lines = (answers.text(str(n)) for n in range(1, MOST_SPEAKERS + 1))
        return build(tuple(_speech(line) for line in lines if line))

    ask_and_take(screen, title, fields, decision)


def _speech(line: str) -> Speech:
    speaker, position, topic = ([part.strip() for part in line.split(";", 2)] + ["", ""])[:3]
    return Speech(speaker=speaker, position=position, topic=topic)


def ask_speeches(screen: StageScreen) -> None:
    """Who gave an address."""
    sidang = screen.session.sidang
    _ask_speakers(
        screen,
        "Sambutan",
        sidang.speeches,
        lambda speeches: SpeechesRecorded(speeches=speeches, presentations=sidang.presentations),
    )


def ask_talks(screen: StageScreen) -> None:
    """Who presented what."""
    sidang = screen.session.sidang
    _ask_speakers(
        screen,
        "Pemaparan",
        sidang.presentations,
        lambda talks: SpeechesRecorded(speeches=sidang.speeches, presentations=talks),
    )


def ask_number(screen: StageScreen) -> None:
    """The number from the office's register."""

    async def record(number: str) -> None:
        await screen.decide(MinutesNumbered(number=number))

    screen.ask(AskText("Nomor Berita Acara", value=screen.session.sidang.number), record)


_SIMPLE: Mapping[str, Callable[[StageScreen], None]] = {
    tatib.SCHEDULE: ask_schedule,
    tatib.RULES: rules.ask_house_rules,
    tatib.WEIGHTS: rules.ask_weights,
    tatib.LADDER: rules.ask_ladder,
    tatib.LINE: ask_line,
    tatib.COMMISSIONS: ask_commissions,
    tatib.SPEECHES: ask_speeches,
    tatib.TALKS: ask_talks,
    tatib.WITNESSES: witnesses.ask_witnesses,
    tatib.NUMBER: ask_number,
    tatib.ADOPTION: rules.adopt,
}
