"""Reasons that are chosen from the list of an act: one as it stands, or one whose part after the colon is typed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sessions.kernel.refusals import Refusal
from sessions.language.local import WORDS, Word, filled
from sessions.values.proposals import Outcome

REASON_NOT_LISTED = Refusal(
    "REASON_NOT_LISTED",
    fields=("reason",),
    found="Alasan “{told}” tidak ada dalam daftar: {choices}.",
    plain="Alasan itu tidak ada dalam daftar.",
    advice="Pilih satu dari daftar; sesudah titik dua ditulis sedikitnya satu kata.",
)

_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedReason:
    """A reason of a list. `words` may name words of the office, `{desa}`; `is_typed`: more is told behind a colon.

    `is_free`: what is told stands for itself, without the words before the colon.
    """

    words: str
    is_typed: bool = False
    is_free: bool = False

    @property
    def label(self) -> str:
        """As it is offered: `keterangan desa: …`."""
        return f"{filled(self.words)}: …" if self.is_typed else filled(self.words)

    def told(self, typed: str = "") -> str:
        """The whole reason with what was typed."""
        if self.is_free:
            return typed.strip()
        return f"{filled(self.words)}: {typed.strip()}" if self.is_typed else filled(self.words)

    def is_told_by(self, reason: str) -> bool:
        """Whether a reason is this one; desa or kelurahan is the same, and so is kabupaten or kota."""
        if self.is_free:
            return _WORD.search(reason) is not None
        head, _, typed = reason.partition(":")
        spoken = self.words.format_map({name: _any_of(word) for name, word in WORDS.items()})
        if not re.fullmatch(spoken, " ".join(head.split()), re.IGNORECASE):
            return False
        return not self.is_typed or _WORD.search(typed) is not None


MISTAKE = ListedReason(words="kekeliruan pencatatan")
"""What stood there was written wrongly."""

OF_A_CORRECTION = (MISTAKE, ListedReason(words="keterangan {desa}", is_typed=True))
"""Why something that was written about a proposal is put right."""

OF_A_SCORE = (
    MISTAKE,
    ListedReason(words="data baru dari {desa}", is_typed=True),
    ListedReason(words="tanggapan Pleno II", is_typed=True),
)
"""Why a score that counts already becomes another."""

OF_A_MOVE = (
    ListedReason(words="keadaan mendesak", is_typed=True),
    ListedReason(words="pemerataan antar{desa}", is_typed=True),
    ListedReason(words="kesepakatan komisi", is_typed=True),
    ListedReason(words="kesepakatan Pleno II", is_typed=True),
    ListedReason(words="alasan lain", is_typed=True),
)
"""Why a proposal is moved in an order that stands, or why the order is another than it was computed or voted for."""

OF_A_REFUSAL = (
    ListedReason(words="bukan kewenangan {kabupaten}"),
    ListedReason(words="lahan belum siap"),
    ListedReason(words="sudah dianggarkan"),
    ListedReason(words="sama dengan usulan lain"),
    ListedReason(words="lain", is_typed=True, is_free=True),
)
"""Why a proposal is not agreed to, or sent elsewhere; another reason stands as it was typed."""

_LEGAL_BODY = ListedReason(words="penerima belum berbadan hukum")

_OF_AN_OUTCOME: Mapping[Outcome, tuple[ListedReason, ...]] = {
    Outcome.FAILED_VERIFICATION: (
        ListedReason(words="data tidak lengkap"),
        ListedReason(words="tidak sesuai RTRW atau RPJMD"),
        _LEGAL_BODY,
    ),
    Outcome.RETURNED: (
        ListedReason(words="kewenangan {desa}, dapat didanai dari {apb_desa}"),
        ListedReason(words="data tidak lengkap, agar dilengkapi pengusul"),
        ListedReason(words="volume dan perkiraan biaya agar dihitung kembali"),
    ),
    Outcome.FORWARDED: (
        ListedReason(words="kewenangan provinsi"),
        ListedReason(words="kewenangan pemerintah pusat"),
        ListedReason(words="aset atau ruas bukan milik {kabupaten}"),
    ),
    Outcome.DIVERTED: (ListedReason(words="hibah kepada badan atau lembaga, diajukan tersendiri"), _LEGAL_BODY),
}


def of_a_refusal(outcome: Outcome) -> tuple[ListedReason, ...]:
    """The reasons for an outcome that refuses or sends elsewhere: its own first, then those of every refusal."""
    return (*_OF_AN_OUTCOME.get(outcome, ()), *OF_A_REFUSAL)


def _any_of(word: Word) -> str:
    """A pattern of whatever the word is in any office."""
    return f"(?:{'|'.join(map(re.escape, word.forms))})"


def require_listed(reason: str, choices: Sequence[ListedReason]) -> None:
    """The reason is one of the list."""
    if not any(choice.is_told_by(reason) for choice in choices):
        raise REASON_NOT_LISTED(told=reason.strip(), choices="; ".join(choice.label for choice in choices))
