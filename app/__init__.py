"""Plumbline finds the numbers an article asserts and holds them against figures seen before."""

VERSION = "0.1.0"
