"""Which files for programs there are, by the name that commands and screens ask for."""

from collections.abc import Mapping
from types import MappingProxyType

from exports.documents.results_workbook import TITLE as RESULTS_TITLE
from exports.documents.results_workbook import results_workbook
from exports.documents.sipd_list import sipd_list
from exports.outputs import DataFile
from exports.renderers.xlsx import to_xlsx
from exports.result_page import result_page
from exports.results.published import published

DATA: Mapping[str, DataFile] = MappingProxyType(
    {
        "hasil": DataFile(stem="hasil", title="Data Terbuka Hasil", build=published),
        "laman": DataFile(stem="hasil-musrenbang", title="Laman Hasil", build=result_page, suffix=".html"),
        "lembar-hasil": DataFile(
            stem="lembar-kerja-hasil",
            title=RESULTS_TITLE,
            build=lambda *meeting: to_xlsx(results_workbook(*meeting)),
            suffix=".xlsx",
        ),
        "sipd": DataFile(
            stem="usulan-sipd",
            title="Usulan menurut kolom SIPD-RI",
            build=lambda *meeting: to_xlsx(sipd_list(*meeting)),
            suffix=".xlsx",
        ),
    }
)
"""Every file of data."""

PUBLISHED = ("hasil", "laman")
"""The data that goes along with the papers; the others are written when they are asked for."""
