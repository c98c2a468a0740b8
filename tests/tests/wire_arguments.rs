//! Path arguments are one segment each, or are refused before anything is sent.

use cloudflare_deployments::ErrorKind;
use tests::wire::{ACCOUNT, Fake, SCRIPT, WORKER_DEPLOYMENT, example};

#[tokio::test]
async fn path_argument_that_would_change_the_route_is_refused_before_sending() {
    let api = Fake::responding(200, &example("worker-deployments-delete.200")).await;
    let client = api.client();
    let deployments = client.worker_deployments();
    for bad in ["", ".", ".."] {
        for (account, script, id, name) in [
            (bad, SCRIPT, WORKER_DEPLOYMENT, "account_id"),
            (ACCOUNT, bad, WORKER_DEPLOYMENT, "script_name"),
            (ACCOUNT, SCRIPT, bad, "deployment_id"),
        ] {
            let error = deployments
                .delete(account, script, id)
                .send()
                .await
                .unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Argument);
            assert!(error.is_not_sent());
            assert!(error.to_string().contains(name), "{error}");
        }
    }
    assert!(api.requests().await.is_empty());
}

#[tokio::test]
async fn path_argument_of_any_characters_stays_one_segment() {
    let api = Fake::responding(200, &example("worker-deployments-delete.200")).await;
    let client = api.client();
    let odd = [
        "a/b", "../..", "%2e%2e", "a?b#c", "ä ö", "a%2Fb", "a\\b", "...", ";x=1", "a\nb", "+",
    ];
    for script in odd {
        client
            .worker_deployments()
            .delete(ACCOUNT, script, "id")
            .send()
            .await
            .unwrap();
    }
    let requests = api.requests().await;
    assert_eq!(requests.len(), odd.len());
    for (request, script) in requests.iter().zip(odd) {
        assert_eq!(request.url.query(), None);
        let segments: Vec<_> = request.url.path_segments().unwrap().collect();
        let [_, _, _, account, _, _, sent, _, id] = segments.as_slice() else {
            panic!("{script}: {segments:?}")
        };
        assert_eq!((*account, *id), (ACCOUNT, "id"));
        let decoded = percent_encoding::percent_decode_str(sent)
            .decode_utf8()
            .unwrap();
        assert_eq!(decoded, script);
    }
}

#[tokio::test]
async fn call_future_outlives_the_client_and_moves_between_threads() {
    fn is_static_and_send<T: Send + 'static>(future: T) -> T {
        future
    }
    let api = Fake::responding(200, &example("worker-deployments-delete.200")).await;
    let future = {
        let client = api.client();
        let script = String::from("script");
        is_static_and_send(
            client
                .worker_deployments()
                .delete(ACCOUNT, &script, "id")
                .send(),
        )
    };
    tokio::spawn(future).await.unwrap().unwrap();
}
