"""The whole question with HiGHS, one thread: objective, bound, seconds and peak memory, as JSON on one line.

usage: highs.py FOLDER_OF_MODEL_PY INSTANCE.json [MAX_MOVES]   (pip install highspy)
"""
import json
import resource
import sys
import time
from collections import defaultdict

import highspy
import numpy

sys.path.insert(0, sys.argv[1])
import model

instance = model.load(sys.argv[2])
households, rooms, locations = instance["households"], instance["rooms"], instance["locations"]
arcs = list(model.arcs(instance))
overflow = [one["id"] for one in households if not one["fixed"]]
flex = [room["id"] for room in rooms if not room["private"] and room["sex"] == "flex"]
costs = [cost for _, _, cost in arcs] + [model.overflow_cost(instance, households[one]) for one in overflow]
women = {room: len(costs) + at for at, room in enumerate(flex)}
costs += [0] * len(flex)
of_household, of_room, guests = defaultdict(list), defaultdict(list), defaultdict(list)
for column, (household, room, _) in enumerate(arcs):
    size = model.size(households[household])
    of_household[household].append(column)
    of_room[room].append((column, 1 if rooms[room]["private"] else size))
    city = locations[rooms[room]["loc"]]["city"]
    if households[household]["tie_city"] != city:
        guests[city].append((column, size))
rows = []
for one in households:
    choice = [(column, 1) for column in of_household[one["id"]]]
    if not one["fixed"]:
        choice.append((len(arcs) + overflow.index(one["id"]), 1))
    rows.append((1, 1, choice))
for room in rooms:
    inside, beds = of_room[room["id"]], room["beds"]
    if room["id"] in women:
        here = [entry for entry in inside if households[arcs[entry[0]][0]]["f"]]
        others = [entry for entry in inside if not households[arcs[entry[0]][0]]["f"]]
        rows.append((-1e30, 0, here + [(women[room["id"]], -beds)]))
        rows.append((-1e30, beds, others + [(women[room["id"]], beds)]))
    else:
        rows.append((-1e30, 1 if room["private"] else beds, inside))
for city in instance["cities"]:
    rows.append((-1e30, city["guest_cap"], guests[city["id"]]))
for one, other, apart in instance["bans"]:
    places = defaultdict(list)
    for household in (one, other):
        for column in of_household[household]:
            location = rooms[arcs[column][1]]["loc"]
            places[locations[location]["city"] if apart == "city" else location].append((column, 1))
    rows += [(-1e30, 1, entries) for entries in places.values()]
if len(sys.argv) > 3:
    leaves = []
    for one in households:
        if one["current_room"] >= 0:
            leaves += [(column, 1) for column in of_household[one["id"]] if arcs[column][1] != one["current_room"]]
            if not one["fixed"]:
                leaves.append((len(arcs) + overflow.index(one["id"]), 1))
    rows.append((-1e30, int(sys.argv[3]), leaves))
lp = highspy.HighsLp()
lp.num_col_, lp.num_row_ = len(costs), len(rows)
lp.col_cost_ = numpy.array(costs, float)
lp.col_lower_, lp.col_upper_ = numpy.zeros(len(costs)), numpy.ones(len(costs))
lp.row_lower_ = numpy.array([row[0] for row in rows], float)
lp.row_upper_ = numpy.array([row[1] for row in rows], float)
lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
lp.a_matrix_.start_ = numpy.cumsum([0] + [len(row[2]) for row in rows])
lp.a_matrix_.index_ = numpy.array([column for row in rows for column, _ in row[2]])
lp.a_matrix_.value_ = numpy.array([value for row in rows for _, value in row[2]], float)
lp.integrality_ = [highspy.HighsVarType.kInteger] * len(costs)
highs = highspy.Highs()
highs.setOptionValue("output_flag", False)
highs.setOptionValue("threads", 1)
highs.passModel(lp)
began, used = time.time(), time.process_time()
highs.run()
info = highs.getInfo()
took, used = time.time() - began, time.process_time() - used
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({
    "objective": round(info.objective_function_value), "bound": info.mip_dual_bound, "seconds": round(took, 3),
    "processor_seconds": round(used, 3), "peak_memory_bytes": peak,
}))
