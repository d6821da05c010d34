"""The command line door; each command calls one service."""
