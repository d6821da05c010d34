"""What numbers of one article give beside each other: no figure has to be on file."""
