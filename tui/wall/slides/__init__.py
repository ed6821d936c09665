"""One function per slide, from hall and slide to picture; each shows only what `sessions.wall` lets through."""
