"""How far the service reaches out, and by what, unless it is told otherwise."""

import ssl

from app.outgoing.addresses import NONE_ALLOWED
from app.outgoing.reach import Reach, addresses_of, certificates


def test_by_default_it_uses_the_machine_s_own_resolver_and_network() -> None:
    reach = Reach()
    assert reach.resolve is addresses_of
    assert reach.network is None
    assert reach.allowed is NONE_ALLOWED


def test_an_address_resolves_to_itself() -> None:
    assert list(addresses_of("127.0.0.1", 80)) == ["127.0.0.1"]


def test_certificates_and_names_are_checked_by_one_set_of_authorities() -> None:
    context = certificates()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert certificates() is context
