"""SDMX messages of our own making: the population of Ukraine, in thousands."""

import copy
from typing import Any

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<mes:GenericData
  xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
  xmlns:gen="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic"
  xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
 <mes:Header>
  <mes:ID>SAMPLE</mes:ID><mes:Test>false</mes:Test>
  <mes:Prepared>2022-05-01T10:00:00Z</mes:Prepared>
  <mes:Sender id="ESTAT"/>
  <mes:Structure structureID="DSD" dimensionAtObservation="TIME_PERIOD">
   <com:Structure><Ref agencyID="ESTAT" id="DSD" version="1.0"/></com:Structure>
  </mes:Structure>
 </mes:Header>
"""
ML = (
    HEAD
    + """ <mes:DataSet structureRef="DSD" action="Replace">
  <gen:Series>
   <gen:SeriesKey>
    <gen:Value id="FREQ" value="A"/>
    <gen:Value id="INDICATOR" value="POP"/>
    <gen:Value id="REF_AREA" value="UA"/>
   </gen:SeriesKey>
   <gen:Attributes><gen:Value id="UNIT_MULT" value="3"/></gen:Attributes>
   <gen:Obs>
    <gen:ObsDimension value="2020"/><gen:ObsValue value="44132.05"/>
    <gen:Attributes><gen:Value id="OBS_STATUS" value="E"/></gen:Attributes>
   </gen:Obs>
   <gen:Obs><gen:ObsDimension value="2021"/><gen:ObsValue value="43822.90"/></gen:Obs>
   <gen:Obs><gen:ObsDimension value="2022"/><gen:ObsValue value="NaN"/></gen:Obs>
  </gen:Series>
 </mes:DataSet>
</mes:GenericData>
"""
)


def dimension(name: str, *values: str) -> dict[str, Any]:
    return {"id": name, "name": name, "values": [{"id": one, "name": one} for one in values]}


_JSON: dict[str, Any] = {
    "header": {"id": "n1", "prepared": "2022-05-01T10:00:00", "sender": {"id": "ESTAT"}},
    "dataSets": [
        {
            "action": "Information",
            "series": {
                "0:0:0": {
                    "attributes": [0],
                    "observations": {
                        "0": [44132.05, 0],
                        "1": [43822.9, None],
                        "2": [None, 0],
                    },
                }
            },
        }
    ],
    "structure": {
        "dimensions": {
            "dataSet": [],
            "series": [
                dimension("FREQ", "A"),
                dimension("INDICATOR", "POP"),
                dimension("REF_AREA", "UA"),
            ],
            "observation": [dimension("TIME_PERIOD", "2020", "2021", "2022")],
        },
        "attributes": {
            "dataSet": [],
            "series": [dimension("UNIT_MULT", "3")],
            "observation": [dimension("OBS_STATUS", "E")],
        },
    },
}


def json_1() -> dict[str, Any]:
    """SDMX-JSON 1.0, to be changed at will."""
    return copy.deepcopy(_JSON)


def json_2() -> dict[str, Any]:
    """The same in SDMX-JSON 2.0: flat, and one attribute as it stands."""
    one = json_1()
    structure = one["structure"]
    dimensions = structure["dimensions"]
    dimensions["observation"] = [*dimensions.pop("series"), *dimensions["observation"]]
    attributes = structure["attributes"]
    attributes["observation"] += [{"id": "UNIT_MULT"}]
    attributes["series"] = []
    structure["measures"] = {"observation": [{"id": "OBS_VALUE"}]}
    flat = {"0:0:0:0": [44132.05, 0, "3"], "0:0:0:1": [43822.9, None, "3"], "0:0:0:2": [None]}
    data = {"dataSets": [{"structure": 0, "observations": flat}], "structures": [structure]}
    return {"meta": one["header"], "data": data}
