//! Exports pages as pictures.

use typst_layout::Page;
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

/// Points in an inch.
const POINTS_PER_INCH: f64 = 72.0;

/// The bytes of a page as a PNG file, at `ppi` pixels per inch.
///
/// # Errors
/// The message of the PNG writer, if the picture is too large for it.
pub fn png(page: &Page, ppi: f64) -> Result<Vec<u8>, String> {
    let options = RenderOptions { pixel_per_pt: (ppi / POINTS_PER_INCH).into(), render_bleed: false };
    typst_render::render(page, &options).encode_png().map_err(|error| error.to_string())
}

/// The text of a page as an SVG file.
pub fn svg(page: &Page) -> String {
    typst_svg::svg(page, &SvgOptions { render_bleed: false, pretty: false })
}
