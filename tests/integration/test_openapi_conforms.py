"""Whatever the OpenAPI description allows or forbids, the service answers as it says there.

A few requests of each operation are made up here, always the same; thousands are made by
`schemathesis run` against a service (docs/reliability.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, CheckFunction
from schemathesis.config import ProjectConfig, ProjectsConfig, SchemathesisConfig
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.python import asgi
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from app.domain.key import Scope
from app.domain.limits import Limits, Quotas
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.keys import NewKey, create_key
from app.settings import from_environment
from app.web.app import create_app
from app.wiring import House, build
from tests.databases import migrated
from tests.integration.conftest import NOW

EXAMPLES = 5
SEED = 1
TEXT = "The port handled 1.4 million containers in March 2022, 8% more than a year before."
UNCOUNTED = ("READS", "CHECKS", "BATCHES", "DELIVERIES")
QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]

IN_PARTS = "/check/batch"
"""Each of its articles is answered by itself: one of no use is a 422 inside of a 200."""

Operation = APIOperation[Any, Any, Any, Any]
AnyCase = Case[Any]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    migrated(url)
    own = {"PLUMBLINE_DATABASE_URL": url, "PLUMBLINE_PROFILE": "fast"}
    free = {f"PLUMBLINE_{name}_A_MINUTE": "0" for name in UNCOUNTED}
    several = {"PLUMBLINE_FAILED_KEYS_A_MINUTE": "1000000"}
    built = build(from_environment({**own, **free, **several}))
    yield built
    built.close()


@dataclass(frozen=True)
class Service:
    """A service with an article on record, and how to ask it."""

    client: Any  # requests' session, which ships no types
    operations: tuple[Operation, ...]
    key: str

    def answers(self, case: AnyCase) -> None:
        """Fails where the answer is none that the description knows."""
        headers = {"Authorization": f"Bearer {self.key}"}
        response = case.call(session=self.client, headers=headers)
        case.validate_response(
            response,
            excluded_checks=excluded_for(case),
            headers=headers,
            transport_kwargs={"session": self.client},
        )


LIFTED = Quotas(
    checks_a_minute=0,
    reads_a_minute=0,
    batches_a_minute=0,
    deliveries_a_minute=0,
    failed_keys_a_minute=1_000_000,
)
"""Or else most of what is asked would be answered with 429."""


@pytest.fixture
def service(house: House) -> Iterator[Service]:
    key = create_key(house.store, NewKey("conformance", (Scope.ADMIN,)), NOW).text
    article = article_from(Payload(text=TEXT, source="Meridian Wire", published="2022-04-02"))
    report = check_article(article, house.engine, house.store, now=NOW)
    known = {
        "path.article_id": article.id,
        "path.claim_id": report.findings[0].claim.id,
        "path.series_id": report.findings[0].series_id,
    }
    config = SchemathesisConfig(
        projects=ProjectsConfig(default=ProjectConfig(parameters=known)), seed=SEED
    )
    app: Any = create_app(replace(house, limits=Limits(quotas=LIFTED)))
    with asgi.get_client(app) as client:
        schema = schemathesis.openapi.from_asgi("/openapi.json", app, config=config)
        found = (each for each in schema.get_all_operations() if isinstance(each, Ok))
        operations = tuple(each.ok() for each in found)
        yield Service(client, operations, key)


def excluded_for(case: AnyCase) -> list[CheckFunction]:
    """Checks that do not hold: a cursor, an entity tag or a pair of fields that contradict each
    other fit the schema and are refused; and any text is an article, whatever schema it fits."""
    is_json = (case.media_type or "").endswith("json")
    if case.operation.path == IN_PARTS or not is_json:
        return [positive_data_acceptance, negative_data_rejection]
    return [positive_data_acceptance]


def test_every_operation_answers_as_it_is_described(service: Service) -> None:
    """Seen to fail with SARIF and JSON-LD described as strings, and with 404 left out of a route's
    problems."""
    assert len(service.operations) >= 39
    wrong = [told for each in service.operations for told in wrong_in(service, each)]
    assert wrong == []


def wrong_in(service: Service, operation: Operation) -> Iterator[str]:
    """What the operation answers that it should not, for requests of use and of none."""
    for mode in GenerationMode:
        strategy = operation.as_strategy(generation_mode=mode)

        @seed(SEED)
        @settings(
            max_examples=EXAMPLES,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=QUIET,
        )
        @given(case=strategy)
        def asked(case: AnyCase) -> None:
            service.answers(case)

        try:
            asked()
        except Unsatisfiable:  # nothing can be wrong where nothing can be said
            continue
        except Exception as failure:  # noqa: BLE001 - whatever it is, it is told with its operation
            yield f"{operation.label} {mode}: {failure!r} {failure}"[:600]
