//! What figures are drawn on: a [`scene`] in lines of text, plotters' [`backend`] that writes them,
//! the [`pen`] that figures hold, its [`palette`] and [`lettering`].

pub mod backend;
pub mod lettering;
pub mod palette;
pub mod pen;
pub mod scene;
pub mod static_layer;
