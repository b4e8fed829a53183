"""The loss system of `events_per_second.rs` in SimPy, written as its documentation teaches: a process for each household.

Prints events (arrivals and departures), seconds of processor time, and the share that was lost.
"""

import random
import sys
import time

import simpy

RATE, STAY, BEDS = 30.0, 10.0, 320


def main(nights, seed):
    chance = random.Random(seed)
    env = simpy.Environment()
    beds = simpy.Resource(env, capacity=BEDS)
    counts = {"events": 0, "asked": 0, "lost": 0}

    def household():
        with beds.request() as bed:
            yield bed
            yield env.timeout(chance.expovariate(1 / STAY))
        counts["events"] += 1

    def arrivals():
        while True:
            yield env.timeout(chance.expovariate(RATE))
            counts["events"] += 1
            counts["asked"] += 1
            if beds.count < BEDS:
                env.process(household())
            else:
                counts["lost"] += 1

    env.process(arrivals())
    began = time.process_time()
    env.run(until=nights)
    took = time.process_time() - began
    print(f'{counts["events"]} {took:.3f} {counts["lost"] / counts["asked"]:.5f}')


def bare(nights, seed):
    """The same with timeouts and callbacks only: SimPy at its fastest, with no process and no resource."""
    chance = random.Random(seed)
    env = simpy.Environment()
    counts = {"events": 0, "asked": 0, "lost": 0, "inside": 0}

    def leave(_):
        counts["events"] += 1
        counts["inside"] -= 1

    def ask(_):
        counts["events"] += 1
        counts["asked"] += 1
        if counts["inside"] < BEDS:
            counts["inside"] += 1
            env.timeout(chance.expovariate(1 / STAY)).callbacks.append(leave)
        else:
            counts["lost"] += 1
        env.timeout(chance.expovariate(RATE)).callbacks.append(ask)

    env.timeout(chance.expovariate(RATE)).callbacks.append(ask)
    began = time.process_time()
    env.run(until=nights)
    took = time.process_time() - began
    print(f'{counts["events"]} {took:.3f} {counts["lost"] / counts["asked"]:.5f}')


if __name__ == "__main__":
    (bare if sys.argv[3:] == ["bare"] else main)(float(sys.argv[1]), int(sys.argv[2]))
