"""What is asked about scores: a digit that is free, one that needs a reason, and what the data fill."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from sessions.kernel.reasons import OF_A_SCORE
from sessions.kernel.session import Session
from sessions.scoring import facts as scoring
from sessions.scoring.decisions_scores import ProposalScored, ScoresEntered
from sessions.scoring.facts import Made, Scored
from sessions.sentences.clauses import listed
from sessions.values.guideline import SCORES, CriterionId
from sessions.values.proposals import AGREED_RATER, Proposal, ProposalCode, Rater
from tui.dialogs.choice import AskChoice, Choice
from tui.dialogs.confirm import AskConfirm
from tui.proposals.flows import ask_change
from tui.shell.flows import ask_act, ask_reason, refusal_of, weigh
from tui.shell.stage import StageScreen

_NAMED = 4
"""This many boxes are told by name."""


def was(session: Session, scored: ProposalScored) -> int | None:
    """What stands in the box now."""
    return session.proposals[scored.code].scores.get(scored.criterion, {}).get(scored.rater)


def change(session: Session, scored: ProposalScored) -> str:
    """`K1 2003-11: 5 → 1`."""
    return f"{scored.criterion} {scored.code}: {was(session, scored) or 'kosong'} → {scored.score}"


async def score(screen: StageScreen, scored: ProposalScored) -> bool:
    """A digit: True where it filled an empty box. What counts already is read back with its reason instead.

    After the paparan an empty box is filled too, but read back where that gives anybody another number.
    """
    session = screen.session
    proposal = session.proposals[scored.code]
    before = was(session, scored)
    if scoring.is_presented(session, scored.code) and proposal.outcome is None:
        if not scoring.given_to(session, _one(scored)):
            await weigh(screen, scored)
            return was(screen.session, scored) is not None
        screen.tell(f"Komisi {proposal.commission} sudah memaparkan hasilnya.", "Skor diubah dengan u, dengan alasan.")
        return False
    if proposal.outcome is None and scoring.needs_reason(session, _one(scored), scored.rater):
        ask_why(screen, scored)
        return False
    if before == scored.score and refusal_of(session, scored) is not None:
        screen.tell(f"{scored.criterion} {scored.code} sudah {before}.", "Angka lain mengubahnya.")
        return False
    told = change(session, scored)
    if not await screen.decide(scored):
        return False
    if before not in {None, scored.score}:
        screen.tell(f"{told}.")
    return before is None


def _one(scored: ProposalScored) -> Scored:
    return Scored(code=scored.code, criterion=scored.criterion, score=scored.score)


def ask_why(screen: StageScreen, scored: ProposalScored) -> None:
    """The reason, then the sentence with what becomes of the score and of everybody's place, if of anybody's."""
    ask_reason(
        screen,
        change(screen.session, scored),
        OF_A_SCORE,
        lambda reason: weigh(screen, replace(scored, reason=reason)),
    )


def is_asked_by_form(session: Session, proposal: Proposal) -> bool:
    """Whether its scores count already, so that a form with a reason changes them."""
    if proposal.outcome is not None or session.sidang.rules_adopted is None:
        return False
    return scoring.is_presented(session, proposal.code) or not scoring.is_sitting(session, proposal.code)


def ask_score(screen: StageScreen, code: ProposalCode, criterion: CriterionId, rater: Rater) -> None:
    """Which score, by what each means, and why where the present one counts."""
    session = screen.session
    proposal = session.proposals[code]
    criteria = session.guideline.criteria_of(proposal.commission) if session.guideline else ()
    found = next((own for own in criteria if own.id == criterion), None)
    if found is None:
        return
    now = proposal.scores.get(criterion, {}).get(rater)
    choices = [
        Choice(value=score, label=f"{score}  {anchor}", note="sekarang" if score == now else "")
        for score, anchor in zip(SCORES, found.anchors, strict=True)
    ]

    async def chosen(score: int) -> None:
        scored = ProposalScored(code=code, criterion=criterion, score=score, rater=rater)
        if scoring.needs_reason(screen.session, _one(scored), rater):
            ask_why(screen, scored)
        else:
            await weigh(screen, scored)

    screen.ask(AskChoice(f"{code} {criterion} {found.name}", choices, chosen=now), chosen)


def ask_what_changes(screen: StageScreen, proposal: Proposal, criterion: CriterionId, rater: Rater) -> None:
    """Whether what was written is changed, or the score."""
    note = "dengan alasan" if proposal.scores.get(criterion) else "masih kosong"
    choices = (
        Choice(value=partial(ask_change, screen, proposal), label="Isi usulan", note="nama, lokasi, volume, biaya"),
        Choice(value=partial(ask_score, screen, proposal.code, criterion, rater), label=f"Skor {criterion}", note=note),
    )
    ask_act(screen, f"Ubah {proposal.code}", choices)


def ask_from_data(screen: StageScreen) -> None:
    """Fill what the data decide, after telling how much that is, and what stays empty and why.

    Where nothing is empty that the data could fill, what was made from data that are others since.
    """
    session = screen.session
    found, old = scoring.of_data(session), scoring.again(session)
    left = _left(session)
    if found:
        boxes = sum(map(len, found.values()))
        text = "\n".join((f"{boxes} kotak pada {len(found)} usulan diisi dari datanya.", *left))
        entered = ScoresEntered(scores=scoring.scores_of(found), is_from_data=True)
        _with_reason(screen, entered, AskConfirm("Isi skor dari data?", text, yes="isi"))
    elif old:
        _ask_again(screen, old)
    else:
        screen.tell("Tidak ada lagi skor yang dapat diisi dari data.", " ".join(left))


def _left(session: Session) -> list[str]:
    """`K4 tetap kosong pada 12 usulan, belum diketahui: dokumen (2001-01, 2001-02, …)` for each criterion."""
    lines = []
    for criterion, boxes in scoring.left_empty(session).items():
        lacking = dict.fromkeys(_NAMES.get(name, name.replace("_", " ")) for names in boxes.values() for name in names)
        what = f", belum diketahui: {listed(lacking)}" if lacking else ", hanya dapat dinilai komisi"
        codes = ", ".join(list(boxes)[:_NAMED]) + (", …" if len(boxes) > _NAMED else "")
        lines.append(f"{criterion} tetap kosong pada {len(boxes)} usulan{what} ({codes}).")
    return lines


_NAMES: Mapping[str, str] = {"penerima_kk": "penerima (KK)", "kk_miskin": "KK miskin"}


def _ask_again(screen: StageScreen, old: Mapping[ProposalCode, Mapping[CriterionId, Made]]) -> None:
    """What was made from data that are others since is made again, only if that is wanted."""
    session = screen.session
    boxes = [
        f"{code} {criterion}: {session.proposals[code].scores[criterion][AGREED_RATER]} → {one.score}"
        for code, row in old.items()
        for criterion, one in row.items()
    ]
    title = f"{len(boxes)} skor diisi dari data yang sudah dibetulkan. Isi lagi?"
    text = "; ".join(boxes[:_NAMED]) + ("; …" if len(boxes) > _NAMED else "")
    entered = ScoresEntered(scores=scoring.scores_of(old), is_from_data=True)
    _with_reason(screen, entered, AskConfirm(title, text, yes="isi lagi"))


def _with_reason(screen: StageScreen, entered: ScoresEntered, dialog: AskConfirm) -> None:
    """Confirmed at once, or after a reason where a score counts already."""
    boxes = (Scored(code=c, criterion=k, score=one) for c, row in entered.scores.items() for k, one in row.items())
    if any(scoring.needs_reason(screen.session, box) for box in boxes):
        ask_reason(
            screen,
            "Mengisi skor dari data",
            OF_A_SCORE,
            lambda reason: screen.confirm(dialog, replace(entered, reason=reason)),
        )
    else:
        screen.confirm(dialog, entered)
