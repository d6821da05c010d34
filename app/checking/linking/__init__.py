"""Which series each claim belongs to: known as cards, tried facet by facet, chosen together."""
