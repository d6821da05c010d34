"""The routes, one file a resource; each calls one service."""
