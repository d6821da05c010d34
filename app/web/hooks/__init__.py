"""Webhooks in: a CMS hands an article over, signed."""
