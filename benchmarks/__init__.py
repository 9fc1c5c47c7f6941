"""Tables that set onrecord beside its peers, each in one run on one machine: `make bench`."""
