import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The eel was just 28 centimetres long.", "28", "length"),
        ("Norland's coastline is 28 km long.", "28", "coastline"),
        ("The 28-kilometre line opened on Monday.", "28", "length"),
        ("The border runs 28 km along the ridge.", "28", "length"),
        ("A chapel 28 metres high collapsed.", "28", "height"),
        ("The pond is no deeper than 28 metres.", "28", "depth"),
        ("Three cavers are stuck 28 metres underground.", "28", "depth"),
        ("The tug sank 28 nautical miles south of Lindal.", "28 nautical", "distance"),
        ("The tug sank 28 miles (45 km) off Lindal.", "28", "distance"),
        ("The asteroid, about 28 metres across, missed.", "28", "diameter"),
        ("The boys walked 28 km across the desert.", "28", "distance"),
        ("The airliner dropped 28 metres.", "28", "altitude"),
        ("The walker fell 28 metres from a ledge.", "28", "height"),
        ("The calf weighed 28 kg.", "28", "weight"),
        ("A 28-tonne lorry overturned.", "28", "weight"),
        ("Police seized 28 kg of heroin.", "28", "heroin"),
        ("The 28-acre site was sold.", "28", "area"),
        ("Faults took 2,800 megawatts offline.", "2,800", "capacity"),
        ("Growers got 128 bushels an acre.", "128", "crop yield"),
        ("Yields fell to 6.9 tonnes a hectare.", "6.9", "crop yield"),
        ("The average was 28 quintals per hectare.", "28", "crop yield"),
        ("Growers sold 128 bushels of barley.", "128", "barley"),
        ("The 28-mile Lindal stretch is closed.", "28", "length"),
        ("Millers pressed only 28 tonnes.", "28", "output"),
        ("Trawlers landed 28 tonnes of herring.", "28", "herring"),
        ("The storm moved west at 128 km/h.", "128", "speed"),
        ("He was driving at 128 mph.", "128", "speed"),
        ("The river rose 28 metres.", "28", "river"),
        ("The comet will pass within 28,000 km of Earth.", "28,000", "distance"),
        ("Flights were delayed by an average of 28 minutes.", "28", "delay"),
        ("The ferry docked 28 minutes late.", "28", "delay"),
        ("Trains were up to 28 minutes late on Friday.", "28", "delay"),
        ("The cores came from 28 metres below the bed of the lake.", "28", "depth"),
        ("The line is 28 months behind schedule.", "28", "delay"),
    ],
)
def test_how_long_or_far_off_something_is_is_not_what_it_is(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The walkout will last 28 hours.", "28", "duration"),
        ("Two cavers were found alive after 28 hours in a shaft.", "28", "duration"),
        ("The survey took 28 days after the quake.", "28", "duration"),
        ("A pensioner waited 28 hours on a trolley.", "28", "waiting time"),
        ("Drivers queued for 28 hours for petrol.", "28", "waiting time"),
        ("Malm won the final in 28.46 seconds.", "28.46", "finishing time"),
        ("Drivers will walk out for 28 hours from Friday.", "28", "duration"),
        ("Malm took 28 seconds off the record.", "28", "finishing time"),
        ("It was a 28-hour operation.", "28", "operation"),
        ("Crews put out the blaze in 28 minutes.", "28", "duration"),
        ("Flights had a delay of 28 minutes.", "28", "delay"),
        ("Vets found him 28 hours after the quake.", "28", ""),
    ],
)
def test_how_long_something_took_is_not_where_or_for_what(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


def test_a_convoy_is_so_long_for_a_day() -> None:
    convoy = claim_in("The convoy was 28 kilometres long.", "28", is_parsed=True)
    tunnel = claim_in("The tunnel is 28 kilometres long.", "28", is_parsed=True)
    assert (convoy.measure.kind, tunnel.measure.kind) == (Kind.LEVEL, Kind.FIXED)
