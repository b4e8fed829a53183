"""Events per second of processor time: the simulation of this crate beside SimPy and Ciw, on one loss system.

    cargo build --release -p capacity --example events_per_second
    python3 -m venv VENV && VENV/bin/pip install simpy ciw
    VENV/bin/python crates/capacity/bench/compare.py target/release/examples/events_per_second

All run in turn, several times, on one processor each; what counts is the time that the processor spent on them, so that
other work on the machine matters less. The fastest of each counts.
"""

import pathlib
import resource
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
ROUNDS = 3
NIGHTS_OF_OURS = 200_000


def theirs(script, nights, seed, *more):
    command = [sys.executable, HERE / script, str(nights), str(seed), *more]
    events, took, lost = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return int(events) / float(took), float(lost)


def ours(program, nights):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    said = subprocess.run([program, str(nights), "1"], capture_output=True, text=True, check=True).stdout
    took = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    return int(said.split()[0]) / took, float(said.split()[-1])


def main(program):
    runs = {"this crate": [], "SimPy, processes": [], "SimPy, callbacks": [], "Ciw": []}
    for seed in range(ROUNDS):
        runs["SimPy, processes"].append(theirs("loss_simpy.py", 20_000, seed))
        runs["SimPy, callbacks"].append(theirs("loss_simpy.py", 20_000, seed, "bare"))
        runs["Ciw"].append(theirs("loss_ciw.py", 2_000, seed))
        runs["this crate"].append(ours(program, NIGHTS_OF_OURS))
    best = {name: max(speed for speed, _ in found) for name, found in runs.items()}
    for name, found in runs.items():
        lost = sum(lost for _, lost in found) / ROUNDS
        times = best["this crate"] / best[name]
        print(f"{name:18} {best[name] / 1e6:8.3f} million events a second  {times:6.1f} times  lost {lost:.4f}")


if __name__ == "__main__":
    main(sys.argv[1])
