"""Why a file cannot be attached as a scan, and what to do."""

from collections.abc import Mapping
from types import MappingProxyType

from sessions.record.scans import LARGEST, ScanFlaw

SENTENCES: Mapping[ScanFlaw, str] = MappingProxyType(
    {
        ScanFlaw.MISSING: "Berkas itu tidak ada; periksa nama dan foldernya.",
        ScanFlaw.UNREADABLE: "Berkas itu tidak dapat dibaca; periksa izin dan medianya.",
        ScanFlaw.NOT_A_SCAN: "Berkas itu bukan PDF, JPG, atau PNG; pindai lagi sebagai PDF.",
        ScanFlaw.TOO_LARGE: f"Berkas itu lebih besar dari {LARGEST // 2**20} MB; pindai lagi dengan 150 dpi.",
    }
)
"""What was found, and what to do."""
