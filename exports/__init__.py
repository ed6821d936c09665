"""Documents made out of a session: wording, papers and their renderings."""
