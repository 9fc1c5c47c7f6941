"""The rules by which times are read: a `.words` and a `.rules` file per language, explained in docs/times.md."""
