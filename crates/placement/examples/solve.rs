//! Solves one file, to measure.
use placement::solve::{board::*, branch::*, flow::Flow, instance::Instance, network::*, relax::*, scope::Scope};
fn main() {
    let arg: Vec<String> = std::env::args().collect();
    let t = std::time::Instant::now();
    let inst: Instance = serde_json::from_str(&std::fs::read_to_string(&arg[1]).unwrap()).unwrap();
    println!("read {:?}", t.elapsed());
    let k: Option<usize> = arg.get(3).and_then(|k| k.parse().ok());
    let scope = Scope::whole(&inst, k);
    let t = std::time::Instant::now();
    if arg[2] == "flow" {
        let mut net = Network::new(&inst, &scope);
        println!("net {:?} classes {} parts {}", t.elapsed(), net.classes.len(), net.parts.len());
        let mut flow = Flow::new(&net);
        let ok = flow.seat_all(&mut net);
        println!("flow {:?} {} {}", t.elapsed(), ok, flow.total() / SCALE);
        return;
    }
    let g = greedy(&inst, k);
    println!("greedy {:?} {:?}", t.elapsed(), placement::solve::judge::judge(&inst, &g));
    let secs: f64 = arg[2].parse().unwrap();
    let stop = || t.elapsed().as_secs_f64() > secs;
    let relaxed = Relaxed::new(Network::new(&inst, &scope));
    let mut b = Branching::new(relaxed, Board::new(&inst, k), g, Limits { stop: &stop, nodes: 100000, root_steps: 200 });
    if inst.households.len() > 1000 {
        if arg.len() > 4 { b.raise(); } else { b.raise_warm(); }
        println!("raised {:?} bound {} obj {}", t.elapsed(), b.bound, b.objective);
        let mut i = placement::solve::improve::Improving { instance: &inst, max_moves: k, stop: &stop, rooms: b.rooms.clone(), objective: b.objective, chance: 1 };
        i.run(b.bound);
        println!("improved {:?} {} gap {:.3} % {:?}", t.elapsed(), i.objective, 100.0 * (i.objective - b.bound) as f64 / b.bound as f64, placement::solve::judge::judge(&inst, &i.rooms));
        return;
    }
    b.run();
    println!("done {:?} nodes {} limits {} obj {} bound {} {:?}", t.elapsed(), b.nodes, b.limits(), b.objective, b.bound, placement::solve::judge::judge(&inst, &b.rooms));
}
