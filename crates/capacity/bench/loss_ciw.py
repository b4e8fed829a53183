"""The loss system of `events_per_second.rs` in Ciw. Prints events, seconds of processor time, and the share lost."""

import sys
import time

import ciw

RATE, STAY, BEDS = 30.0, 10.0, 320


def main(nights, seed):
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=RATE)],
        service_distributions=[ciw.dists.Exponential(rate=1 / STAY)],
        number_of_servers=[BEDS],
        queue_capacities=[0],
    )
    ciw.seed(seed)
    simulation = ciw.Simulation(network)
    began = time.process_time()
    simulation.simulate_until_max_time(nights)
    took = time.process_time() - began
    records = simulation.get_all_records()
    lost = sum(1 for record in records if record.record_type == "rejection")
    left = len(records) - lost
    inside = len(simulation.nodes[1].all_individuals)
    events = lost + 2 * left + inside
    print(f"{events} {took:.3f} {lost / (lost + left + inside):.5f}")


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]))
