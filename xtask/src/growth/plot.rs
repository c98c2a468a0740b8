//! The measurements as a drawing.

use std::fmt::Write as _;

/// The size of the area of a panel.
const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 160.0;
/// What is left of an area, above it and below it.
const MARGIN: (f64, f64, f64) = (50.0, 40.0, 45.0);

/// What was measured of a number of operations.
pub(super) struct Row {
    pub(super) operations: usize,
    /// In CPU seconds, as `check`.
    pub(super) generation: f64,
    pub(super) check: f64,
}

/// The least of 1, 2 and 5 times a power of ten that is not below a value.
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
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"sans-serif\" \
         font-size=\"11\" fill=\"#808080\">\n<title>CPU seconds by the number of operations</title>\n",
        2.0 * panel_width,
        above + HEIGHT + below
    );
    let generation = rows
        .iter()
        .map(|row| (count(row.operations), row.generation));
    let check = rows.iter().map(|row| (count(row.operations), row.check));
    let panels: [(&str, Vec<_>); 2] = [
        ("generation", generation.collect()),
        ("cargo check", check.collect()),
    ];
    for (number, (title, points)) in panels.into_iter().enumerate() {
        let x = if number == 0 {
            left
        } else {
            panel_width + left
        };
        let _ = writeln!(out, "<g transform=\"translate({x} {above})\">");
        panel(&mut out, title, &points);
        out.push_str("</g>\n");
    }
    out.push_str("</svg>\n");
    out
}

/// Rounds to thousandths, so that no text has the digits of an inexact sum.
fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

fn count(operations: usize) -> f64 {
    f64::from(u32::try_from(operations).unwrap_or(u32::MAX))
}

/// One panel, whose origin is the upper left corner of its area.
fn panel(out: &mut String, title: &str, points: &[(f64, f64)]) {
    let largest = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(1e-9, f64::max);
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
    let places: Vec<_> = points.iter().map(|point| place(*point)).collect();
    let line = places.iter().map(|(x, y)| format!("{x:.1},{y:.1}"));
    let _ = writeln!(
        out,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"#3b7dd8\" stroke-width=\"2\"/>",
        line.collect::<Vec<_>>().join(" ")
    );
    for ((x, y), (operations, seconds)) in places.iter().zip(points) {
        let seconds = rounded(*seconds);
        let _ = writeln!(
            out,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"#3b7dd8\"><title>{operations} operations: {seconds} s</title></circle>"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, ceiling, svg};

    #[test]
    fn growth_axes_end_at_round_numbers() {
        for (value, end) in [(1535.0, 2000.0), (0.6, 1.0), (27.1, 50.0), (5.0, 5.0)] {
            assert!((ceiling(value) - end).abs() < 1e-9, "{value}");
        }
    }

    #[test]
    fn growth_points_are_where_the_axes_have_their_values() {
        let row = |operations, check| Row {
            operations,
            generation: 1.0,
            check,
        };
        let drawing = svg(&[row(500, 5.0), row(1000, 10.0)]);
        let points = "points=\"150.0,80.0 300.0,0.0\"";
        assert!(drawing.contains(points), "{drawing}");
        assert!(drawing.contains("<title>500 operations: 5 s</title>"));
    }
}
