//! Scores as the contract's `Scores`, and `OtherScores` of an instrument without a bandwidth.

use crate::instrument::Quadrant;
use crate::later::later;
use crate::value::{Fields, Node};

use super::{Bandwidth, Lever, Score, Scores, bandwidth};

later! { "11":
    /// Writes scores as a tree of values, ids in instrument order.
    pub fn scores_to_node(scores: &Scores) -> Node = tree
}

fn tree(scores: &Scores) -> Node {
    match &scores.bandwidth {
        Some(bandwidth) => with_bandwidth(scores, bandwidth),
        None => without(scores),
    }
}

fn with_bandwidth(scores: &Scores, bandwidth: &Bandwidth) -> Node {
    let instrument = scores.instrument;
    let buffers = instrument.forces.iter().flat_map(|force| &force.scales);
    let buffers = buffers.map(|place| (&*instrument.scales[*place].id, scores.scales[*place]));
    let forces = instrument.forces.iter().map(|force| &*force.id);
    let mut fields = Fields::default();
    add_counts(&mut fields, scores);
    fields.add("buffers", by_id(buffers));
    fields.add(
        "forces",
        by_id(forces.zip(bandwidth.forces.iter().copied())),
    );
    for id in [
        bandwidth::PRESSURE,
        bandwidth::SIGNALS,
        bandwidth::FUNCTIONING,
        bandwidth::WELLBEING,
    ] {
        fields.add(id, scores.of(id));
    }
    fields.add("bandwidth", bandwidth.room);
    fields.add("provisional", bandwidth.provisional);
    fields.add("needed", bandwidth.needed);
    fields.add("margin", bandwidth.margin);
    fields.add("zone", bandwidth.zone.map(|zone| zone.id()));
    fields.add("mirror", bandwidth.mirror.map(|mirror| mirror.id()));
    let continua = scores.planes.first().copied().flatten();
    fields.add("continua", continua.map(bandwidth::continua));
    fields.add("levers", levers(&scores.levers, "buffer"));
    fields.into()
}

fn without(scores: &Scores) -> Node {
    let instrument = scores.instrument;
    let scales = instrument.scales.iter().map(|scale| &*scale.id);
    let planes = instrument.planes.iter().zip(&scores.planes);
    let mut by_plane = Fields::default();
    planes.for_each(|(plane, quadrant)| by_plane.add(&plane.id, quadrant.map(Quadrant::id)));
    let mut fields = Fields::default();
    fields.add("instrument", &instrument.id);
    add_counts(&mut fields, scores);
    fields.add("scales", by_id(scales.zip(scores.scales.iter().copied())));
    fields.add("planes", by_plane);
    fields.add("levers", levers(&scores.levers, "scale"));
    fields.into()
}

fn add_counts(fields: &mut Fields, scores: &Scores) {
    fields.add("form", scores.form.id());
    fields.add("answered", scores.answered as f64);
    fields.add("total", scores.total as f64);
}

fn by_id<'i>(scores: impl Iterator<Item = (&'i str, Score)>) -> Fields {
    let mut fields = Fields::default();
    scores.for_each(|(id, score)| fields.add(id, score));
    fields
}

fn levers(levers: &[Lever], name: &str) -> Node {
    Node::list(levers, &|lever| {
        let mut fields = Fields::default();
        fields.add(name, &lever.scale.id);
        fields.add("gain", lever.gain);
        fields.into()
    })
}
