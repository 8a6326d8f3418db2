//! What figures are drawn on. Nothing here knows which figures there are.
//!
//! Figures draw with a [`pen`], in the colours of the [`palette`] and with the text widths of
//! [`lettering`]; plotters' [`backend`] writes what comes of it down as a [`drawing`], in [`units`].
//! A [`scene`] is a whole figure: a data layer over a [`static_layer`]. [`svg`] makes a file of it.

pub mod backend;
pub mod drawing;
pub mod lettering;
pub mod palette;
pub mod pen;
pub mod scene;
pub mod static_layer;
pub mod svg;
pub mod units;
