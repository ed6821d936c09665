"""What a village handed over against what was recapitulated, in words; and who leads a village."""

from exports.wording import money
from exports.wording.lists import listed
from exports.wording.numbers import thousands
from sessions.office import Village
from sessions.recap import RecapState, VillageRecap


def head_of(village: Village) -> str:
    """`Kepala Desa Kuto`, `Lurah Panjer`."""
    return f"{'Lurah' if village.label == 'Kelurahan' else f'Kepala {village.label}'} {village.name}"


def difference(recap: VillageRecap) -> str:
    """`rekap kurang 2 usulan dan Rp150.000.000 dari surat`; empty where letter and recapitulation say the same."""
    less: list[str] = []
    more: list[str] = []
    for amount, told in (
        (recap.more, lambda n: f"{thousands(n)} usulan"),
        (recap.dearer, money.full),
    ):
        if amount:
            (less if amount < 0 else more).append(told(abs(amount)))
    parts = [f"kurang {listed(less)}"] if less else []
    parts += [f"lebih {listed(more)}"] if more else []
    return f"rekap {' tetapi '.join(parts)} dari surat" if parts else ""


def told(recap: VillageRecap) -> str:
    """Where the village stands, in words."""
    match recap.state:
        case RecapState.DIFFERENT:
            return difference(recap)
        case RecapState.NOT_SENDING if recap.not_sending:
            return f"tidak mengirim: {recap.not_sending.reason} ({recap.not_sending.by})"
        case RecapState.SAME if recap.stated_cost is None:
            return "jumlah usulan cocok; biaya tidak disebut"
        case RecapState.NOT_STATED:
            return "jumlah tidak disebut dalam surat"
        case state:
            return state.value
