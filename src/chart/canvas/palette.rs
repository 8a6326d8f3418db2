//! The colours for viewers without CSS: the default light theme of the style sheet.
//!
//! In a page the style sheet paints by class with its custom properties; these are the same
//! colours, so that a saved figure looks like the page it came from.

use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::units::units;

/// The background.
pub const GROUND: RGBColor = RGBColor(0xff, 0xff, 0xff);
/// Text.
pub const INK: RGBColor = RGBColor(0x1b, 0x26, 0x32);
/// Text and lines that step back.
pub const QUIET: RGBColor = RGBColor(0x55, 0x62, 0x70);
/// Rings, spokes and frames: what is only there to look along.
pub const GRID: RGBColor = RGBColor(0xcf, 0xd7, 0xdb);
/// What is there now.
pub const NOW: RGBColor = RGBColor(0x0b, 0x6e, 0x6e);
/// What is wished for.
pub const DESIRED: RGBColor = RGBColor(0x7a, 0x3f, 0x96);
/// What leaves the bandwidth.
pub const BEYOND: RGBColor = RGBColor(0xb4, 0x45, 0x09);

/// The hues of the five forces, by the faces of [`crate::chart::parts::shapes`].
pub const HUES: [RGBColor; 5] = [
    RGBColor(0x86, 0x6a, 0x12),
    RGBColor(0x12, 0x57, 0xb8),
    RGBColor(0xb2, 0x4e, 0x79),
    RGBColor(0x0b, 0x55, 0x40),
    RGBColor(0x3c, 0x22, 0x75),
];

/// The smallest letter size of any figure, in CSS pixels: of rings, axes and dates.
pub const SMALL: f64 = 12.0;
/// The letter size of labels, in CSS pixels.
pub const LABEL: f64 = 14.0;

/// A line this many CSS pixels wide.
pub fn line(color: RGBColor, width: f64) -> ShapeStyle {
    ShapeStyle {
        color: color.to_rgba(),
        filled: false,
        stroke_width: units(width) as u32,
    }
}

/// A filled shape.
pub fn fill(color: RGBColor, opacity: f64) -> ShapeStyle {
    ShapeStyle {
        color: color.mix(opacity),
        filled: true,
        stroke_width: 0,
    }
}

/// Letters of this size in CSS pixels, anchored here.
pub fn letters(size: f64, color: RGBColor, h_pos: HPos, v_pos: VPos) -> TextStyle<'static> {
    styled(size, color, FontStyle::Normal, Pos::new(h_pos, v_pos))
}

/// The same, in bold.
pub fn bold(size: f64, color: RGBColor, h_pos: HPos, v_pos: VPos) -> TextStyle<'static> {
    styled(size, color, FontStyle::Bold, Pos::new(h_pos, v_pos))
}

fn styled(size: f64, color: RGBColor, style: FontStyle, pos: Pos) -> TextStyle<'static> {
    let font = FontDesc::new(FontFamily::SansSerif, f64::from(units(size)), style);
    let color = color.to_backend_color();
    TextStyle { font, color, pos }
}
