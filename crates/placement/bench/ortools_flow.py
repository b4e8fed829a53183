"""The flow variant of an instance with OR-tools' min-cost flow: objective, seconds to solve and peak memory, as JSON on one line.

usage: ortools_flow.py FOLDER_OF_MODEL_PY INSTANCE.json   (pip install ortools)
"""
import array
import json
import resource
import sys
import time

import numpy
from ortools.graph.python import min_cost_flow

sys.path.insert(0, sys.argv[1])
import model

instance = model.load(sys.argv[2])
households, rooms = len(instance["households"]), len(instance["rooms"])
# Eight bytes a number: lists of Python would hold several times of that, and it is the flow that is measured.
tails, heads, costs, capacities = (array.array("q") for _ in range(4))
for household, room, cost in model.arcs(instance):
    tails.append(household)
    heads.append(households + room)
    costs.append(cost)
sink = households + rooms
capacities.frombytes(numpy.ones(len(tails), dtype=numpy.int64).tobytes())
for household in instance["households"]:
    if household["fixed"]:  # They stay: that they lose their room to somebody dearer is no answer.
        continue
    tails.append(household["id"])
    heads.append(sink)
    costs.append(model.overflow_cost(instance, household))
    capacities.append(1)
for room in instance["rooms"]:
    tails.append(households + room["id"])
    heads.append(sink)
    costs.append(0)
    capacities.append(1 if room["private"] else room["beds"])
began = time.time()
flow = min_cost_flow.SimpleMinCostFlow()
flow.add_arcs_with_capacity_and_unit_cost(*(numpy.frombuffer(one, dtype=numpy.int64) for one in (tails, heads, capacities, costs)))
flow.set_nodes_supplies(numpy.arange(households), numpy.ones(households, dtype=numpy.int64))
flow.set_node_supply(sink, -households)
built, used = time.time(), time.process_time()
status = flow.solve()
ended, used = time.time(), time.process_time() - used
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({
    "objective": flow.optimal_cost(), "optimal": status == flow.OPTIMAL, "arcs": len(tails), "build_seconds": round(built - began, 3),
    "seconds": round(ended - built, 3), "processor_seconds": round(used, 3), "peak_memory_bytes": peak * 1024,
}))
