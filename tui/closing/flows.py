"""Who signs the Berita Acara for the participants: the usual ones proposed or others picked, and who has signed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from sessions.closing.decisions import AmendmentClosed, AmendmentOpened, WitnessesNamed
from sessions.closing.decisions_handing import WitnessesSigned
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.local import desa
from sessions.values.attendance import PersonCard, PersonId, Sex, Unsur, Witness
from tui.closing import view
from tui.dialogs.asked import Asked, reasoned
from tui.dialogs.choice import AskMany, Choice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.show import ShowText
from tui.proposals.view import village_words
from tui.shell.flows import ask_act, ask_form, is_refused
from tui.shell.stage import StageScreen


@dataclass(frozen=True, slots=True, kw_only=True)
class _AmendmentForm:
    reason: Annotated[str, reasoned("Alasan perbaikan")]
    asked_by: Annotated[str, Asked("Yang meminta", hint="nama atau jabatan")]


def begin(screen: StageScreen) -> None:
    """Why, and who asks for it."""
    ask_form(
        screen,
        f"Berita Acara Perbaikan ke-{len(screen.session.amendments) + 1}",
        _AmendmentForm,
        lambda form: AmendmentOpened(reason=form.reason, asked_by=form.asked_by),
    )


def finish(screen: StageScreen, then: Callable[[], object]) -> None:
    """Read the lines out, lock again, and go on; what is in the way is told instead."""
    amendment = screen.session.amendment
    if amendment is None:
        return
    if is_refused(screen, AmendmentClosed()):
        return

    text = view.read_back(screen.session, amendment)
    screen.confirm(ReadBack(text, title=f"Penutupan Perbaikan ke-{amendment.number}"), AmendmentClosed(), then)


def proposed(session: Session) -> tuple[PersonId, ...]:
    """One delegate of each village, a women's representative, the planning agency, another agency, and DPRD.

    Of each the first of the attendance list who has not left. Where no women's group is on it, and no woman is chosen
    for her village, any woman.
    """
    listed = sorted(session.people.items(), key=lambda item: not item[1].is_present)
    people = {id_: person.card for id_, person in listed}
    agency = session.office.planning_agency.short.casefold() if session.office else ""
    chosen: list[PersonId] = []
    for village in session.office.villages if session.office else ():
        chosen += [id_ for id_, c in people.items() if c.village == village.code and c.is_delegate][:1]
    women = [id_ for id_, c in people.items() if c.unsur is Unsur.WOMEN]
    if not women and not any(map(_is_woman, (people[id_] for id_ in chosen))):
        women = sorted((id_ for id_, c in people.items() if _is_woman(c)), key=lambda id_: not people[id_].is_delegate)
    wanted = (
        women,
        [id_ for id_, c in people.items() if agency and agency in c.institution.casefold()],
        [id_ for id_, c in people.items() if c.unsur is Unsur.AGENCY and agency not in c.institution.casefold()],
        [id_ for id_, c in people.items() if c.unsur is Unsur.DPRD],
    )
    for candidates in wanted:
        chosen += [id_ for id_ in candidates if id_ not in chosen][:1]
    return tuple(chosen)


def _is_woman(card: PersonCard) -> bool:
    return card.sex is Sex.FEMALE


def usual_words(session: Session, persons: Sequence[PersonId]) -> str:
    """`utusan 6 dari 6 desa/kelurahan, perempuan 1, PD 0, DPRD 0`: whom these people stand for."""
    cards = [session.people[id_].card for id_ in persons]
    villages = {village.code for village in session.office.villages} if session.office else set()
    sent = {card.village for card in cards if card.is_delegate} & villages
    agencies, dprd = (sum(card.unsur is unsur for card in cards) for unsur in (Unsur.AGENCY, Unsur.DPRD))
    women = sum(map(_is_woman, cards))
    return f"utusan {len(sent)} dari {len(villages)} {desa}, perempuan {women}, PD {agencies}, DPRD {dprd}"


def witnesses_of(session: Session, persons: Iterable[str]) -> tuple[Witness, ...]:
    """These people as the paper lists them; the address goes on the paper only."""
    cards = (session.people[PersonId(id_)].card for id_ in persons)
    return tuple(Witness(name=c.name, institution=_institution(session, c), address=c.address) for c in cards)


def _institution(session: Session, card: PersonCard) -> str:
    return card.institution or (village_words(session, card.village) if card.village else card.unsur.value)


def ask_witnesses(screen: StageScreen) -> None:
    """The usual ones, others from the attendance list, or nobody."""
    session = screen.session
    now = session.sidang.witnesses
    if session.is_closed and session.amendment is None and now:
        ask_signed(screen)
        return
    usual = proposed(session)
    if not usual:
        screen.app.notice = Explanation(
            found=f"Daftar hadir belum memuat nama utusan {desa}.",
            advice="Isi nama yang hadir dahulu (g h).",
        )
        return
    named = "\n".join(
        f"{n:>2}  {w.name} ({w.institution})" for n, w in enumerate(witnesses_of(session, usual), start=1)
    )
    see = partial(screen.ask, ShowText("Wakil peserta yang lazim", named))
    signed = f"{len(session.witnesses_signed)} dari {len(now)}"
    tick = Choice(value=partial(ask_signed, screen), label="Tandai yang sudah menandatangani", note=signed)
    choices = (
        *((tick,) if now else ()),
        Choice(value=partial(_name, screen, usual), label=f"Tetapkan {len(usual)} orang yang lazim"),
        Choice(value=partial(_pick, screen, usual), label="Pilih sendiri dari daftar hadir"),
        Choice(value=see, label="Lihat dahulu yang lazim itu"),
        *((Choice(value=partial(_name, screen, ()), label="Kosongkan daftar"),) if now else ()),
    )
    told = f"Yang lazim, dari daftar hadir: {usual_words(session, usual)}."
    ask_act(screen, "Wakil peserta yang menandatangani", choices, explanation=told)


def _pick(screen: StageScreen, usual: Sequence[PersonId]) -> None:
    """Those who are named now are marked, before that the usual ones."""
    session = screen.session
    names = {witness.name for witness in session.sidang.witnesses}
    marked = [id_ for id_, p in session.people.items() if p.card.name in names] or usual
    choices = [
        Choice(value=id_, label=p.card.name, note=_institution(session, p.card)) for id_, p in session.people.items()
    ]

    async def take(persons: tuple[str, ...]) -> None:
        await _name(screen, persons)

    screen.ask(AskMany("Wakil peserta", choices, marked=marked), take)


async def _name(screen: StageScreen, persons: Iterable[str]) -> None:
    await screen.decide(WitnessesNamed(witnesses=witnesses_of(screen.session, persons)))


def ask_signed(screen: StageScreen) -> None:
    """Which of the witnesses have signed the sheet of signatures; who is not named yet is named first."""
    session = screen.session
    named = session.sidang.witnesses
    if not named:
        ask_witnesses(screen)
        return
    numbered = list(enumerate(named, start=1))
    choices = [Choice(value=str(number), label=w.name, note=w.institution) for number, w in numbered]
    marked = [str(number) for number, witness in numbered if witness in session.witnesses_signed]

    def tell(numbers: Sequence[str]) -> str:
        return f"{len(numbers)} dari {len(named)} sudah menandatangani"

    async def take(numbers: tuple[str, ...]) -> None:
        await screen.decide(WitnessesSigned(witnesses=tuple(map(int, numbers))))

    screen.ask(AskMany("Tanda tangan wakil peserta", choices, marked=marked, tell=tell), take)
