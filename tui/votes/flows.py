"""Opening a vote when the chair asks: what for, on what, how, and how many different options a card names."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated

from sessions.attendance import facts as attendance
from sessions.kernel.refusals import Explanation
from sessions.kernel.session import Session
from sessions.language.local import Phrase, desa, kabupaten
from sessions.rules import balloting
from sessions.values.attendance import Person
from sessions.values.proposals import ProposalCode
from sessions.values.votes import Option, VoteGround, VoteId, VoteMethod, VoteState, VoteUse
from sessions.votes.checks import ties_to_part
from sessions.votes.decisions import PreparedVoteOpened, VoteOpened, VotePrepared
from sessions.votes.decisions_count import VoteCertified
from tui.dialogs.asked import AS_DECLARED, Asked
from tui.dialogs.choice import AskChoice, AskMany, Choice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import AskForm
from tui.dialogs.text import AskText
from tui.shell.flows import Act, ask_act, checking, is_refused, read_back, refusal_of
from tui.shell.stage import StageScreen
from tui.votes import view, view_options
from tui.votes.flows_count import ask_answer

_NOTES = {
    VoteMethod.ACCLAMATION: "disetujui bersama, tanpa hitungan",
    VoteMethod.SHOW_OF_HANDS: "setuju, tidak setuju, abstain",
    VoteMethod.VILLAGE: Phrase("tiap {desa} yang hadir satu suara"),
    VoteMethod.K_DIFFERENT: Phrase("mengurutkan usulan, kartu tiap {desa}"),
    VoteMethod.PERSONS: "memilih orang, rahasia",
}
FEWEST = 2

Then = Callable[[], Awaitable[object] | None]
"""What follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsForm:
    """What is voted on."""

    question: Annotated[str, Asked("Pertanyaan")]
    marks: int | None = None
    is_open_now: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTermsForm(TermsForm):
    """And how many different options a card names; it may have to be printed first."""

    marks: Annotated[int, Asked("Pilihan per kartu (k)")]
    is_open_now: Annotated[
        bool, Asked("Dibuka", choices={True: "sekarang", False: "nanti, kartunya dicetak dahulu"})
    ] = True


def ask_vote(screen: StageScreen) -> None:
    """What for first; nothing is asked where no vote may be opened now."""
    if is_refused(screen, VoteOpened(question="-", method=VoteMethod.SHOW_OF_HANDS)):
        return
    prepared = [vote for vote in screen.session.votes.values() if vote.state is VoteState.PREPARED]
    if not prepared:
        _ask_use(screen)
        return
    choices: list[Choice[Act]] = []
    for vote in prepared:
        begin = partial(read_back, screen, PreparedVoteOpened(vote=vote.id))
        choices.append(Choice(value=begin, label=f"Suara {vote.id}: {vote.question}", note="disiapkan"))
    choices.append(Choice(value=partial(_ask_use, screen), label="Pemungutan suara baru"))
    ask_act(screen, "Buka pemungutan suara", choices)


def _ask_use(screen: StageScreen) -> None:
    """What for: the use comes first, since it tells what the vote will change."""
    voices = [n for n in attendance.voices(screen.session).values() if n]
    title = f"Untuk apa? · hak suara {sum(voices)} dari {len(voices)} {desa}"
    uses: tuple[tuple[Callable[[StageScreen], None], str, str], ...] = (
        (_ask_order, "urutan", "usulan bertukar tempat menurut suara"),
        (_ask_tie, "pemutus", "satu kelompok yang nilainya sama"),
        (_ask_question, "pertanyaan", "setuju atau tidak setuju"),
        (_ask_persons, "orang", "memilih orang, rahasia"),
    )
    ask_act(screen, title, [Choice(value=partial(ask, screen), label=use, note=note) for ask, use, note in uses])


def _ask_order(screen: StageScreen) -> None:
    """Whose order: of a commission, or a list of one's own."""
    session = screen.session
    choices: list[Choice[Act]] = []
    for commission in session.commissions:
        own = view_options.competing(session, commission.id)
        if len(own) >= FEWEST:
            label = f"Komisi {commission.id} {commission.short}"
            begin = partial(_ask_options, screen, label, own, own)
            choices.append(Choice(value=begin, label=label, note=f"{len(own)} usulan"))
    every = view_options.competing(session, None)
    begin = partial(_ask_options, screen, "Daftar lain", every, ())
    choices.append(Choice(value=begin, label="Daftar lain", note="pilih sendiri usulannya"))
    ask_act(screen, "Urutan usulan siapa?", choices)


def _ask_options(
    screen: StageScreen, title: str, codes: Sequence[ProposalCode], marked: Sequence[ProposalCode]
) -> None:
    """Which of them, picked from the list; of a commission all at first."""
    choices = view_options.choices(screen.session, codes)

    def refuse(found: Sequence[str]) -> Explanation | None:
        return too_few(found, "usulan") or refusal_of(
            screen.session, _supposed(VoteUse.ORDER, tuple(map(Option, found)))
        )

    dialog = AskMany(f"{title}: usulan yang dipilih", choices, marked=marked, tell=view_options.told, refuse=refuse)
    screen.ask(dialog, lambda found: _ask_way(screen, VoteUse.ORDER, tuple(map(Option, found))))


