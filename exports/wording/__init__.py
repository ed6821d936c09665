"""Dates, money and decisions in Indonesian words."""
