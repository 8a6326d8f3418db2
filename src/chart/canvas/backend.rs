//! Our drawing backend for plotters: it writes what plotters draws into a
//! [`Drawing`].
//!
//! plotters counts in whole numbers, so everything is drawn in hundredths of a CSS pixel
//! ([`units`]) and divided again when written. Each shape gets plain presentation attributes, for
//! viewers without CSS, and a class, for the widget's style sheet. Groups are opened and closed
//! between plotters' own elements with [`Open`] and [`Close`]. Figures draw with a [`super::pen::Pen`].

use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PointCollection};
use plotters::style::{Color, RGBColor};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use super::drawing::Drawing;
use super::lettering::text_width;
use super::palette::GROUND;
use super::units::{number, point, units};

/// How wide the line is that makes the halo around letters, in CSS pixels: half of it lies outside
/// them.
const HALO: f64 = 4.0;

/// An area of the figure that counts in units.
pub type Area<'scene> = DrawingArea<SceneBackend<'scene>, Shift>;

/// Drawing into memory cannot fail, but plotters wants a type for it.
type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Writes down what plotters draws.
pub struct SceneBackend<'scene> {
    size: (u32, u32),
    drawing: &'scene mut Drawing,
}

impl<'scene> SceneBackend<'scene> {
    /// A canvas of `width` by `height` CSS pixels; what is drawn on it goes into `drawing`.
    pub fn new((width, height): (f64, f64), drawing: &'scene mut Drawing) -> Self {
        let size = (units(width) as u32, units(height) as u32);
        Self { size, drawing }
    }
}

/// How far below its anchor a text's baseline lies, as a part of the letter size.
pub fn baseline(anchor: &VPos) -> f64 {
    match anchor {
        VPos::Top => 0.8,
        VPos::Center => 0.35,
        VPos::Bottom => -0.2,
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
        self.begin("rect", if fill { "rw-area" } else { "rw-line" });
        self.drawing.length("x", from.0);
        self.drawing.length("y", from.1);
        self.drawing.length("width", to.0 - from.0);
        self.drawing.length("height", to.1 - from.1);
        self.finish(style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.begin("path", "rw-line");
        self.drawing.path(path, false);
        self.finish(style, false)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.begin("circle", if fill { "rw-mark" } else { "rw-line" });
        self.drawing.length("cx", center.0);
        self.drawing.length("cy", center.1);
        self.drawing.length("r", radius as i32);
        self.finish(style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.begin("path", "rw-area");
        self.drawing.path(corners, true);
        self.finish(style, true)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let size = style.size();
        let anchor = style.anchor();
        let drop = size * baseline(&anchor.v_pos);
        self.begin("text", "rw-label");
        self.drawing.length("x", at.0);
        self.drawing.length("y", at.1 + drop.round() as i32);
        self.drawing.length("font-size", size as i32);
        self.drawing.color("fill", style.color().rgb);
        match anchor.h_pos {
            HPos::Left => {}
            HPos::Center => self.drawing.attribute("text-anchor", "middle"),
            HPos::Right => self.drawing.attribute("text-anchor", "end"),
        }
        if matches!(style.style(), FontStyle::Bold) {
            self.drawing.attribute("font-weight", "600");
        }
        self.drawing.text(text);
        self.drawing.close();
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

impl SceneBackend<'_> {
    fn begin(&mut self, tag: &str, class: &str) {
        self.drawing.open(tag);
        self.drawing.attribute("class", class);
    }

    /// Presentation attributes for viewers without CSS: fill or stroke, opacity, width.
    fn finish<S: BackendStyle>(&mut self, style: &S, fill: bool) -> Drawn {
        let color = style.color();
        let opacity = if fill {
            self.drawing.color("fill", color.rgb);
            "fill-opacity"
        } else {
            self.drawing.attribute("fill", "none");
            self.drawing.color("stroke", color.rgb);
            self.drawing
                .length("stroke-width", style.stroke_width() as i32);
            "stroke-opacity"
        };
        if color.alpha < 1.0 {
            self.drawing.attribute(opacity, &number(color.alpha));
        }
        self.drawing.close();
        Ok(())
    }
}

/// Opens a group: what is drawn until [`Close`] stands in it.
#[derive(Clone, Copy)]
pub struct Open<'text> {
    class: &'text str,
    title: Option<&'text str>,
    dashes: Option<&'text str>,
    at: Option<(f64, f64)>,
    halo: bool,
}

/// Closes the group that was opened last.
pub struct Close;

impl<'text> Open<'text> {
    /// A group with this class.
    pub fn group(class: &'text str) -> Self {
        Self {
            class,
            title: None,
            dashes: None,
            at: None,
            halo: false,
        }
    }

    /// The same group with a title, which viewers show when someone points at it.
    pub fn titled(mut self, title: &'text str) -> Self {
        self.title = Some(title);
        self
    }

    /// The same group with its lines drawn in these dashes, as SVG writes them.
    pub fn dashed(mut self, dashes: &'text str) -> Self {
        self.dashes = Some(dashes);
        self
    }

    /// The same group with a halo in the colour of the background around its letters, so that lines
    /// beneath leave them readable.
    pub fn haloed(mut self) -> Self {
        self.halo = true;
        self
    }

    /// The same group with this point, in CSS pixels, as its origin.
    pub fn at(mut self, point: (f64, f64)) -> Self {
        self.at = Some(point);
        self
    }
}

/// A filled path as SVG writes it, for shapes with curves, of which plotters has none.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Its data; what is enclosed twice stays open.
    pub path: &'static str,
    /// Its colour.
    pub color: RGBColor,
}

impl<'scene> Drawable<SceneBackend<'scene>> for Shape {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut SceneBackend<'scene>,
        _: (u32, u32),
    ) -> Drawn {
        backend.begin("path", "rw-area");
        backend.drawing.attribute("d", self.path);
        backend.drawing.attribute("fill-rule", "evenodd");
        let BackendColor { rgb, .. } = self.color.to_backend_color();
        backend.drawing.color("fill", rgb);
        backend.drawing.close();
        Ok(())
    }
}

impl<'scene> Drawable<SceneBackend<'scene>> for Open<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        _: I,
        backend: &mut SceneBackend<'scene>,
        _: (u32, u32),
    ) -> Drawn {
        backend.begin("g", self.class);
        if let Some(dashes) = self.dashes {
            backend.drawing.attribute("stroke-dasharray", dashes);
        }
        if self.halo {
            let BackendColor { rgb, .. } = GROUND.to_backend_color();
            backend.drawing.color("stroke", rgb);
            backend.drawing.length("stroke-width", units(HALO));
            backend.drawing.attribute("stroke-linejoin", "round");
            backend.drawing.attribute("paint-order", "stroke");
        }
        if let Some(at) = self.at {
            let (x, y) = point(at);
            backend.drawing.translate(x, y);
        }
        if let Some(title) = self.title {
            backend.drawing.words("title", title);
        }
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
        backend.drawing.close();
        Ok(())
    }
}

// None has a place of its own on the canvas.
impl<'a> PointCollection<'a, (i32, i32)> for &'a Shape {
    type Point = &'a (i32, i32);
    type IntoIter = std::iter::Empty<&'a (i32, i32)>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::empty()
    }
}

impl<'a> PointCollection<'a, (i32, i32)> for &'a Open<'_> {
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
