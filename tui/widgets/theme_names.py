"""The names of the three looks, for settings and the command line, which load no terminal."""

DARK = "gelap"
LIGHT = "terang"
STRONG = "kontras tinggi"

NAMES = (DARK, LIGHT, STRONG)
"""In the order of the palette; the first is the default."""
