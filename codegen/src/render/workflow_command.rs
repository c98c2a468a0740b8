//! Workflow commands of GitHub Actions, and how their texts are escaped.

/// Returns the line of a workflow command: `::error file=a.yaml,line=3::message`.
pub(crate) fn workflow_command(
    command: &str,
    properties: &[(&str, String)],
    message: &str,
) -> String {
    let properties = properties.iter();
    let properties = properties.map(|(name, value)| format!("{name}={}", property(value)));
    let properties: Vec<String> = properties.collect();
    format!("::{command} {}::{}\n", properties.join(","), data(message))
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
