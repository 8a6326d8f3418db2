//! Our drawing backend for plotters: it turns what plotters draws into [`Element`]s.
//!
//! plotters counts in whole numbers, so everything is drawn in hundredths of a CSS pixel
//! ([`units`]) and divided again when written. Each shape gets plain presentation attributes, for
//! viewers without CSS, and a class, for the widget's style sheet. Groups are opened and closed
//! between plotters' own elements with [`Open`] and [`Close`]. Figures draw with a [`super::pen::Pen`].

use std::convert::Infallible;
use std::fmt::Write;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PointCollection};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::lettering::text_width;
use super::scene::{Element, number};

/// How many of plotters' units go into a CSS pixel.
const PER_PIXEL: f64 = 100.0;

/// An area of the figure that counts in units.
pub type Area<'scene> = DrawingArea<SceneBackend<'scene>, Shift>;

/// Drawing into memory cannot fail, but plotters wants a type for it.
type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// CSS pixels in plotters' units.
pub fn units(pixels: f64) -> i32 {
    (pixels * PER_PIXEL).round() as i32
}

/// A point in CSS pixels in plotters' units.
pub fn point((x, y): (f64, f64)) -> (i32, i32) {
    (units(x), units(y))
}

fn pixels(units: impl Into<f64>) -> String {
    number(units.into() / PER_PIXEL)
}

/// Collects what plotters draws.
pub struct SceneBackend<'scene> {
    size: (u32, u32),
    finished: &'scene mut Vec<Element>,
    open: Vec<Element>,
}

impl<'scene> SceneBackend<'scene> {
    /// A canvas of `width` by `height` CSS pixels; what is drawn on it goes into `finished`.
    pub fn new(width: f64, height: f64, finished: &'scene mut Vec<Element>) -> Self {
        let size = (units(width) as u32, units(height) as u32);
        Self {
            size,
            finished,
            open: Vec::new(),
        }
    }
}

impl SceneBackend<'_> {
    fn push(&mut self, element: Element) {
        let place = self.open.last_mut().map(|group| &mut group.children);
        place.unwrap_or(self.finished).push(element);
    }
}

impl DrawingBackend for SceneBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_circle(point, units(0.5) as u32, &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let shape = Element::new("rect")
            .with("class", if fill { "rw-area" } else { "rw-line" })
            .with("x", pixels(from.0))
            .with("y", pixels(from.1))
            .with("width", pixels(to.0 - from.0))
            .with("height", pixels(to.1 - from.1));
        self.push(painted(shape, style, fill));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let shape = Element::new("path")
            .with("class", "rw-line")
            .with("d", path_data(path));
        self.push(painted(shape, style, false));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let shape = Element::new("circle")
            .with("class", if fill { "rw-mark" } else { "rw-line" })
            .with("cx", pixels(center.0))
            .with("cy", pixels(center.1))
            .with("r", pixels(radius));
        self.push(painted(shape, style, fill));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let shape = Element::new("path")
            .with("class", "rw-area")
            .with("d", path_data(corners) + "Z");
        self.push(painted(shape, style, true));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let size = style.size();
        let anchor = style.anchor();
        // Where the baseline lies below the anchor, as a part of the letter size.
        let drop = match anchor.v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.35,
            VPos::Bottom => -0.2,
        };
        let mut shape = Element::new("text")
            .with("class", "rw-label")
            .with("x", pixels(at.0))
            .with("y", pixels(f64::from(at.1) + size * drop))
            .with("font-size", pixels(size))
            .with("fill", hex(style.color()))
            .saying(text);
        match anchor.h_pos {
            HPos::Left => {}
            HPos::Center => shape = shape.with("text-anchor", "middle"),
            HPos::Right => shape = shape.with("text-anchor", "end"),
        }
        if matches!(style.style(), FontStyle::Bold) {
            shape = shape.with("font-weight", "600");
        }
        self.push(shape);
        Ok(())
    }

    /// From the width table: the page is never asked.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size();
        Ok(((text_width(text, 1.0) * size) as u32, size as u32))
    }
}

/// Presentation attributes for viewers without CSS: fill or stroke, opacity, width.
fn painted<S: BackendStyle>(shape: Element, style: &S, fill: bool) -> Element {
    let color = style.color();
    let (paint, opacity) = if fill {
        (shape.with("fill", hex(color)), "fill-opacity")
    } else {
        let stroked = shape.with("fill", "none").with("stroke", hex(color));
        (
            stroked.with("stroke-width", pixels(style.stroke_width())),
            "stroke-opacity",
        )
    };
    if color.alpha < 1.0 {
        return paint.with(opacity, number(color.alpha));
    }
    paint
}

fn hex(color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn path_data(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut data = String::new();
    for (index, (x, y)) in points.into_iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        // Writing to a string cannot fail.
        let _ = write!(data, "{command}{} {}", pixels(x), pixels(y));
    }
    data
}

/// Opens a group: what is drawn until [`Close`] stands in it.
pub struct Open(Element);

/// Closes the group that was opened last.
pub struct Close;

impl Open {
    /// A group with this class.
    #[inline(never)]
    pub fn group(class: &str) -> Self {
        Self(Element::new("g").with("class", class))
    }

    /// The same group with a title, which viewers show when someone points at it.
    #[inline(never)]
    pub fn titled(mut self, title: &str) -> Self {
        self.0.children.push(Element::new("title").saying(title));
        self
    }

    /// The same group with its lines drawn in these dashes, as SVG writes them.
    #[inline(never)]
    pub fn dashed(self, dashes: &str) -> Self {
        Self(self.0.with("stroke-dasharray", dashes))
    }
}

impl<'scene> Drawable<SceneBackend<'scene>> for Open {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut SceneBackend<'scene>,
        _: (u32, u32),
    ) -> Drawn {
        backend.open.push(self.0.clone());
        Ok(())
    }
}

impl<'scene> Drawable<SceneBackend<'scene>> for Close {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut SceneBackend<'scene>,
        _: (u32, u32),
    ) -> Drawn {
        if let Some(group) = backend.open.pop() {
            backend.push(group);
        }
        Ok(())
    }
}

// Neither has a place of its own on the canvas.
impl<'a> PointCollection<'a, (i32, i32)> for &'a Open {
    type Point = &'a (i32, i32);
    type IntoIter = std::iter::Empty<&'a (i32, i32)>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl<'a> PointCollection<'a, (i32, i32)> for &'a Close {
    type Point = &'a (i32, i32);
    type IntoIter = std::iter::Empty<&'a (i32, i32)>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}
