"""All votes as a list, with their results once they are certified: in short, as a sentence, and what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass

from sessions.kernel.session import Session
from sessions.language.local import Phrase
from sessions.line.facts_ladder import feeding_votes
from sessions.rules import balloting
from sessions.sentences import clauses
from sessions.sentences.clauses import apart, sentence
from sessions.values.attendance import PersonId
from sessions.values.proposals import ProposalCode
from sessions.values.votes import NO, YES, Option, Vote, VoteId, VoteMethod, VoteState
from sessions.votes.decisions_count import VoteCertified
from sessions.votes.facts import election
from tui.attendance.view import quorum_line
from tui.widgets.view import Detail, ListColumn, ListRow, ListView, Tab, Tone, table


def marks(vote: Vote) -> str:
    """`, k = 3` where a card names several different options; else nothing."""
    return f", k = {vote.marks}" if vote.method is VoteMethod.K_DIFFERENT else ""


def counted(session: Session, code: ProposalCode) -> Iterator[tuple[str, str]]:
    """Label and value: its votes in every certified count it stood in, of how many valid cards or voices."""
    for vote in feeding_votes(session):
        option = Option(code)
        if option in vote.options:
            votes = balloting.totals(vote)[option]
            yield f"Suara nomor {vote.id}", f"{votes} dari {balloting.valid_total(vote)} suara sah{marks(vote)}"


ONE, LIST = "satu", "semua"
"""Keys of the sheets: a vote, and the list of all."""


def tabs(seen: VoteId) -> tuple[Tab, ...]:
    """The vote that is looked at, and all of them."""
    return (Tab(key=ONE, label=f"Suara {seen}"), Tab(key=LIST, label="Semua suara"))


HIDDEN = "hasil belum tampil"
TO_OPEN = "Bila pimpinan memintanya, buka dengan e di layar Suara (g s)."

_METHODS = {
    VoteMethod.ACCLAMATION: "aklamasi",
    VoteMethod.SHOW_OF_HANDS: "angkat tangan",
    VoteMethod.VILLAGE: Phrase("satu {desa} satu suara"),
    VoteMethod.K_DIFFERENT: "pilihan berbeda",
    VoteMethod.PERSONS: "kartu tertutup",
}


def option_name(session: Session, option: Option) -> str:
    """The person, or code and activity of the proposal, or setuju and tidak setuju."""
    person = session.people.get(PersonId(option))
    if person is not None:
        return person.card.name
    proposal = session.proposals.get(ProposalCode(option))
    return f"{option} {proposal.draft.activity}" if proposal else option


def short_result(session: Session, vote: Vote) -> str:
    """For a list: `disetujui, 17 : 7`, the two first, or the state of a vote that is not certified."""
    if vote.state in {VoteState.PREPARED, VoteState.OPEN}:
        return f"{balloting.phase(vote).value}, {HIDDEN}"
    if vote.state is VoteState.CANCELLED:
        return "dibatalkan"
    if vote.method is VoteMethod.ACCLAMATION:
        return "disetujui secara aklamasi"
    totals = balloting.totals(vote)
    if vote.options == (YES, NO):
        verdict = "disetujui" if balloting.passes(totals[YES], totals[NO]) else "tidak disetujui"
        return f"{verdict}, {totals[YES]} : {totals[NO]}"
    ranked = sorted(vote.options, key=lambda option: -totals[option])[:2]
    told = apart(f"{clauses.member(session, option)} {totals[option]}" for option in ranked)
    return f"{told}, …" if len(vote.options) > len(ranked) else told


def result_lines(session: Session, vote: Vote) -> tuple[str, ...]:
    """The whole result and what it means; for a vote that is not certified only that it is not shown yet."""
    if vote.state is VoteState.CANCELLED:
        return ("Dibatalkan; hasil hitungnya tidak digunakan.",)
    if vote.state is VoteState.PREPARED:
        return (f"Disiapkan: kartu dan lembar hitungnya dapat dicetak (c). {TO_OPEN}",)
    if vote.state is VoteState.OPEN:
        return ("Belum disahkan; hasil belum tampil.",)
    lines = [sentence(VoteCertified(vote=vote.id), session)]
    if vote.options == (YES, NO) and vote.method is not VoteMethod.ACCLAMATION:
        lines.append(_majority(vote))
    elif vote.method is VoteMethod.PERSONS:
        lines.append(_seats(session, vote))
    lines += history_lines(session, vote)
    if vote.difference is not None:
        lines.append(f"Catatan selisih atas keterangan {apart(vote.difference.names)}: {vote.difference.cause}")
    return tuple(lines)


def history_lines(session: Session, vote: Vote) -> Iterator[str]:
    """What the record keeps beside the certified count: the first count, and entries that differed."""
    if vote.recounts:
        yield f"Dihitung ulang: {apart(vote.recounts)}"
    first = balloting.first_count(vote)
    if first != balloting.totals(vote):
        told = apart(f"{clauses.member(session, option)} {first[option]}" for option in vote.options)
        yield f"Hitungan pertama, tetap tersimpan: {told}"
    if rows := balloting.discrepancies(vote):
        names = apart(session.village_name(row) if row else "seluruh peserta" for row in rows)
        yield f"Entri ganda berbeda pada {names}; semua entri tetap tersimpan."


def _majority(vote: Vote) -> str:
    """Whether yes is more than half of the valid votes, with the number that would have been enough."""
    totals, valid = balloting.totals(vote), balloting.valid_total(vote)
    enough = balloting.majority(valid)
    if balloting.passes(totals[YES], totals[NO]):
        return f"Setuju {totals[YES]} dari {valid} suara sah, lebih dari separuh (paling sedikit {enough}): disetujui."
    return f"Setuju {totals[YES]} dari {valid} suara sah, tidak lebih dari separuh (perlu {enough}): tidak disetujui."


def _seats(session: Session, vote: Vote) -> str:
    found = election(session, vote)
    names = [f"{session.people[PersonId(seat.person)].card.name}{' (kursi perempuan)' * seat.reserved}"
             for seat in found.elected]  # fmt: skip
    told = f"Terpilih: {apart(names)}. " if names else ""
    if found.tied:
        tied = apart(session.people[PersonId(person)].card.name for person in found.tied)
        return f"{told}Suara sama untuk {found.tied_seats} kursi: {tied}; selesaikan di layar utusan (g t) dengan =."
    return f"{told}Tetapkan di layar Utusan (g t) dengan a."


def heading(vote: Vote) -> str:
    """`Suara 2 · k pilihan berbeda, k = 3 · Urutan 8 usulan di garis batas`."""
    return f"Suara {vote.id} · {way(vote)} · {vote.question}"


def way(vote: Vote) -> str:
    """The method, on paper with how many a card names."""
    if vote.method is VoteMethod.K_DIFFERENT:
        return f"k pilihan berbeda, k = {vote.marks}"
    if vote.method is VoteMethod.PERSONS:
        return f"kartu tertutup, {vote.marks} nama per kartu"
    return vote.method.label


@dataclass(frozen=True, slots=True)
class _Listed:
    """A vote of the list with its result in short."""

    vote: Vote
    way: str
    result: str


COLUMNS: tuple[ListColumn[_Listed], ...] = (
    ListColumn("No", 3, lambda line: str(line.vote.id), is_number=True),
    ListColumn("Pertanyaan", 24, lambda line: line.vote.question, grows=3),
    ListColumn("Cara", 20, lambda line: line.way),
    ListColumn("Hasil", 22, lambda line: line.result, grows=2),
)


def rows(session: Session) -> tuple[ListRow[VoteId], ...]:
    """All votes, the latest first."""
    votes = reversed(tuple(session.votes.values()))
    return table(
        [_Listed(vote, str(_METHODS[vote.method]), short_result(session, vote)) for vote in votes],
        COLUMNS,
        key=lambda line: line.vote.id,
        tone=lambda line: Tone.STRONG if line.vote.state is VoteState.OPEN else Tone.PLAIN,
    )


def list_detail(session: Session, id_: VoteId) -> Detail | None:
    """The result of a vote of the list."""
    vote = session.votes.get(id_)
    return result_detail(session, vote) if vote else None


def result_detail(session: Session, vote: Vote) -> Detail:
    """In short, then what it rests on, then the sentence; beside it every option."""
    sentence_, *rest = result_lines(session, vote)
    title = f"Suara {vote.id}: {short_result(session, vote)}"
    return Detail(title=title, lines=(*rest, sentence_), facts=ranked_options(session, vote))


def ranked_options(session: Session, vote: Vote) -> tuple[tuple[str, str], ...]:
    """Totals by votes, once certified; before, only what was put to the vote."""
    if vote.method is VoteMethod.ACCLAMATION:
        return ()
    if vote.state is not VoteState.CERTIFIED:
        return tuple((f"Pilihan {n}", option_name(session, o)) for n, o in enumerate(vote.options, start=1))
    totals = balloting.totals(vote)
    ranked = sorted(vote.options, key=lambda option: -totals[option])
    return tuple((f"{totals[option]} suara", option_name(session, option)) for option in ranked)


VIEW = ListView(
    columns=COLUMNS,
    rows=rows,
    detail=list_detail,
    empty=(
        "Tidak ada pemungutan suara. Musyawarah mufakat didahulukan; bila pimpinan sidang meminta pemungutan suara, "
        "tekan e."
    ),
    why=quorum_line,
)
