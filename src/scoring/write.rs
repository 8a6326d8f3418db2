//! Scores as the contract's `Scores`.

use crate::instrument::{FORCES, buffers};
use crate::record::node::Node;

use super::{Lever, Scores};

/// Writes scores as a tree of values, ids in instrument order.
pub fn scores_to_node(scores: &Scores) -> Node {
    let buffers = buffers()
        .zip(scores.buffers)
        .map(|(buffer, score)| (buffer.id(), score.into()));
    let forces = FORCES
        .iter()
        .zip(scores.forces)
        .map(|(force, score)| (force.id, score.into()));
    Node::map([
        ("form", scores.form.id().into()),
        ("answered", (scores.answered as f64).into()),
        ("total", (scores.total as f64).into()),
        ("buffers", Node::map(buffers)),
        ("forces", Node::map(forces)),
        ("pressure", scores.pressure.into()),
        ("signals", scores.signals.into()),
        ("functioning", scores.functioning.into()),
        ("wellbeing", scores.wellbeing.into()),
        ("bandwidth", scores.bandwidth.into()),
        ("provisional", scores.provisional.into()),
        ("needed", scores.needed.into()),
        ("margin", scores.margin.into()),
        ("zone", scores.zone.map(|zone| zone.id()).into()),
        ("mirror", scores.mirror.map(|mirror| mirror.id()).into()),
        (
            "continua",
            scores.continua.map(|continua| continua.id()).into(),
        ),
        (
            "levers",
            Node::list(scores.levers.iter().map(lever_to_node)),
        ),
    ])
}

fn lever_to_node(lever: &Lever) -> Node {
    Node::map([("buffer", lever.buffer.into()), ("gain", lever.gain.into())])
}