def too_few(found: Sequence[str], what: str) -> Explanation | None:
    """What stands against a vote on one, or on nobody."""
    if len(found) >= FEWEST:
        return None
    return Explanation(found="Pilihan belum cukup.", advice=f"Tandai paling sedikit dua {what}.")


def _supposed(use: VoteUse, options: tuple[Option, ...]) -> VotePrepared:
    """Of which it is only asked whether it could be."""
    return VotePrepared(question="-", method=VoteMethod.VILLAGE, options=options, use=use)


def _ask_tie(screen: StageScreen) -> None:
    """Which of the groups that a vote can part, with what stands now."""
    groups = ties_to_part(screen.session)
    if not groups:
        screen.app.notice = Explanation(
            found="Tidak ada kelompok yang masih sama sebelum anak tangga suara.",
            advice="Gunakan suara urutan, atau lihat lembar Nilai sama (g p).",
        )
        return
    unsettled = [group for group in groups if view_options.is_unsettled(screen.session, group)]
    _ask_group(screen, unsettled or groups, len(groups) if unsettled else 0)


def _ask_group(screen: StageScreen, groups: Sequence[Sequence[ProposalCode]], all_: int) -> None:
    """Which of these groups; the others, which later rungs order, are behind a choice of their own."""
    choices: list[Choice[Act]] = []
    for group in groups:
        begin = partial(_ask_way, screen, VoteUse.TIE, tuple(map(Option, group)))
        told = view_options.standing(screen.session, group)
        choices.append(Choice(value=begin, label=told.label, note=told.note))
    if all_ > len(groups):
        others = partial(_ask_group, screen, ties_to_part(screen.session), 0)
        choices.append(Choice(value=others, label="Semua kelompok", note=f"{all_}, juga yang sudah terurut"))
    ask_act(screen, "Kelompok yang nilainya sama", choices, explanation="Yang di garis lebih dahulu.")


def _ask_way(screen: StageScreen, use: VoteUse, options: tuple[Option, ...]) -> None:
    """How proposals are voted on; what would change nothing is refused before anything more is asked."""
    if is_refused(screen, _supposed(use, options)):
        return
    marks = balloting.marks(len(options))
    named = {VoteMethod.K_DIFFERENT: f"{marks} pilihan berbeda" if marks > 1 else "satu pilihan tiap kartu"}
    ways = (VoteMethod.K_DIFFERENT, VoteMethod.VILLAGE)
    choices = [Choice(value=way, label=named.get(way, way.label), note=str(_NOTES[way])) for way in ways]
    title = f"Cara pemungutan suara · {len(options)} pilihan"
    told = view_options.whole(screen.session, tuple(map(ProposalCode, options))) if use is VoteUse.TIE else ""
    dialog = AskChoice(title, choices, explanation=told)
    screen.ask(dialog, lambda method: _ask_terms(screen, method, options, use=use))


def _ask_question(screen: StageScreen) -> None:
    """In general, or about one proposal."""
    open_ = [code for code in view_options.competing(screen.session, None) if _is_open(screen.session, code)]
    choices: list[Choice[Act]] = [
        Choice(value=partial(_ask_manner, screen, None), label="umum", note="misalnya jadwal, cara, atau sikap forum"),
    ]
    if open_:
        about = partial(_ask_about, screen, open_)
        choices.append(Choice(value=about, label="tentang satu usulan", note="hasilnya lalu diisikan"))
    ask_act(screen, "Pertanyaan", choices)


def _is_open(session: Session, code: ProposalCode) -> bool:
    return session.proposals[code].outcome is None


def _ask_about(screen: StageScreen, codes: Sequence[ProposalCode]) -> None:
    choices = view_options.choices(screen.session, codes)
    screen.ask(AskChoice("Usulan yang ditanyakan", choices), lambda code: _ask_manner(screen, ProposalCode(code)))


def _ask_manner(screen: StageScreen, about: ProposalCode | None) -> None:
    """How the hall answers, and what it is asked."""
    ways = (VoteMethod.ACCLAMATION, VoteMethod.SHOW_OF_HANDS, VoteMethod.VILLAGE)
    choices = [Choice(value=method, label=method.label, note=str(_NOTES[method])) for method in ways]
    screen.ask(AskChoice("Cara menjawab", choices), lambda method: _ask_wording(screen, method, about))


