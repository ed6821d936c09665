"""The sample session: one packaged file of decisions with fixed times, played through a real Sitting."""
