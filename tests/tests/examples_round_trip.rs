//! Every example of the pages is decoded by its type, and encoding it returns an equal value.

use cloudflare_deployments::pages_deployments::PagesDeployment;
use cloudflare_deployments::worker_deployments::{WorkerDeployment, WorkerDeploymentCreate};
use cloudflare_deployments::worker_versions::WorkerVersionList;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tests::pages;

/// Returns the value after a round trip: through JSON text, through `Value`, through YAML.
fn round_trips<T: Serialize + DeserializeOwned>(
    value: &Value,
) -> Result<[Value; 3], Box<dyn std::error::Error>> {
    let by_text: T = serde_json::from_str(&value.to_string())?;
    let by_value: T = serde_json::from_value(value.clone())?;
    let by_yaml: T = serde_yaml::from_str(&serde_yaml::to_string(value)?)?;
    Ok([
        serde_json::from_str(&serde_json::to_string(&by_text)?)?,
        serde_json::to_value(&by_value)?,
        serde_yaml::from_str(&serde_yaml::to_string(&by_yaml)?)?,
    ])
}

#[test]
fn examples_are_equal_after_a_round_trip() {
    let examples = pages::examples();
    for (name, example) in &examples {
        let data = if name.ends_with(".200") {
            &example["result"]
        } else {
            example
        };
        let back = match name.as_str() {
            "worker-deployments-create.body" => round_trips::<WorkerDeploymentCreate>(data),
            "worker-deployments-create.200" => round_trips::<WorkerDeployment>(data),
            "pages-deployments-get.200" => round_trips::<PagesDeployment>(data),
            "worker-versions-list.200" => round_trips::<WorkerVersionList>(data),
            // The envelope itself, which has no data: the wire tests read it.
            "worker-deployments-delete.200" => continue,
            other => panic!("no type is known for the example {other}"),
        };
        assert_eq!(
            back.unwrap(),
            [data.clone(), data.clone(), data.clone()],
            "{name}"
        );
    }
}