def _ask_wording(screen: StageScreen, method: VoteMethod, about: ProposalCode | None) -> None:
    is_acclaimed = method is VoteMethod.ACCLAMATION
    prompt = "Yang disetujui secara aklamasi" if is_acclaimed else "Pertanyaan yang dijawab setuju atau tidak setuju"
    value = f"Usulan {about} disepakati" if about else ""

    async def ask(text: str) -> None:
        if is_acclaimed:
            _acclaim(screen, text, about)
        else:
            read_back(screen, VoteOpened(question=text, method=method, ground=VoteGround.NO_CONSENSUS, about=about))

    screen.ask(AskText(prompt, value=value), ask)


def _acclaim(screen: StageScreen, question: str, about: ProposalCode | None) -> None:
    """One confirmation opens and certifies: nothing is counted."""

    async def agree(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        if await screen.decide(VoteOpened(question=question, method=VoteMethod.ACCLAMATION, about=about)):
            vote = VoteId(max(screen.session.votes))
            if await screen.decide(VoteCertified(vote=vote)) and about is not None:
                ask_answer(screen, about, screen.session.votes[vote])

    screen.ask(ReadBack(f"Disetujui secara aklamasi: {question}"), agree)


def _ask_persons(screen: StageScreen) -> None:
    """Who stands, out of the attendance list; delegates of the villages come first."""
    people = sorted(screen.session.people.values(), key=lambda p: (not p.card.is_delegate, p.card.name.casefold()))
    choices = [_candidate(screen.session, person) for person in people if person.is_present]
    dialog = AskMany("Calon yang dipilih", choices, refuse=lambda found: too_few(found, "calon"))
    screen.ask(dialog, lambda chosen: ask_persons_vote(screen, chosen))


def _candidate(session: Session, person: Person) -> Choice[str]:
    card = person.card
    origin = session.village_name(card.village) if card.village else card.institution
    return Choice(value=person.id, label=card.name, note=f"{card.sex.value} · {origin}")


def ask_persons_vote(screen: StageScreen, persons: Sequence[str], then: Then = lambda: None) -> None:
    """A secret vote on these people; `then` follows once it is open."""
    if len(persons) < FEWEST:
        screen.app.notice = Explanation(
            found="Calon belum cukup.", advice="Tandai paling sedikit dua calon, lalu buka pemungutan suara."
        )
        return
    _ask_terms(screen, VoteMethod.PERSONS, tuple(map(Option, persons)), then)


def _ask_terms(
    screen: StageScreen,
    method: VoteMethod,
    options: tuple[Option, ...],
    then: Then = lambda: None,
    use: VoteUse = VoteUse.PERSONS,
) -> None:
    """The question, and how many different options a card names, where it may name several."""
    rules = screen.session.house_rules
    form: type[TermsForm] = TermsForm if method is VoteMethod.VILLAGE else CardTermsForm
    start: dict[str, object] = {}
    asked = AS_DECLARED
    question = f"Urutan {len(options)} usulan" if use is VoteUse.ORDER else "Mana yang didahulukan?"
    if method is VoteMethod.VILLAGE:
        start = {"question": question}
    elif method is VoteMethod.K_DIFFERENT:
        start = {"question": question, "marks": balloting.marks(len(options))}
    elif method is VoteMethod.PERSONS:
        asked = {"marks": Asked("Nama per kartu")}
        question = f"Utusan ke Musrenbang {kabupaten:title}"
        start = {"question": question, "marks": max(1, min(rules.seats, len(options) - 1))}

    def build(terms: TermsForm) -> VoteOpened | VotePrepared:
        kind = VoteOpened if terms.is_open_now else VotePrepared
        return kind(
            question=terms.question,
            method=method,
            options=options,
            marks=terms.marks,
            ground=VoteGround.BY_RULES if method is VoteMethod.PERSONS else VoteGround.NO_CONSENSUS,
            twice_from=balloting.DOUBLE_ENTRY_FROM,
            use=use,
        )

    title, accept = _terms_title(screen, method, len(options)), checking(screen, build)
    dialog = AskForm(title, form, start, session=screen.session, accept=accept, asked=asked)
    screen.ask(dialog, lambda terms: _begin(screen, build(terms), then))


async def _begin(screen: StageScreen, decision: VoteOpened | VotePrepared, then: Then) -> None:
    """A vote is read back before it is opened; one that is only prepared waits for its cards."""
    if isinstance(decision, VoteOpened):
        read_back(screen, decision, then=lambda: _go_on(screen, then))
    elif await screen.decide(decision):
        _go_on(screen, then)


def _go_on(screen: StageScreen, then: Then) -> None:
    """What follows, once it is decided."""

    async def follow() -> None:
        if (following := then()) is not None:
            await following

    screen.call_later(follow)


def _terms_title(screen: StageScreen, method: VoteMethod, options: int) -> str:
    """What is known before the vote, the seats reserved for women above all."""
    rules = screen.session.house_rules
    if method is VoteMethod.PERSONS:
        return f"{options} calon · {rules.seats} kursi, {rules.women_seats} di antaranya untuk perempuan"
    if method is VoteMethod.K_DIFFERENT:
        return view.marks_derivation(options).removeprefix("= ")
    return f"{options} pilihan, satu suara tiap {desa}"
