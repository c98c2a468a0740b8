use measure::{Checked, Cost};

use super::{ceiling, svg};
use crate::benchmark::{Measured, Row};

fn row(operations: usize, generator: &str, check: f64, errors: usize) -> Row {
    let cost = |seconds| Cost {
        cpu: Some(seconds),
        memory: None,
    };
    Row {
        operations,
        generator: generator.to_owned(),
        measured: Measured {
            lines: 1,
            generation: cost(1.0),
            check: Some(Checked {
                cost: cost(check),
                errors,
                warnings: 0,
                problem: None,
            }),
        },
    }
}

#[test]
fn benchmark_axes_end_at_round_numbers() {
    for (value, end) in [(1535.0, 2000.0), (0.6, 1.0), (27.1, 50.0), (5.0, 5.0)] {
        assert!((ceiling(value) - end).abs() < 1e-9, "{value}");
    }
}

#[test]
fn benchmark_points_are_where_the_axes_have_their_values() {
    let drawing = svg(&[row(500, "a", 5.0, 0), row(1000, "a", 10.0, 0)]);
    let points = "points=\"150.0,80.0 300.0,0.0\"";
    assert!(drawing.contains(points), "{drawing}");
    assert!(drawing.contains("<title>a, 500 operations: 5 s</title>"));
}

#[test]
fn benchmark_has_a_line_of_another_color_for_each_generator() {
    let drawing = svg(&[row(1, "a", 1.0, 0), row(1, "b", 2.0, 0)]);
    let colors = ["a", "b"].map(|name| {
        let (before, _) = drawing
            .split_once(&format!(">● {name}<"))
            .expect("a legend");
        before.rsplit('"').nth(1).map(str::to_owned)
    });
    assert_ne!(colors[0], colors[1]);
}

#[test]
fn benchmark_has_no_point_for_a_client_that_does_not_compile() {
    let drawing = svg(&[row(1, "a", 3.0, 0), row(2, "a", 7.0, 1)]);
    assert!(drawing.contains("a, 1 operations: 3 s"), "{drawing}");
    assert!(!drawing.contains("7 s"), "{drawing}");
}
