"""Acts on who does what: committee, officials who sign, commissions with their officers, speakers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sessions.commissions.decisions import CommissionsFormed
from sessions.kernel.decision import Decision
from sessions.kernel.session import Session
from sessions.language import dates
from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.sentences.places import nip
from sessions.values.attendance import CommitteeMember, Official, Role, Sex, Speech
from sessions.values.commissions import Commission, CommissionId
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.form import Answers, Field
from tui.dialogs.reading import read_date, read_nip
from tui.dialogs.text import AskNumber
from tui.office import view_committee
from tui.shell.flows import ask_and_take, known_names, number_hint
from tui.shell.stage import StageScreen

ROMAN = ("I", "II", "III", "IV", "V")
FEWEST_COMMISSIONS, MOST_COMMISSIONS = 2, 5


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
        Field(name="ketua", label="Ketua", value=now.chair, is_required=False, suggestions=names),
        Field(name="sekretaris", label="Sekretaris", value=now.secretary, is_required=False, suggestions=names),
        Field(name="fasilitator", label="Fasilitator", value=now.facilitator, is_required=False, suggestions=names),
        Field(name="nama", label="Bidang", value=now.name),
        Field(name="singkat", label="Nama singkat", value=now.short),
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


MOST_SPEAKERS = 6

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

SEXES = (("", "belum diisi"), (Sex.MALE.value, "laki-laki"), (Sex.FEMALE.value, "perempuan"))


def open_form(screen: StageScreen, key: str) -> None:
    """The form of this line."""
    if key in _SIMPLE:
        _SIMPLE[key](screen)
    elif key.startswith(view_committee.OFFICIAL):
        ask_official(screen, Role[key.removeprefix(view_committee.OFFICIAL)])
    elif key.startswith(view_committee.MEMBER):
        ask_member(screen, int(key.removeprefix(view_committee.MEMBER)))
    elif key.startswith(view_committee.COMMISSION):
        ask_commission(screen, CommissionId(key.removeprefix(view_committee.COMMISSION)))


def _formed(session: Session, members: Sequence[CommitteeMember], **changed: Any) -> CommitteeFormed:
    """The committee with these members, decree and speakers as they were unless they are named."""
    now = session.committee
    decision = CommitteeFormed(
        members=tuple(members),
        speakers=now.speakers if now else (),
        decree_number=now.decree_number if now else "",
        decree_date=now.decree_date if now else None,
    )
    return replace(decision, **changed)


def ask_usual(screen: StageScreen) -> None:
    """The usual committee as a beginning."""
    members = view_committee.members(screen.session)

    async def form(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        await screen.decide(_formed(screen.session, members))

    posts = f"{len(members)} baris: pimpinan panitia dan seksinya. Nama dan jabatan diisi sesudahnya."
    screen.ask(AskConfirm("Tetapkan susunan panitia yang lazim?", posts, yes="tetapkan"), form)


def person_fields(session: Session, now: Official | CommitteeMember, *, needs_name: bool) -> tuple[Field, ...]:
    """Name, L/P, position, rank and NIP as papers print them."""
    return (
        Field(
            name="nama",
            label="Nama dan gelar",
            value=now.name,
            is_required=needs_name,
            suggestions=known_names(session),
        ),
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
        Field(name="lp", label="L/P", value=now.sex.value if now.sex else "", choices=SEXES, is_required=False),
    )


def _sex(answers: Answers) -> Sex | None:
    return Sex(answers.text("lp")) if answers.text("lp") else None


def ask_official(screen: StageScreen, role: Role) -> None:
    """Who holds a role."""
    now = screen.session.officials.get(role) or Official(role=role, name="")

    def build(answers: Answers) -> Decision:
        official = Official(
            role=role,
            name=answers.text("nama"),
            position=answers.text("jabatan"),
            rank=answers.text("pangkat"),
            nip=answers.text("nip"),
            sex=_sex(answers),
        )
        return OfficialsNamed(officials=(official,))

    ask_and_take(screen, role.value, person_fields(screen.session, now, needs_name=True), build)


def ask_member(screen: StageScreen, number: int) -> None:
    """One post of the committee, counted from 1; without name and position it leaves the list."""
    if screen.session.committee is None:
        ask_usual(screen)
        return
    members = list(screen.session.committee.members)
    title = f"Panitia nomor {number}"

    def place(member: CommitteeMember) -> Sequence[CommitteeMember]:
        kept = [member] if member.name or member.position else []
        return (*members[: number - 1], *kept, *members[number:])

    _ask_post(screen, title, members[number - 1], place)


def ask_new_member(screen: StageScreen) -> None:
    """One more post, behind the last of its section."""
    if screen.session.committee is None:
        ask_usual(screen)
        return
    members = screen.session.committee.members

    def place(member: CommitteeMember) -> Sequence[CommitteeMember]:
        same = [n for n, other in enumerate(members, start=1) if other.section == member.section]
        behind = same[-1] if same else len(members)
        return (*members[:behind], member, *members[behind:])

    _ask_post(screen, "Baris baru panitia", CommitteeMember(duty="Anggota"), place)


def _ask_post(
    screen: StageScreen,
    title: str,
    now: CommitteeMember,
    place: Callable[[CommitteeMember], Sequence[CommitteeMember]],
) -> None:
    sections = tuple(dict.fromkeys(m.section for m in view_committee.members(screen.session) if m.section))
    fields = (
        Field(name="tugas", label="Kedudukan", value=now.duty, suggestions=("Ketua", "Koordinator", "Anggota")),
        Field(
            name="seksi",
            label="Seksi",
            value=now.section,
            hint="kosong bagi pimpinan panitia",
            is_required=False,
            suggestions=sections,
        ),
        *person_fields(screen.session, now, needs_name=False),
    )

    def build(answers: Answers) -> Decision:
        member = CommitteeMember(
            duty=answers.text("tugas"),
            section=answers.text("seksi"),
            name=answers.text("nama"),
            position=answers.text("jabatan"),
            rank=answers.text("pangkat"),
            nip=answers.text("nip"),
            sex=_sex(answers),
        )
        return _formed(screen.session, place(member))

    ask_and_take(screen, title, fields, build)


def ask_decree(screen: StageScreen) -> None:
    """Number and date of the Camat's decree; both may come later."""
    now = screen.session.committee
    if now is None:
        ask_usual(screen)
        return
    dated = dates.numeric_date(now.decree_date) if now.decree_date else ""
    fields = (
        Field(
            name="nomor",
            label="Nomor",
            value=now.decree_number,
            hint=number_hint("keputusan_panitia")(screen.session),
            is_required=False,
        ),
        Field(
            name="tanggal", label="Tanggal", value=dated, hint="misalnya 20-1-2027", read=read_date, is_required=False
        ),
    )

    def build(answers: Answers) -> Decision:
        return _formed(
            screen.session,
            now.members,
            decree_number=answers.text("nomor"),
            decree_date=answers.value("tanggal"),
        )

    ask_and_take(screen, "Keputusan Camat tentang Panitia", fields, build)


def ask_speakers(screen: StageScreen) -> None:
    """Up to six lines `nama; jabatan; materi`."""
    now = screen.session.committee
    if now is None:
        ask_usual(screen)
        return
    given = [*now.speakers, *(None for _ in range(MOST_SPEAKERS - len(now.speakers)))][:MOST_SPEAKERS]
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

    def build(answers: Answers) -> Decision:
        lines = (answers.text(str(n)) for n in range(1, MOST_SPEAKERS + 1))
        return _formed(screen.session, now.members, speakers=tuple(read_speech(line) for line in lines if line))

    ask_and_take(screen, "Narasumber", fields, build)


def read_speech(line: str) -> Speech:
    """`nama; jabatan; materi`; what is missing is empty."""
    speaker, position, topic = ([part.strip() for part in line.split(";", 2)] + ["", ""])[:3]
    return Speech(speaker=speaker, position=position, topic=topic)


_SIMPLE: Mapping[str, Callable[[StageScreen], None]] = {
    view_committee.USUAL: ask_usual,
    view_committee.DECREE: ask_decree,
    view_committee.SPEAKERS: ask_speakers,
    view_committee.COMMISSIONS: ask_commissions,
}
