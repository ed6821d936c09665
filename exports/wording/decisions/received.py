"""Sentences of the first two steps: files of the villages received, proposals looked at, sent back, and come again."""

from exports.wording import dates, money
from exports.wording.decisions import clauses
from exports.wording.decisions.clauses import because, inner, words
from exports.wording.lists import listed, subject
from sessions.checklist import Answer
from sessions.decisions import receiving, verification
from sessions.session import Session


@words.register
def _(d: receiving.FileReceived, s: Session) -> str:
    letter = f", surat nomor {d.letter_number}" if d.letter_number else ""
    dated = f" tanggal {dates.long_date(d.letter_date)}" if d.letter_date and letter else ""
    stated = [f"{d.stated_count} usulan"] if d.stated_count is not None else []
    stated += [money.full(d.stated_cost)] if d.stated_cost is not None else []
    told = f", menyebut {listed(stated)}" if stated else ""
    village = clauses.village(s, d.village)
    if d.corrects is not None:
        return f"Tanda terima {d.corrects} dari {village} dibetulkan: dari {inner(d.brought_by)}{letter}{dated}{told}"
    return f"Berkas {village} diterima dari {inner(d.brought_by)}{letter}{dated}{told}"


@words.register
def _(d: receiving.VillageWillNotSend, s: Session) -> str:
    return f"{clauses.village(s, d.village)} tidak mengirim usulan menurut {inner(d.by)}{because(d.reason)}"


@words.register
def _(d: verification.ChecklistAnswered, _s: Session) -> str:
    given = list(d.answers.values())
    counts = [f"{given.count(answer)} {answer.value}" for answer in Answer if answer in given]
    told = f" diperiksa: {listed(counts)}" if counts else " diberi catatan pemeriksaan"
    return f"{clauses.capital(subject(d.codes))}{told}{f'; catatan: {inner(d.note)}' if d.note else ''}"


@words.register
def _(d: verification.ProposalsSentBack, _s: Session) -> str:
    until = dates.long_date(d.deadline)
    return f"{clauses.capital(subject(d.codes))} dikembalikan untuk diperbaiki sampai {until}{because(d.reason)}"


@words.register
def _(d: verification.ProposalResubmitted, s: Session) -> str:
    return f"Usulan {clauses.proposal(s, d.code)} masuk kembali setelah diperbaiki"
