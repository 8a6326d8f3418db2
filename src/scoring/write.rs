//! Scores as the contract's `Scores`.

use crate::instrument::{FORCES, buffers};
use crate::value::{Fields, Node};

use super::{Lever, Score, Scores};

/// Writes scores as a tree of values, ids in instrument order.
pub fn scores_to_node(scores: &Scores) -> Node {
    let buffers = buffers().map(|buffer| buffer.id());
    let forces = FORCES.iter().map(|force| force.id);
    let mut fields = Fields::default();
    fields.add("form", scores.form.id());
    fields.add("answered", scores.answered as f64);
    fields.add("total", scores.total as f64);
    fields.add("buffers", by_id(buffers, &scores.buffers));
    fields.add("forces", by_id(forces, &scores.forces));
    fields.add("pressure", scores.pressure);
    fields.add("signals", scores.signals);
    fields.add("functioning", scores.functioning);
    fields.add("wellbeing", scores.wellbeing);
    fields.add("bandwidth", scores.bandwidth);
    fields.add("provisional", scores.provisional);
    fields.add("needed", scores.needed);
    fields.add("margin", scores.margin);
    fields.add("zone", scores.zone.map(|zone| zone.id()));
    fields.add("mirror", scores.mirror.map(|mirror| mirror.id()));
    fields.add("continua", scores.continua.map(|continua| continua.id()));
    fields.add("levers", Node::list(&scores.levers, &lever_to_node));
    fields.into()
}

fn by_id(ids: impl Iterator<Item = &'static str>, scores: &[Score]) -> Fields {
    let mut fields = Fields::default();
    ids.zip(scores)
        .for_each(|(id, score)| fields.add(id, *score));
    fields
}

fn lever_to_node(lever: &Lever) -> Node {
    let mut fields = Fields::default();
    fields.add("buffer", lever.buffer.id());
    fields.add("gain", lever.gain);
    fields.into()
}
