"""Alt and a digit, or a function key: the ways to the steps of the SOP as terminals send them."""

_OPTION = (
    *("inverted_exclamation_mark", "trade_mark_sign", "pound_sign", "cent_sign"),
    *("infinity", "section_sign", "pilcrow_sign", "bullet"),
)
"""What Textual takes Alt+1 to Alt+8 for where the terminal sends ESC and the digit, as most do."""

STEP_OF_KEY = {
    **{f"alt+{step}": step for step in range(1, 9)},
    **{name: step for step, name in enumerate(_OPTION, start=1)},
    **{f"f{step + 1}": step for step in range(1, 9)},
}
"""The keys that lead to the steps of the SOP, in every form in which they arrive."""
