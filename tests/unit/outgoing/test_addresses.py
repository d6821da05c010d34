"""Which urls may be asked for and which addresses connected to."""

from ipaddress import ip_address

import pytest

from app.outgoing.addresses import (
    NONE_ALLOWED,
    Allowance,
    Refused,
    Target,
    allowance_from,
    is_public,
    require_public,
    target_of,
)

INSIDE = [
    "0.0.0.0",  # noqa: S104  # refused
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.8.8.8",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::",
    "2001:10::1",
    "2001:20::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
]
OUTSIDE = ["8.8.8.8", "1.1.1.1", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450:4001:80b::200e"]


@pytest.mark.parametrize("address", INSIDE)
def test_an_address_that_is_no_public_one_is_refused(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", OUTSIDE)
def test_a_public_address_is_taken(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("bad", ["10.0.0.1", "fe80::1%eth0", "::1"])
def test_one_bad_answer_refuses_them_all(bad: str) -> None:
    require_public(OUTSIDE)
    with pytest.raises(Refused, match="not public"):
        require_public([*OUTSIDE, bad])


SPELLINGS = [
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0x7F.1/",
    "http://127.1/",
    "http://127.0.1/",
    "http://0177.0.0.1/",
    "http://0177.1/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://0/",
    "http://0x/",
    "http://[::1]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[::127.0.0.1]/",
    "http://[64:ff9b::127.0.0.1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "http://[fe80::1%25eth0]/",
    "http://[fe80::1%eth0]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://0xa9fea9fe/",
    "http://[::ffff:169.254.169.254]/",
    "http://①②⑦.⓪.⓪.①/",
    "http://１２７.0.0.1/",
    "http://127。0。0。1/",
    "http://127%2e0%2e0%2e1/",
    "http://134744072/",  # even a public address: nobody links like this
    "http://8.8.8.8./",
]


@pytest.mark.parametrize("url", SPELLINGS)
def test_no_spelling_of_an_inside_address_is_taken(url: str) -> None:
    with pytest.raises(Refused):
        target_of(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://harbour.example/",
        "file:///etc/passwd",
        "gopher://harbour.example/",
        "javascript:alert(1)",
        "data:text/html,1",
        "//harbour.example/",
        "harbour.example",
        "http:///cranes",
        "http://",
        "",
        "http://harbour example/",
        "http://harbour.example/a\nb",
        "http://harbour.example\t/",
        " http://harbour.example/",
        "http://exa%6dple.example/",
        "http://harbour..example/",
        "http://[",
        "http://harbour.example:port/",
        "http://harbour.example:99999/",
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(Refused):
        target_of(url)


@pytest.mark.parametrize("port", [1, 22, 25, 8080, 6379, 65535])
def test_other_ports_than_the_web_s_are_refused(port: int) -> None:
    with pytest.raises(Refused, match="ports 80 and 443"):
        target_of(f"https://harbour.example:{port}/")


@pytest.mark.parametrize(
    "url",
    [
        "https://desk:secret@harbour.example/",
        "https://desk@harbour.example/",
        "https://harbour.example\\@inside.example/",
    ],
)
def test_a_url_with_credentials_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(Refused, match="user or password") as refused:
        target_of(url)
    assert "secret" not in str(refused.value)


def test_a_url_beyond_its_limit_is_refused() -> None:
    with pytest.raises(Refused, match="2048"):
        target_of("https://harbour.example/" + "a" * 2_048)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://harbour.example/cranes?q=1#top", Target("https", "harbour.example", 443)),
        ("http://HARBOUR.example", Target("http", "harbour.example", 80)),
        ("https://bücher.example/", Target("https", "xn--bcher-kva.example", 443)),
        ("http://harbour.example:443/", Target("http", "harbour.example", 443)),
        ("https://8.8.8.8/", Target("https", "8.8.8.8", 443)),
        ("https://press_1.example./", Target("https", "press_1.example.", 443)),
        ("https://4.news.example/", Target("https", "4.news.example", 443)),
        ("https://[2606:4700:4700::1111]/", Target("https", "2606:4700:4700::1111", 443)),
    ],
)
def test_a_web_address_is_taken(url: str, target: Target) -> None:
    assert target_of(url)[1] == target


# the allowance


def test_an_allowed_host_may_be_inside_and_on_any_port() -> None:
    allowed = allowance_from("127.0.0.1:8080, cms.newsroom.example:8000,[::1]:9000")
    for url in ("http://127.0.0.1:8080/", "http://CMS.newsroom.example:8000/", "http://[::1]:9000"):
        target_of(url, allowed)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8081/",
        "http://127.0.0.1/",
        "http://127.0.0.2:8080/",
        "http://a.cms.newsroom.example:8080/",
        "http://desk:secret@127.0.0.1:8080/",
        "ftp://127.0.0.1:8080/",
        "http://127.1:8080/",
    ],
)
def test_an_allowance_is_exact(url: str) -> None:
    allowed = allowance_from("127.0.0.1:8080,cms.newsroom.example:8080")
    with pytest.raises(Refused):
        target_of(url, allowed)


@pytest.mark.parametrize("said", ["none", "", "  "])
def test_nothing_is_allowed_by_default(said: str) -> None:
    assert allowance_from(said) == NONE_ALLOWED
    assert str(NONE_ALLOWED) == "none"


def test_an_allowance_is_said_as_it_is_read() -> None:
    allowed = Allowance(frozenset({("cms.example", 80), ("::1", 9000)}))
    assert str(allowed) == "[::1]:9000, cms.example:80"
    assert allowance_from(str(allowed)) == allowed


@pytest.mark.parametrize(
    "said",
    [
        "cms.example",
        "*.example:80",
        "cms.example:0",
        "cms.example:70000",
        "cms.example:x",
        "a@cms.example:80",
        "cms.example/a:80",
        "::1:80:",
        "10.0.0.0/8:80",
        "http://cms.example:80",
        ":80",
    ],
)
def test_what_names_no_host_and_port_is_no_allowance(said: str) -> None:
    with pytest.raises(ValueError, match=r"host:port|no port"):
        allowance_from(said)
