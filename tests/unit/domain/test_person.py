import pytest

from app.domain.person import Role


@pytest.mark.parametrize(
    ("role", "covered"),
    [
        (Role.READER, [Role.READER]),
        (Role.EDITOR, [Role.READER, Role.EDITOR]),
        (Role.ADMIN, [Role.READER, Role.EDITOR, Role.ADMIN]),
    ],
)
def test_a_role_may_do_what_those_before_it_may(role: Role, covered: list[Role]) -> None:
    assert [one for one in Role if role.covers(one)] == covered
