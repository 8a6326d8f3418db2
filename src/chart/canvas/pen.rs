//! What figures draw with: plotters' elements, each called from one place, in CSS pixels.

use std::ops::Range;

use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text};
use plotters::style::{ShapeStyle, TextStyle};

use super::backend::{Area, Close, Open, SceneBackend, Shape};
use super::drawing::Drawing;
use super::units::{point, units};

/// A point in CSS pixels, from the top left.
pub type Point = (f64, f64);

/// Draws on one canvas.
pub struct Pen<'scene>(Area<'scene>);

/// Draws on a canvas of this width and height in CSS pixels and gives back what was drawn.
pub fn draw_on(size: (f64, f64), draw: impl FnOnce(&Pen)) -> Drawing {
    let mut drawing = Drawing::default();
    let pen = Pen(SceneBackend::new(size, &mut drawing).into_drawing_area());
    draw(&pen);
    drop(pen);
    drawing
}

impl<'scene> Pen<'scene> {
    fn draw<E>(&self, element: &E)
    where
        E: Drawable<SceneBackend<'scene>>,
        for<'a> &'a E: PointCollection<'a, (i32, i32)>,
    {
        if self.0.draw(element).is_err() {
            unreachable!("drawing into memory cannot fail");
        }
    }

    /// Draws into a group: opens it, draws, and closes it.
    pub fn group(&self, group: Open, draw: impl FnOnce()) {
        self.draw(&group);
        draw();
        self.draw(&Close);
    }

    /// Draws a line through these points.
    pub fn line(&self, points: &[Point], style: ShapeStyle) {
        self.draw(&PathElement::new(in_units(points), style));
    }

    /// Fills the polygon with these corners.
    pub fn polygon(&self, corners: &[Point], style: ShapeStyle) {
        self.draw(&Polygon::new(in_units(corners), style));
    }

    /// Draws or fills a circle.
    pub fn circle(&self, center: Point, radius: f64, style: ShapeStyle) {
        self.draw(&Circle::new(point(center), units(radius), style));
    }

    /// Draws or fills a rectangle between two corners.
    pub fn rectangle(&self, corners: [Point; 2], style: ShapeStyle) {
        self.draw(&Rectangle::new(corners.map(point), style));
    }

    /// Fills a shape, which stands at the origin of its group.
    pub fn shape(&self, shape: Shape) {
        self.draw(&shape);
    }

    /// Writes a line of text.
    pub fn text(&self, text: &str, at: Point, style: TextStyle<'static>) {
        self.draw(&Text::new(text.to_owned(), point(at), style));
    }

    /// A plane with its own coordinates: `x` runs from left to right and `y` upwards, in the
    /// rectangle between two corners.
    pub fn plane(&self, x: Range<f64>, y: Range<f64>, corners: [Point; 2]) -> Plane<'scene> {
        let [(left, top), (right, bottom)] = corners.map(point);
        // The highest value stands at the top, where pixels are lowest.
        Plane(
            self.0
                .apply_coord_spec(Cartesian2d::new(x, y, (left..right, bottom..top))),
        )
    }
}

fn in_units(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().copied().map(point).collect()
}

/// A part of the canvas that has coordinates of its own.
pub struct Plane<'scene>(
    DrawingArea<SceneBackend<'scene>, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
);

impl Plane<'_> {
    /// Where a value stands, in CSS pixels.
    pub fn at(&self, x: f64, y: f64) -> Point {
        let (x, y) = self.0.map_coordinate(&(x, y));
        (
            f64::from(x) / f64::from(units(1.0)),
            f64::from(y) / f64::from(units(1.0)),
        )
    }
}
