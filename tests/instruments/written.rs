//! The documents of instruments that tests and fuzz targets read, as they are written. `fuzz/` takes this file too.

/// What the package ships.
pub const SHIPPED: [&str; 8] = [
    include_str!("../../src/instrument/shipped/city-compass.json"),
    include_str!("../../src/instrument/shipped/connection.json"),
    include_str!("../../src/instrument/shipped/emotion-route.json"),
    include_str!("../../src/instrument/shipped/learning-climate.json"),
    include_str!("../../src/instrument/shipped/own-direction.json"),
    include_str!("../../src/instrument/shipped/standing.json"),
    include_str!("../../src/instrument/shipped/ten-buffers.json"),
    include_str!("../../src/instrument/shipped/uncertain-times.json"),
];

/// What no one would write.
pub const ODD: [&str; 3] = [
    include_str!("odd-scales.json"),
    include_str!("odd-poles.json"),
    include_str!("odd-ratings.json"),
];
