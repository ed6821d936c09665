"""Acts on the commissions themselves: how many there are, their names and officers."""

from sessions.commissions import Commission, CommissionId
from sessions.decisions import CommissionsFormed
from sessions.decisions.base import Decision
from tui.acts.forms import ask_and_take, known_names
from tui.dialogs.form import Answers, Field
from tui.dialogs.text import AskNumber
from tui.screens.stage import StageScreen

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
