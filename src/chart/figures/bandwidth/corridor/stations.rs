//! The corridor and the wave over time: what is known at which phase of the figure.

use std::f64::consts::TAU;

use crate::chart::parts::timeline::Dated;
use crate::chart::parts::wave::{Course, Stretch, stretches};
use crate::scoring::{Score, Scores};

/// How many periods the wave makes, and from one measurement to the next where there is room.
const PERIODS: f64 = 2.0;
/// The shortest period that still reads as a wave, in CSS pixels.
const SHORTEST: f64 = 28.0;

/// A value on a day: the phase that the wave has there, corridor and wave.
#[derive(Clone, Copy)]
pub struct Station {
    /// Along the figure, in radians.
    pub phase: f64,
    /// Half the corridor's width, 0 to 100.
    pub bandwidth: Score,
    /// The wave's height, 25 to 75.
    pub needed: Score,
}

/// All stations, from the figure's left side to its right side.
pub struct Stations {
    /// One station for a single measurement, else one per measurement; phases rise.
    pub list: Vec<Station>,
    /// The phase at the right side; the left side's is 0.
    pub end: f64,
}

impl Stations {
    /// The stations of the dated measurements where there are several, else of these scores alone.
    pub fn new(scores: &Scores, timeline: &[Dated], width: f64) -> Self {
        let between = timeline.len().saturating_sub(1).max(1);
        let most = (width / SHORTEST).floor().max(PERIODS);
        let end = TAU * (PERIODS * between as f64).min(most);
        let list = if timeline.len() > 1 {
            dated(timeline, end)
        } else {
            vec![Station {
                phase: 0.0,
                bandwidth: scores.room(),
                needed: scores.needed(),
            }]
        };
        Self { list, end }
    }

    /// The last value that is known.
    pub fn latest(&self, value: &dyn Fn(&Station) -> Score) -> Score {
        self.list.iter().rev().find_map(value)
    }

    /// Whether there is anything to draw.
    pub fn knows_anything(&self) -> bool {
        self.knows_bandwidth() || self.knows_needed()
    }

    /// Whether there is a corridor anywhere.
    pub fn knows_bandwidth(&self) -> bool {
        self.list.iter().any(|station| station.bandwidth.is_some())
    }

    /// Whether there is a wave anywhere.
    pub fn knows_needed(&self) -> bool {
        self.list.iter().any(|station| station.needed.is_some())
    }

    /// The wave, wherever it is known from one station to the next, split at the corridor's edge.
    pub fn stretches(&self) -> Vec<Stretch> {
        let mut found = Vec::new();
        for run in self.runs(&|station| station.needed) {
            if let [from, .., to] = run[..] {
                found.append(&mut stretches(self, from, to));
            }
        }
        found
    }

    /// The phases of stations in a row at which a value is known; a gap between two of them ends
    /// a run. A single measurement holds from side to side.
    pub fn runs(&self, value: &dyn Fn(&Station) -> Score) -> Vec<Vec<f64>> {
        let mut runs = Vec::new();
        let mut run = Vec::new();
        for station in &self.list {
            if value(station).is_some() {
                run.push(station.phase);
            } else if !run.is_empty() {
                runs.push(std::mem::take(&mut run));
            }
        }
        if self.list.len() == 1 && !run.is_empty() {
            run.push(self.end);
        }
        if !run.is_empty() {
            runs.push(run);
        }
        runs
    }

    /// A value at this phase: in proportion between the stations on both sides, unknown where one
    /// of them is.
    fn between(&self, phase: f64, value: &dyn Fn(&Station) -> Score) -> Score {
        if let [only] = &*self.list {
            return value(only);
        }
        let place = self.list.partition_point(|station| station.phase < phase);
        let after = self.list.get(place)?;
        if after.phase == phase {
            return value(after);
        }
        let before = self.list.get(place.checked_sub(1)?)?;
        let (low, high) = (value(before)?, value(after)?);
        Some(low + (high - low) * (phase - before.phase) / (after.phase - before.phase))
    }
}

/// Stations in proportion to the days between them.
fn dated(timeline: &[Dated], end: f64) -> Vec<Station> {
    let first = timeline[0].day.number();
    let days = timeline[timeline.len() - 1].day.number() - first;
    let station = |dated: &Dated| Station {
        phase: end * f64::from(dated.day.number() - first) / f64::from(days.max(1)),
        bandwidth: dated.scores.room(),
        needed: dated.scores.needed(),
    };
    timeline.iter().map(station).collect()
}

impl Course for Stations {
    fn bandwidth(&self, phase: f64) -> Option<f64> {
        self.between(phase, &|station| station.bandwidth)
    }

    fn needed(&self, phase: f64) -> f64 {
        self.between(phase, &|station| station.needed)
            .unwrap_or_default()
    }
}
