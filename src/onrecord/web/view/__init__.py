"""From a record to what a page shows: plain functions, no input or output."""
