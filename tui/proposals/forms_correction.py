"""The form that puts right whatever was written about a proposal, with the reason from the list."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from textual.binding import Binding
from textual.widgets import Static

from sessions.intake.layouts import Known
from sessions.kernel.reasons import MISTAKE, OF_A_CORRECTION
from sessions.kernel.session import Session
from sessions.language.numbers import quantity
from sessions.proposals.decisions_corrections import ProposalChanged
from sessions.proposals.facts import units
from sessions.proposals.facts_corrections import CORRECTABLE, MAY_BE_UNKNOWN, now
from sessions.rules import measures
from sessions.rules.measures import Differing
from sessions.values.labels import Theme
from sessions.values.office import VillageCode
from sessions.values.proposals import Proposal
from tui.dialogs.asked import Asked, as_typed
from tui.dialogs.form import Accept
from tui.dialogs.reading import Unreadable, read_volume
from tui.proposals.forms_fields import AskPriced, agency_choices, asked_of, village_choices
from tui.proposals.view_one import original, unit_price
from tui.widgets.lines import TextLine
from tui.widgets.plain import plain

FORUM = "pembahasan"
"""Stands in the list of reasons for one that the forum has itself; with it nothing but figures may change."""


def reason_choices(_session: Session) -> Mapping[str, str]:
    """The reasons of the list, and the forum's own for figures."""
    return {FORUM: "hasil pembahasan angkanya: …", **{own.words: own.label for own in OF_A_CORRECTION}}


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedProposal:
    """All that may have been written wrongly, typed over, and why."""

    activity: Annotated[str, asked_of(Known.ACTIVITY, label="Nama kegiatan")]
    problem: Annotated[str, asked_of(Known.PROBLEM)] = ""
    location: Annotated[str, asked_of(Known.LOCATION)] = ""
    village: Annotated[VillageCode | None, asked_of(Known.VILLAGE)] = None
    volume: Annotated[Decimal | None, asked_of(Known.VOLUME)] = None
    unit: Annotated[str, asked_of(Known.UNIT)] = ""
    cost: Annotated[int | None, asked_of(Known.COST)] = None
    agency: Annotated[str, asked_of(Known.AGENCY)] = ""
    households: Annotated[int | None, asked_of(Known.HOUSEHOLDS)] = None
    poor_households: Annotated[int | None, asked_of(Known.POOR_HOUSEHOLDS)] = None
    village_priority: Annotated[int | None, asked_of(Known.PRIORITY)] = None
    sub_activity: Annotated[str, asked_of(Known.SUB_ACTIVITY)] = ""
    themes: Annotated[tuple[Theme, ...], asked_of("themes")] = ()
    why: Annotated[str, Asked("Sebabnya", choices=reason_choices)] = FORUM
    told: Annotated[str, Asked("Alasan", hint="yang ditulis sesudah titik dua", answers=("reason",))] = ""

    @property
    def reason(self) -> str:
        """The whole reason."""
        chosen = next((own for own in OF_A_CORRECTION if own.words == self.why), None)
        if chosen is None:
            return self.told
        return chosen.told(self.told) if chosen.is_typed or not self.told else f"{chosen.told()}: {self.told}"


def corrected(proposal: Proposal, entry: CorrectedProposal) -> ProposalChanged:
    """The decision that names what differs and leaves the rest alone."""
    typed = {name: getattr(entry, name) for name in CORRECTABLE}
    differing: dict[str, Any] = {name: value for name, value in typed.items() if value != now(proposal, name)}
    cleared = tuple(name for name, value in differing.items() if value is None and name in MAY_BE_UNKNOWN)
    named = {name: value for name, value in differing.items() if name not in cleared}
    return ProposalChanged(code=proposal.code, reason=entry.reason, cleared=cleared, **named)


class AskCorrection(AskPriced[CorrectedProposal]):
    """As AskPriced; where the name tells another measure than the volume it offers to make them agree.

    It stays once where that is sent all the same; sent again it is meant.
    """

    BINDINGS = [  # noqa: RUF012 - as Textual has it
        Binding("f2", "name_follows", show=False),
        Binding("f3", "volume_follows", show=False),
    ]

    def __init__(self, session: Session, proposal: Proposal, accept: Accept[CorrectedProposal]) -> None:
        self._was_told = False
        usual = MISTAKE.words if session.sidang.rules_adopted is None else FORUM
        villages = {
            code: name
            for code, name in village_choices(session).items()
            if code is not None or proposal.draft.village is None
        }
        super().__init__(
            f"Betulkan {proposal.code}: {proposal.draft.activity}",
            CorrectedProposal,
            {**{name: now(proposal, name) for name in CORRECTABLE}, "why": usual},
            session=session,
            accept=accept,
            asked={
                Known.VILLAGE: asked_of(Known.VILLAGE, choices=villages),
                Known.UNIT: asked_of(Known.UNIT, suggestions=units(session)),
                Known.AGENCY: asked_of(Known.AGENCY, choices=agency_choices(session, proposal.agency)),
            },
            explanation=(f"Diusulkan: {original(proposal)}",),
            before=unit_price(proposal.draft.cost, proposal.draft.volume),
            work=proposal.draft.standard_work or proposal.draft.activity,
        )

    def _volume(self) -> Decimal | None:
        try:
            return read_volume(self._text(Known.VOLUME)) if self._text(Known.VOLUME) else None
        except Unreadable:
            return None

    def _differing(self) -> Differing | None:
        return measures.differing(self._text(Known.ACTIVITY), self._volume(), self._text(Known.UNIT))

    def _echo(self) -> None:
        """The price; before it, that name and volume contradict each other, and the ways out."""
        super()._echo()
        if (found := self._differing()) is not None and (volume := self._volume()) is not None:
            told = f"Nama menyebut {found.text}, volume {quantity(volume, self._text(Known.UNIT))}."
            self.query_one(".terbaca", Static).update(plain(f"{told}\n{self._ways(found, volume)}"))

    def _ways(self, found: Differing, volume: Decimal) -> str:
        name = measures.renamed(self._text(Known.ACTIVITY), volume, self._text(Known.UNIT))
        wanted = measures.exact(found.amount)
        ways = (
            "F2 nama mengikuti volume" if name else "",
            f"F3 volume menjadi {quantity(wanted, self._text(Known.UNIT))}" if wanted is not None else "",
        )
        return " · ".join(filter(None, ways))

    def action_name_follows(self) -> None:
        """F2: the name tells the volume."""
        volume = self._volume()
        name = volume and measures.renamed(self._text(Known.ACTIVITY), volume, self._text(Known.UNIT))
        if name:
            self._fill(Known.ACTIVITY, name)

    def action_volume_follows(self) -> None:
        """F3: the volume is what the name tells."""
        found = self._differing()
        if found is not None and (wanted := measures.exact(found.amount)) is not None:
            self._fill(Known.VOLUME, as_typed(wanted))

    def _fill(self, name: str, text: str) -> None:
        line = next(line for asked, line in zip(self._fields, self._lines, strict=True) if asked.field == name)
        if isinstance(line, TextLine):
            line.resume(text)

    async def action_send(self) -> None:
        """Once more to look at, where what was typed leaves name and volume apart."""
        typed = self.typed().keys() & {str(Known.ACTIVITY), str(Known.VOLUME), str(Known.UNIT)}
        if typed and not self._was_told and (found := self._differing()) is not None:
            self._was_told = True
            self.complain(
                [f"Nama menyebut {found.text}; volumenya lain.", "Samakan dengan F2 atau F3, atau kirim lagi."]
            )
            return
        await super().action_send()
