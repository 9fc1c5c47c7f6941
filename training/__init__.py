"""Makes the weights that `onrecord.extract.attribution` ships: `python -m training`, from the repository's root."""
