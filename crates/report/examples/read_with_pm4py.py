"""Reads both logs that the example `event_log` writes, with PM4Py, and looks whether they tell the same.

    python -m venv VENV && VENV/bin/pip install pm4py
    cargo run -p report --example event_log -- FOLDER
    VENV/bin/python crates/report/examples/read_with_pm4py.py FOLDER

With `--json` it says what it read of each, for the test `crates/report/tests/pm4py.rs`.
"""

import json
import sys
from pathlib import Path

import pm4py

folder = Path(sys.argv[1])
ocel = pm4py.read_ocel2_json(str(folder / "log.json"))

# A flat log comes sorted by time; one person after the other is what courses are read from.
flat = pm4py.ocel_flattening(ocel, "person").sort_values(["case:concept:name", "time:timestamp"], kind="stable")
xes = pm4py.read_xes(str(folder / "log.xes"))


def told(log, things):
    """What stands in a log, counted."""
    days = log["time:timestamp"].dt.strftime("%Y-%m-%dT%H:%M:%S%z")
    outcomes = [f"{one} {of}" for one, of in zip(log["outcome"], log["class"]) if isinstance(one, str)]
    return {
        "events": len(log),
        "objects": things,
        "traces": int(log["case:concept:name"].nunique()),
        "activities": {name: int(many) for name, many in log["concept:name"].value_counts().items()},
        "outcomes": {name: outcomes.count(name) for name in outcomes},
        "days": {day: int(many) for day, many in days.value_counts().items()},
        "first": days.min(),
        "last": days.max(),
        "ways": {" -> ".join(way): int(many) for way, many in pm4py.get_variants(log).items()},
    }


# XES knows no objects but its traces, and each event names its stay.
objects = ocel.objects["ocel:type"].value_counts()
stays = {"person": int(xes["case:concept:name"].nunique()), "stay": int(xes["stay"].nunique())}
read = {
    "ocel": told(flat, {name: int(many) for name, many in objects.items()}),
    "xes": told(xes, stays),
}
if "--json" in sys.argv:
    print(json.dumps(read))
else:
    print(ocel)
    for way, people in sorted(read["xes"]["ways"].items(), key=lambda one: (-one[1], one[0]))[:5]:
        print(people, way)
    assert read["ocel"] == read["xes"], read
