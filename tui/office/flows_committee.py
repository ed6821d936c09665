"""What is asked about who does what: committee, officials who sign, commissions with their officers, speakers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated, Any

from sessions.commissions.decisions import CommissionsFormed
from sessions.kernel.decision import Decision
from sessions.kernel.session import Session
from sessions.office.decisions import CommitteeFormed, OfficialsNamed
from sessions.sentences import places
from sessions.values.attendance import CommitteeMember, Official, Role, Sex, Speech
from sessions.values.commissions import Commission, CommissionId
from tui.dialogs.asked import Asked, AskedEach, values
from tui.dialogs.confirm import AskConfirm
from tui.dialogs.reading import read_nip, read_text
from tui.dialogs.text import AskNumber
from tui.office import view_committee
from tui.shell.flows import ask_form, known_names, number_hint
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfficersForm:
    chair: Annotated[str, Asked("Ketua", suggestions=known_names)] = ""
    secretary: Annotated[str, Asked("Sekretaris", suggestions=known_names)] = ""
    facilitator: Annotated[str, Asked("Fasilitator", suggestions=known_names)] = ""
    name: Annotated[str, Asked("Bidang")]
    short: Annotated[str, Asked("Nama singkat")]


def ask_commission(screen: StageScreen, id_: CommissionId) -> None:
    """Name and officers of one commission."""
    commissions = screen.session.commissions
    now = next(c for c in commissions if c.id == id_)

    def build(form: _OfficersForm) -> CommissionsFormed:
        return CommissionsFormed(
            commissions=tuple(replace(c, **values(form)) if c.id == id_ else c for c in commissions)
        )

    ask_form(screen, f"Komisi {id_}", _OfficersForm, build, now)


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

SEXES = {None: "belum diisi", Sex.MALE: "laki-laki", Sex.FEMALE: "perempuan"}


def open_form(screen: StageScreen, key: view_committee.PostKey) -> None:
    """The form of this line."""
    match key:
        case view_committee.CommitteeTopic():
            _SIMPLE[key](screen)
        case Role():
            ask_official(screen, key)
        case int():
            ask_member(screen, key)
        case _:
            ask_commission(screen, key)


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

    posts = f"{len(members)} baris: pimpinan panitia dan seksinya. Nama dan jabatan diisi sesudahnya."
    screen.confirm(
        AskConfirm("Tetapkan susunan panitia yang lazim?", posts, yes="tetapkan"), _formed(screen.session, members)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerForm:
    """Name, position, rank, NIP and L/P as papers print them; a post of the committee has the first two as well."""

    duty: str = ""
    section: str = ""
    name: Annotated[str, Asked("Nama dan gelar", suggestions=known_names)]
    position: Annotated[str, Asked("Jabatan")] = ""
    rank: Annotated[str, Asked("Pangkat", hint="misalnya Pembina (IV/a)", suggestions=RANKS)] = ""
    nip: Annotated[str, Asked("NIP", hint="18 angka; kosong: titik-titik", read=read_nip, show=places.nip)] = ""
    sex: Annotated[Sex | None, Asked("L/P", choices=SEXES)]


def _sections(session: Session) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.section for m in view_committee.members(session) if m.section))


@dataclass(frozen=True, slots=True, kw_only=True)
class PostForm(SignerForm):
    """A post, which somebody need not hold yet."""

    duty: Annotated[str, Asked("Kedudukan", suggestions=("Ketua", "Koordinator", "Anggota"))]
    section: Annotated[str, Asked("Seksi", hint="kosong bagi pimpinan panitia", suggestions=_sections)] = ""
    name: Annotated[str, Asked("Nama dan gelar", suggestions=known_names)] = ""


def ask_official(screen: StageScreen, role: Role) -> None:
    """Who holds a role."""
    now = screen.session.officials.get(role) or Official(role=role, name="")

    def build(form: SignerForm) -> OfficialsNamed:
        official = Official(
            role=role, name=form.name, position=form.position, rank=form.rank, nip=form.nip, sex=form.sex
        )
        return OfficialsNamed(officials=(official,))

    ask_form(screen, role.value, SignerForm, build, now)


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
    ask_form(screen, title, PostForm, lambda form: _formed(screen.session, place(CommitteeMember(**values(form)))), now)


@dataclass(frozen=True, slots=True, kw_only=True)
class _DecreeForm:
    decree_number: Annotated[str, Asked("Nomor", hint=number_hint("keputusan_panitia"))] = ""
    decree_date: Annotated[date | None, Asked("Tanggal", hint="misalnya 20-1-2027")] = None


def ask_decree(screen: StageScreen) -> None:
    """Number and date of the Camat's decree; both may come later."""
    now = screen.session.committee
    if now is None:
        ask_usual(screen)
        return
    ask_form(
        screen,
        "Keputusan Camat tentang Panitia",
        _DecreeForm,
        lambda form: _formed(screen.session, now.members, **values(form)),
        now,
    )


def _read_speech(line: str) -> Speech:
    """`nama; jabatan; materi`; what is missing is empty."""
    speaker, position, topic = ([part.strip() for part in read_text(line).split(";", 2)] + ["", ""])[:3]
    return Speech(speaker=speaker, position=position, topic=topic)


def _speech_text(speech: Speech) -> str:
    return f"{speech.speaker}; {speech.position}; {speech.topic}"


_LINES = {
    number: Asked(str(number), hint="nama; jabatan; materi", read=_read_speech, show=_speech_text)
    for number in range(1, MOST_SPEAKERS + 1)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _SpeakersForm:
    speeches: Annotated[Mapping[int, Speech], AskedEach(_LINES)] = field(default_factory=dict)


def ask_speakers(
    screen: StageScreen, title: str, now: Sequence[Speech], build: Callable[[tuple[Speech, ...]], Decision]
) -> None:
    """Up to six lines `nama; jabatan; materi`."""
    start = {"speeches": dict(enumerate(now, start=1))}
    ask_form(screen, title, _SpeakersForm, lambda form: build(tuple(form.speeches.values())), start)


def ask_committee_speakers(screen: StageScreen) -> None:
    """Who speaks about what in the sidang."""
    now = screen.session.committee
    if now is None:
        ask_usual(screen)
        return
    ask_speakers(
        screen, "Narasumber", now.speakers, lambda speeches: _formed(screen.session, now.members, speakers=speeches)
    )


_SIMPLE: Mapping[view_committee.CommitteeTopic, Callable[[StageScreen], None]] = {
    view_committee.CommitteeTopic.USUAL: ask_usual,
    view_committee.CommitteeTopic.DECREE: ask_decree,
    view_committee.CommitteeTopic.SPEAKERS: ask_committee_speakers,
    view_committee.CommitteeTopic.COMMISSIONS: ask_commissions,
}
