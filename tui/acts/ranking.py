"""Acts on the ranking: agreed orders, outcomes of one or many, the amounts of the line, and exact ties."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from exports.wording import outcomes as wording
from exports.wording.decisions import listed, sentence
from sessions.commissions import CommissionId
from sessions.decisions import CeilingsSet, GuidelineSet, OrderAgreed, OutcomesDecided, TieResolved
from sessions.decisions.base import Decision
from sessions.decisions.checks import REASON_LENGTH
from sessions.decisions.outcomes import Ending, Manner, by_line
from sessions.guideline import LineKind, LineWay
from sessions.proposals import NEEDS_REASON, Outcome, ProposalCode
from sessions.rules.agreed_order import PositionsError, parse, problems
from sessions.session import Ceilings, Session, TieMeans
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import ReadBack
from tui.dialogs.form import Answers, AskForm, Field
from tui.dialogs.text import AskText
from tui.presenters import prioritas
from tui.presenters.prioritas import View
from tui.reading import Unreadable, at_least, read_count, read_rupiah, read_text
from tui.refusals import Explanation
from tui.screens.stage import StageScreen

OF_A_RANGE = (
    Outcome.AGREED,
    Outcome.AGREED_CHANGED,
    Outcome.RESERVE,
    Outcome.NOT_AGREED,
    Outcome.RETURNED,
    Outcome.FORWARDED,
    Outcome.DIVERTED,
)
"""Outcomes the sidang gives, in the order of the keys."""


def read_back(screen: StageScreen, decision: Decision) -> None:
    """The sentence is read out; Enter takes the decision."""

    async def stamp(_: bool) -> None:  # noqa: FBT001 - the answer of the dialog
        await screen.decide(decision)

    screen.ask(ReadBack(sentence(decision, screen.session)), stamp)


def ask_outcome(screen: StageScreen, codes: Sequence[ProposalCode]) -> None:
    """Which outcome for these proposals, why where it needs a reason, and the sentence."""
    session = screen.session
    if not codes:
        screen.app.notice = Explanation(
            found="Tidak ada usulan yang dimaksud.", advice="Pilih nomor yang belum diputus."
        )
        return
    title = f"Hasil untuk {prioritas.set_text(codes, session)}"
    if len(codes) == 1:
        title = f"Hasil untuk {codes[0]}"
    office = session.office
    choices = [Choice(value=o.value, label=wording.named(office, o) if office else o.value) for o in OF_A_RANGE]

    def chosen(value: str) -> None:
        outcome = Outcome(value)
        again = any(session.proposals[code].outcome is not None for code in codes)
        if outcome in NEEDS_REASON or again:
            prompt = "Alasan perubahan keputusan" if again else f"Alasan: {outcome.value}"
            screen.ask(
                AskText(prompt, read=at_least(REASON_LENGTH, "Alasan")),
                lambda reason: read_back(screen, _decided(codes, outcome, reason)),
            )
        else:
            read_back(screen, _decided(codes, outcome, ""))

    screen.ask(AskChoice(title, choices), chosen)


def _decided(codes: Sequence[ProposalCode], outcome: Outcome, reason: str) -> OutcomesDecided:
    return OutcomesDecided(endings=tuple(Ending(code=c, outcome=outcome, reason=reason) for c in codes))


def ask_range(screen: StageScreen, view: View) -> None:
    """Many at once: numbers of the list as shown, codes, or `sisanya`."""

    def read(typed: str) -> tuple[ProposalCode, ...]:
        try:
            return prioritas.picked(screen.session, view, typed)
        except PositionsError as error:
            raise Unreadable(f"Nomor {error.piece} tidak ada di daftar ini.") from error
        except KeyError as error:
            raise Unreadable(f"Kode {error.args[0]} tidak dikenal.") from error

    def echoed(typed: str) -> str:
        codes = read(typed)
        if not codes:
            raise Unreadable("Tidak ada usulan yang dimaksud.")
        return typed

    explanation = "Nomor urut di daftar (7-15, 18), kode (2003-11 2007-03), atau: sisanya"
    screen.ask(
        AskText("Usulan mana?", explanation=explanation, read=echoed),
        lambda typed: ask_outcome(screen, read(typed)),
    )


def decide_by_line(screen: StageScreen) -> None:
    """All undecided as the line has them, after the sentence is read out."""
    endings = by_line(screen.session)
    if not endings:
        screen.app.notice = Explanation(
            found="Tidak ada usulan berperingkat yang belum diputus.",
            advice="Sisanya diputus dengan r, lalu ketik: sisanya.",
        )
        return
    read_back(screen, OutcomesDecided(endings=endings, manner=Manner.BY_LINE))


def ask_order(screen: StageScreen, commission: CommissionId | None) -> None:
    """The agreed order of a commission, or of the kecamatan, typed as codes; gaps and doubles are said at once."""
    session = screen.session
    members = [p.code for p in session.proposals.values() if p.is_in_the_running and commission in {None, p.commission}]

    def read(typed: str) -> tuple[ProposalCode, ...]:
        order = parse(typed)
        found = problems(order, members)
        if found.unknown:
            raise Unreadable(f"Kode tidak ada di daftar ini: {listed(found.unknown)}.")
        if found.doubled:
            raise Unreadable(f"Kode tertulis dua kali: {listed(found.doubled)}.")
        return tuple(map(ProposalCode, order))

    def checked(typed: str) -> str:
        read(typed)
        return typed

    scope = f"Komisi {commission}" if commission else "kecamatan"
    before = " ".join(session.agreed_orders.get(commission, ()))
    explanation = f"Kode dari yang paling utama, dipisah spasi; {len(members)} usulan di daftar ini. Kosong: dicabut."
    screen.ask(
        AskText(f"Urutan mufakat {scope}", value=before, explanation=explanation, read=checked),
        lambda typed: read_back(screen, OrderAgreed(commission=commission, order=read(typed))),
    )


def ask_line(screen: StageScreen) -> None:
    """Kinds, way and amounts of the line in one form; before adoption kinds may change, afterwards with a reason."""
    session = screen.session
    guideline = session.guideline
    if guideline is None:
        return
    now = session.ceilings
    ways = tuple((way.value, way.value) for way in LineWay)
    fields = [
        Field(name="kecamatan", label="Pagu kecamatan", value=_money(now.kecamatan), read=read_rupiah,
              hint="kosong: tanpa pagu", is_required=False),
        *(
            Field(name=f"komisi {c.id}", label=f"Pagu Komisi {c.id}", value=_money(now.commissions.get(c.id)),
                  read=read_rupiah, hint="kosong: tanpa pagu", is_required=False)
            for c in session.commissions
        ),
        Field(name="kuota", label="Kuota per komisi", value=_count(now.quota_per_commission), read=read_count,
              hint="kosong: tanpa kuota", is_required=False),
        Field(name="kuota desa", label="Kuota per desa per bidang",
              value=_count(now.quota_per_village_and_commission), read=read_count,
              hint="kosong: tanpa kuota", is_required=False),
        Field(name="cara", label="Bila tidak muat", value=guideline.way.value, choices=ways),
        Field(name="alasan", label="Alasan perubahan", hint="hanya bila pedoman sudah disahkan", is_required=False),
    ]  # fmt: skip

    async def accept(answers: Answers) -> Explanation | None:
        ceilings = _ceilings(session, answers)
        way = LineWay(answers.text("cara"))
        kinds = tuple(k for k in LineKind if _is_given(k, ceilings))
        if (way, frozenset(kinds)) != (guideline.way, frozenset(guideline.line)):
            changed = GuidelineSet(guideline=replace(guideline, way=way, line=kinds), reason=answers.text("alasan"))
            if refusal := await screen.app.attempt(changed):
                return refusal
        if ceilings == session.ceilings:
            return None
        return await screen.app.attempt(CeilingsSet(ceilings=ceilings))

    screen.ask(AskForm("Garis batas", fields, accept=accept), lambda _: None)


def _money(amount: int | None) -> str:
    return "" if amount is None else f"{amount:,}".replace(",", ".")


def _count(amount: int | None) -> str:
    return "" if amount is None else str(amount)


def _ceilings(session: Session, answers: Answers) -> Ceilings:
    commissions = {c.id: answers.number(f"komisi {c.id}") for c in session.commissions}
    return replace(
        session.ceilings,
        kecamatan=answers.number("kecamatan"),
        commissions={c: amount for c, amount in commissions.items() if amount is not None},
        quota_per_commission=answers.number("kuota"),
        quota_per_village_and_commission=answers.number("kuota desa"),
    )


def _is_given(kind: LineKind, ceilings: Ceilings) -> bool:
    return {
        LineKind.CEILING: ceilings.kecamatan is not None,
        LineKind.COMMISSION_CEILING: bool(ceilings.commissions),
        LineKind.AGENCY_CEILING: bool(ceilings.agencies),
        LineKind.PER_COMMISSION: ceilings.quota_per_commission is not None,
        LineKind.PER_VILLAGE_AND_COMMISSION: ceilings.quota_per_village_and_commission is not None,
    }[kind]


def ask_tie(screen: StageScreen, members: Sequence[str], name: Callable[[str], str]) -> None:
    """How an exact tie was settled, and in which order; `name` words a member for the form."""
    if not members:
        screen.app.notice = Explanation(found="Tidak ada nilai sama yang perlu diselesaikan.", advice="")
        return
    numbered = "\n".join(f"{number}  {name(member)}" for number, member in enumerate(members, start=1))

    def order(typed: str) -> tuple[str, ...]:
        numbers = [int(piece) for piece in read_text(typed).replace(",", " ").split() if piece.isdecimal()]
        if sorted(numbers) != list(range(1, len(members) + 1)):
            raise Unreadable(f"Tulis nomor 1 sampai {len(members)}, masing-masing sekali, dari yang di atas.")
        return tuple(members[number - 1] for number in numbers)

    fields = (
        Field(name="cara", label="Diputus dengan", choices=tuple((m.value, m.value) for m in TieMeans)),
        Field(name="urutan", label="Urutan nomor", hint="misalnya 2 1", read=order),
        Field(name="pengambil", label="Pengambil undian", hint="hanya untuk undian", is_required=False),
        Field(name="saksi 1", label="Saksi pertama", hint="hanya untuk undian", is_required=False),
        Field(name="saksi 2", label="Saksi kedua", hint="hanya untuk undian", is_required=False),
    )

    async def accept(answers: Answers) -> Explanation | None:
        given = answers.value("urutan")
        is_lot = answers.text("cara") == TieMeans.LOT.value
        witnesses = (answers.text("saksi 1"), answers.text("saksi 2"))
        return await screen.app.attempt(
            TieResolved(
                order=given if isinstance(given, tuple) else (),
                means=TieMeans(answers.text("cara")),
                drawn_by=answers.text("pengambil") if is_lot else "",
                witnesses=tuple(w for w in witnesses if w) if is_lot else (),
            )
        )

    screen.ask(AskForm(f"Penyelesaian nilai sama\n{numbered}", fields, accept=accept), lambda _: None)
