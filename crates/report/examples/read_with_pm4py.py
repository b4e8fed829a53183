"""Reads both logs that the example `event_log` writes, with PM4Py, and looks whether they tell the same.

    python -m venv VENV && VENV/bin/pip install pm4py
    cargo run -p report --example event_log -- FOLDER
    VENV/bin/python crates/report/examples/read_with_pm4py.py FOLDER
"""

import sys
from pathlib import Path

import pm4py

folder = Path(sys.argv[1])
ocel = pm4py.read_ocel2_json(str(folder / "log.json"))
print(ocel)

# A flat log comes sorted by time; one person after the other is what courses are read from.
flat = pm4py.ocel_flattening(ocel, "person").sort_values(["case:concept:name", "time:timestamp"], kind="stable")
xes = pm4py.read_xes(str(folder / "log.xes"))
counted = [sorted(log["concept:name"].value_counts().to_dict().items()) for log in (flat, xes)]
print(counted[1])
assert counted[0] == counted[1], counted

courses = [sorted(pm4py.get_variants(log).items(), key=lambda one: (-one[1], one[0])) for log in (flat, xes)]
for course, people in courses[1][:5]:
    print(people, " -> ".join(course))
assert courses[0] == courses[1], courses
