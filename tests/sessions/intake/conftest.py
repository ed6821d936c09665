"""Fixtures of the village lists: what `support.lists` makes."""

from support.lists import (  # noqa: F401 - fixtures
    form_row,
    kelurahan_office,
    office,
    one_village_office,
    pack_workbook,
    read_form,
    read_sipd,
    sipd_row,
    twin_name_office,
    write_csv,
    write_xlsx,
)
