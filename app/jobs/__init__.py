"""The door for work in the background: takes a job, calls one service."""
