"""Who signs the Berita Acara for the participants: the usual ones proposed, or picked from the attendance list."""

from collections.abc import Iterable, Sequence

from exports.wording.places import said
from sessions.decisions import WitnessesNamed
from sessions.people import PersonCard, PersonId, Unsur, Witness
from sessions.session import Session
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.many import AskMany
from tui.dialogs.show import ShowText
from tui.presenters.sieve import village_words
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

_PROPOSED, _PICKED, _SEEN, _NOBODY = "usulan", "pilih", "lihat", "kosong"


def proposed(session: Session) -> tuple[PersonId, ...]:
    """One delegate of each village, a women's representative, the planning agency, another agency, and DPRD."""
    people = {id_: person.card for id_, person in session.people.items()}
    agency = session.office.planning_agency.short.casefold() if session.office else ""
    chosen: list[PersonId] = []
    for village in session.office.villages if session.office else ():
        chosen += [id_ for id_, c in people.items() if c.village == village.code and c.is_delegate][:1]
    wanted = (
        (id_ for id_, c in people.items() if c.unsur is Unsur.WOMEN),
        (id_ for id_, c in people.items() if agency and agency in c.institution.casefold()),
        (id_ for id_, c in people.items() if c.unsur is Unsur.AGENCY and agency not in c.institution.casefold()),
        (id_ for id_, c in people.items() if c.unsur is Unsur.DPRD),
    )
    for candidates in wanted:
        chosen += [id_ for id_ in candidates if id_ not in chosen][:1]
    return tuple(chosen)


def witnesses_of(session: Session, persons: Iterable[str]) -> tuple[Witness, ...]:
    """These people as the paper lists them; the address goes on the paper only."""
    cards = (session.people[PersonId(id_)].card for id_ in persons)
    return tuple(Witness(name=c.name, institution=_institution(session, c), address=c.address) for c in cards)


def _institution(session: Session, card: PersonCard) -> str:
    return card.institution or (village_words(session, card.village) if card.village else card.unsur.value)


def ask_witnesses(screen: StageScreen) -> None:
    """The usual ones, others from the attendance list, or nobody."""
    session = screen.session
    usual = proposed(session)
    if not usual:
        screen.app.notice = Explanation(
            found=said(session, "Daftar hadir belum memuat nama utusan desa."),
            advice="Isi nama yang hadir dahulu (g h).",
        )
        return
    now = session.sidang.witnesses
    usual_note = said(session, "tiap desa, perempuan, PD, DPRD")
    choices = [
        Choice(value=_PROPOSED, label=f"Tetapkan {len(usual)} orang yang lazim", note=usual_note),
        Choice(value=_PICKED, label="Pilih sendiri dari daftar hadir"),
        Choice(value=_SEEN, label="Lihat dahulu yang lazim itu"),
        *((Choice(value=_NOBODY, label="Kosongkan daftar"),) if now else ()),
    ]
    screen.ask(AskChoice("Wakil peserta yang menandatangani", choices), lambda answer: _chosen(screen, answer, usual))


async def _chosen(screen: StageScreen, answer: str, usual: Sequence[PersonId]) -> None:
    if answer == _PROPOSED:
        await _name(screen, usual)
    elif answer == _NOBODY:
        await _name(screen, ())
    elif answer == _SEEN:
        lines = (
            f"{n:>2}  {w.name} ({w.institution})" for n, w in enumerate(witnesses_of(screen.session, usual), start=1)
        )
        screen.ask(ShowText("Wakil peserta yang lazim", "\n".join(lines)), lambda _: None)
    else:
        _pick(screen, usual)


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
