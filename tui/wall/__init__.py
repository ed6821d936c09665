"""The wall: what the hall reads. Slides are pure functions of the meeting, drawn alike on wall, preview and paper."""
