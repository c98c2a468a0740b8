//! Draws the measurements.

use std::fmt::Write as _;

use super::{Measured, Row};

/// The size of the plot area of a panel.
const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 160.0;
/// The space to the left of a plot area, above it and below it.
const MARGIN: (f64, f64, f64) = (50.0, 40.0, 45.0);

/// Colors that people with a color vision deficiency distinguish, too (Okabe and Ito).
const COLORS: [&str; 7] = [
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#808080",
];

/// The measurements of a generator: numbers of operations and seconds.
struct Line<'a> {
    generator: &'a str,
    color: &'static str,
    points: Vec<(f64, f64)>,
}

/// Returns the smallest 1, 2 or 5 times a power of ten that is at least the value.
fn ceiling(value: f64) -> f64 {
    let power = 10_f64.powf(value.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    steps
        .into_iter()
        .find(|step| *step >= value)
        .unwrap_or(value)
}

/// Returns the drawing: a panel for generation, and one for `cargo check`.
pub(super) fn svg(rows: &[Row]) -> String {
    let (left, above, below) = MARGIN;
    let panel_width = left + WIDTH + 20.0;
    let generation = lines(rows, |measured| measured.generation.cpu);
    let check = lines(rows, |measured| {
        let compiled = measured.check.as_ref().filter(|check| check.errors == 0);
        compiled.and_then(|check| check.cost.cpu)
    });
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"sans-serif\" \
         font-size=\"11\" fill=\"#808080\">\n<title>CPU seconds by the number of operations</title>\n",
        2.0 * panel_width,
        above + HEIGHT + below + 20.0
    );
    for (x, title, lines) in [
        (left, "generation", &generation),
        (panel_width + left, "cargo check", &check),
    ] {
        let _ = writeln!(out, "<g transform=\"translate({x} {above})\">");
        panel(&mut out, title, lines);
        out.push_str("</g>\n");
    }
    let y = above + HEIGHT + below + 10.0;
    for (number, line) in (0_u32..).zip(&generation) {
        let x = left + f64::from(number) * (2.0 * panel_width - left) / count(generation.len());
        let (name, color) = (line.generator, line.color);
        let _ = writeln!(
            out,
            "<text x=\"{x:.1}\" y=\"{y}\" fill=\"{color}\">● {name}</text>"
        );
    }
    out.push_str("</svg>\n");
    out
}

/// Returns the measurements of each generator that have a value.
fn lines<'a>(rows: &'a [Row], value: impl Fn(&Measured) -> Option<f64>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    for row in rows {
        if !lines.iter().any(|line| line.generator == row.generator) {
            lines.push(Line {
                generator: &row.generator,
                color: COLORS[lines.len() % COLORS.len()],
                points: Vec::new(),
            });
        }
        let of_row = lines
            .iter_mut()
            .filter(|line| line.generator == row.generator);
        for (line, seconds) in of_row.zip(value(&row.measured)) {
            line.points.push((count(row.operations), seconds));
        }
    }
    lines
}

/// Rounds to thousandths, to hide the digits of inexact sums.
fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

fn count(operations: usize) -> f64 {
    f64::from(u32::try_from(operations).unwrap_or(u32::MAX))
}

/// Draws a panel. The origin is the upper left corner of its plot area.
fn panel(out: &mut String, title: &str, lines: &[Line]) {
    let points = || lines.iter().flat_map(|line| &line.points);
    let largest = |of: fn(&(f64, f64)) -> f64| points().map(of).fold(1e-9, f64::max);
    let (x_end, y_end) = (
        ceiling(largest(|point| point.0)),
        ceiling(largest(|point| point.1)),
    );
    let place = |(x, y): (f64, f64)| (x / x_end * WIDTH, HEIGHT - y / y_end * HEIGHT);
    let _ = writeln!(
        out,
        "<text y=\"-22\" font-size=\"13\" font-weight=\"bold\">{title}, CPU seconds</text>"
    );
    for quarter in 0..=4 {
        let (x, y) = (
            x_end * f64::from(quarter) / 4.0,
            y_end * f64::from(quarter) / 4.0,
        );
        let (right, up) = place((x, y));
        let [x, y, right, up] = [x, y, right, up].map(rounded);
        let _ = writeln!(
            out,
            "<path d=\"M0 {up}H{WIDTH}\" stroke=\"#808080\" stroke-opacity=\"0.3\"/>\
             <text x=\"-6\" y=\"{}\" text-anchor=\"end\">{y}</text>\
             <text x=\"{right}\" y=\"{}\" text-anchor=\"middle\">{x}</text>",
            up + 4.0,
            HEIGHT + 16.0
        );
    }
    let _ = writeln!(
        out,
        "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">operations</text>",
        WIDTH / 2.0,
        HEIGHT + 34.0
    );
    for line in lines {
        let places = line.points.iter().map(|point| place(*point));
        polyline(out, line, &places.collect::<Vec<_>>());
    }
}

/// Draws the measurements of a generator at these places of the panel.
fn polyline(out: &mut String, line: &Line, places: &[(f64, f64)]) {
    let (generator, color) = (line.generator, line.color);
    let points = places.iter().map(|(x, y)| format!("{x:.1},{y:.1}"));
    let _ = writeln!(
        out,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>",
        points.collect::<Vec<_>>().join(" ")
    );
    for ((x, y), (operations, seconds)) in places.iter().zip(&line.points) {
        let seconds = rounded(*seconds);
        let _ = writeln!(
            out,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{color}\">\
             <title>{generator}, {operations} operations: {seconds} s</title></circle>"
        );
    }
}

#[cfg(test)]
mod tests;
