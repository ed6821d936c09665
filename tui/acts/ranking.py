"""Acts on the ranking itself: the agreed order of a commission or of the kecamatan, and exact ties."""

from collections.abc import Callable, Sequence

from exports.wording.decisions import listed
from sessions.commissions import CommissionId
from sessions.decisions import OrderAgreed, TieResolved
from sessions.decisions.checks import REASON_LENGTH
from sessions.proposals import ProposalCode
from sessions.refusals import Reason, Refused
from sessions.rules.agreed_order import parse, problems
from sessions.session import Session, TieMeans
from tui.acts.outcomes import read_back
from tui.dialogs.choice import Choice
from tui.dialogs.form import Answers, AskForm, Field
from tui.dialogs.order import PickOrder, TypeOrder
from tui.dialogs.text import AskText
from tui.reading import Unreadable, at_least, read_text
from tui.refusals import Explanation
from tui.screens.stage import StageScreen
from tui.widgets.plain import crop

_WIDTH = 62


def ask_order(screen: StageScreen, commission: CommissionId | None) -> None:
    """The agreed order of a commission, or of the kecamatan, typed as codes; gaps and doubles are said at once."""
    session = screen.session
    members = [p.code for p in session.proposals.values() if p.is_in_the_running and commission in {None, p.commission}]

    def read(typed: str) -> tuple[ProposalCode, ...]:
        return _read_order(typed, members)

    def checked(typed: str) -> str:
        read(typed)
        return typed

    def tell(typed: str) -> str:
        order = read(typed)
        left = len(members) - len(order)
        return f"= {len(order)} usulan berurutan" + (f", {left} lainnya di belakang" if order and left else "")

    def agree(typed: str) -> None:
        _agree(screen, OrderAgreed(commission=commission, order=read(typed)))

    scope = f"Komisi {commission}" if commission else "kecamatan"
    dialog = TypeOrder(
        f"Urutan mufakat {scope}",
        value=" ".join(session.agreed_orders.get(commission, ())),
        explanation=f"Kode dari yang paling utama, dipisah spasi; ada {len(members)} usulan. Kosong: dicabut.",
        read=checked,
        tell=tell,
    )

    def pick(typed: str) -> None:
        known = [code for code in dict.fromkeys(parse(typed)) if code in members]
        choices = [_choice(session, code) for code in members]
        picking = PickOrder(f"Urutan mufakat {scope}", choices, picked=known, tell=lambda found: tell(" ".join(found)))
        screen.ask(picking, lambda order: agree(" ".join(order)))

    dialog.pick = pick
    screen.ask(dialog, agree)


def _read_order(typed: str, members: Sequence[ProposalCode]) -> tuple[ProposalCode, ...]:
    """The codes as typed; Unreadable where one is no member or stands twice."""
    order = parse(typed)
    found = problems(order, members)
    if found.unknown:
        raise Unreadable(f"Kode tidak ada di daftar ini: {listed(found.unknown)}.")
    if found.doubled:
        raise Unreadable(f"Kode tertulis dua kali: {listed(found.doubled)}.")
    return tuple(map(ProposalCode, order))


def _choice(session: Session, code: ProposalCode) -> Choice:
    draft = session.proposals[code].draft
    return Choice(value=code, label=f"{code} {draft.activity}", note=session.village_name(draft.village))


def _agree(screen: StageScreen, agreed: OrderAgreed) -> None:
    """Where Pleno II overrules the order that scores make, why is asked before the sentence is read out."""
    if not needs_reason(screen.session, agreed):
        read_back(screen, agreed)
        return
    screen.ask(
        AskText(
            "Alasan mengubah urutan",
            explanation="Urutan ini berbeda dari urutan menurut nilai atau hasil komisi; alasannya dicatat.",
            about=" ".join(agreed.order),
            read=at_least(REASON_LENGTH, "Alasan"),
        ),
        lambda reason: read_back(screen, OrderAgreed(commission=agreed.commission, order=agreed.order, reason=reason)),
    )


def needs_reason(session: Session, agreed: OrderAgreed) -> bool:
    """Whether nothing but a reason is missing."""
    try:
        agreed.check(session)
    except Refused as refused:
        return refused.reason is Reason.REASON_TOO_SHORT
    return False


def ask_tie(screen: StageScreen, members: Sequence[str], name: Callable[[str], str]) -> None:
    """How an exact tie was settled, and in which order; `name` words a member for the form."""
    if not members:
        screen.tell("Tidak ada nilai sama yang perlu diselesaikan.")
        return

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

    numbered = "\n".join(crop(f"{number}  {name(member)}", _WIDTH) for number, member in enumerate(members, start=1))
    screen.ask(AskForm(f"Penyelesaian nilai sama\n{numbered}", fields, accept=accept), lambda _: None)
