//! Responses are decoded by their `Content-Type`, and each kind of data has a method.

use clientwright_runtime::fake::{Fake, Reply};
use clientwright_runtime::{Error, Request, json};
use goldens::responses::{self, Client};
use serde_json::json as value;

fn client(operation: &str, reply: Reply) -> Result<(Fake, Client), Error> {
    let fake = responses::fake();
    fake.on(operation).reply(reply);
    let client = Client::builder().transport(fake.clone()).build()?;
    Ok((fake, client))
}

/// Returns the header `Accept` of the only request.
fn accept(fake: &Fake) -> Option<String> {
    let requests = fake.requests();
    assert_eq!(requests.len(), 1, "the request is sent once");
    requests.first()?.header("accept").map(str::to_owned)
}

#[tokio::test]
async fn media_type_of_any_name_with_a_string_schema_is_read_as_text_or_json() -> Result<(), Error>
{
    let responses = [
        ("text/plain;charset=UTF-8", "hello", "hello"),
        ("text/html", "<p>", "<p>"),
        ("application/json", r#""hello""#, "hello"),
        ("application/problem+json", r#""hello""#, "hello"),
        ("text/plain", r#""quoted""#, r#""quoted""#),
        ("text/plain", "", ""),
    ];
    for (content_type, body, greeting) in responses {
        let (_, client) = client("greet", Reply::new(200, content_type, body))?;
        assert_eq!(client.media().greet().await?, greeting, "{content_type}");
    }
    Ok(())
}

#[tokio::test]
async fn media_type_range_with_an_object_schema_is_read_as_json() -> Result<(), Error> {
    let (fake, client) = client("anything", Reply::json(200, &value!({"id": 1})))?;
    assert_eq!(client.media().anything().await?.id, 1);
    assert_eq!(accept(&fake).as_deref(), Some("application/*"));
    Ok(())
}

#[tokio::test]
async fn multipart_is_parts_where_the_status_decides_between_responses() -> Result<(), Error> {
    use responses::media::operations::BundleResponse;

    let part = "--b\r\nContent-Type: application/json\r\n\r\n";
    let body = format!("{part}{{\"id\":1}}\r\n{part}{{\"id\":2}}\r\n--b--");
    let reply = Reply::new(200, "multipart/mixed; boundary=b", body);
    let (fake, complete) = client("bundle", reply)?;
    let BundleResponse::Ok(mut parts) = complete.media().bundle().await? else {
        panic!("the status is 200");
    };
    let mut ids = Vec::new();
    while let Some(part) = parts.next().await.transpose()? {
        ids.push(part.data.id);
    }
    assert_eq!(ids, [1, 2]);
    assert_eq!(
        accept(&fake).as_deref(),
        Some("multipart/mixed, application/json")
    );

    let (_, begun) = client("bundle", Reply::json(202, &value!({"text": "soon"})))?;
    let response = begun.media().bundle().await?;
    assert!(matches!(response, BundleResponse::Accepted(delta) if delta.text == "soon"));
    Ok(())
}

#[tokio::test]
async fn head_and_204_have_no_body_whatever_the_document_declares() -> Result<(), Error> {
    let reply = Reply::empty(200).header("content-type", "application/json");
    let (_, head) = client("exists", reply.header("content-length", "8"))?;
    let response = head.media().exists().send_full().await?;
    assert_eq!(
        response
            .headers
            .get("content-length")
            .and_then(|it| it.to_str().ok()),
        Some("8")
    );
    let (_, delete) = client("remove", Reply::empty(204).header("x-trace", "t"))?;
    let response = delete.media().remove().send_full().await?;
    assert_eq!(response.status, 204);
    assert!(response.headers.contains_key("x-trace"));
    Ok(())
}

#[tokio::test]
async fn json_and_event_stream_of_one_operation_have_a_method_each() -> Result<(), Error> {
    let body = responses::media::Question::new("why?");
    let (fake, at_once) = client("answer", Reply::json(200, &value!({"id": 7})))?;
    assert_eq!(at_once.media().answer(&body).await?.id, 7);
    assert_eq!(accept(&fake).as_deref(), Some("application/json"));

    let events = "data: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\n";
    let (fake, streamed) = client("answer", Reply::new(200, "text/event-stream", events))?;
    let mut events = streamed.media().answer_stream(&body).await?;
    let mut texts = Vec::new();
    while let Some(event) = events.next().await.transpose()? {
        texts.push(event.data.text);
    }
    assert_eq!(texts, ["a", "b"]);
    assert_eq!(accept(&fake).as_deref(), Some("text/event-stream"));
    let sent: Vec<Result<serde_json::Value, json::Error>> = fake
        .requests()
        .iter()
        .map(clientwright_runtime::fake::Request::json)
        .collect();
    assert_eq!(
        sent.first().and_then(|sent| sent.as_ref().ok()),
        Some(&value!({"text": "why?", "stream": true}))
    );
    Ok(())
}

#[tokio::test]
async fn media_types_with_data_of_their_own_have_methods_that_accept_only_them() -> Result<(), Error>
{
    let (fake, json) = client("export", Reply::json(200, &value!([{"id": 1}])))?;
    assert_eq!(json.media().export().await?.len(), 1);
    assert_eq!(accept(&fake).as_deref(), Some("application/json"));

    let (fake, csv) = client("export", Reply::new(200, "text/csv", "id\n1\n"))?;
    assert_eq!(csv.media().export_csv().await?, "id\n1\n");
    assert_eq!(accept(&fake).as_deref(), Some("text/csv"));

    let (fake, lines) = client(
        "export",
        Reply::new(200, "application/x-ndjson", "{\"id\":1}\n{\"id\":2}\n"),
    )?;
    let mut lines = lines.media().export_lines().await?;
    let mut ids = Vec::new();
    while let Some(thing) = lines.next().await.transpose()? {
        ids.push(thing.id);
    }
    assert_eq!(ids, [1, 2]);
    assert_eq!(accept(&fake).as_deref(), Some("application/x-ndjson"));

    let (fake, zip) = client("export", Reply::new(200, "application/zip", "PK"))?;
    assert_eq!(zip.media().export_zip().await?, "PK");
    assert_eq!(accept(&fake).as_deref(), Some("application/zip"));

    let (fake, vendor) = client(
        "vendor",
        Reply::new(200, "application/vnd.b+json", r#"{"text":"b"}"#),
    )?;
    assert_eq!(vendor.media().vendor_vnd_b().await?.text, "b");
    assert_eq!(accept(&fake).as_deref(), Some("application/vnd.b+json"));
    Ok(())
}

#[tokio::test]
async fn redirect_that_is_documented_is_returned_and_not_followed() -> Result<(), Error> {
    let (fake, client) = client("file", Reply::empty(302).header("location", "/elsewhere"))?;
    let response = client.redirects().file().send_full().await?;
    assert_eq!(response.status, 302);
    assert_eq!(
        response
            .headers
            .get("location")
            .and_then(|it| it.to_str().ok()),
        Some("/elsewhere")
    );
    assert_eq!(fake.requests().len(), 1);
    Ok(())
}

#[tokio::test]
async fn response_headers_have_their_documented_types() -> Result<(), Error> {
    let reply = Reply::empty(200)
        .header("content-length", "8")
        .header("x-state", "half-open")
        .header("x-labels", "a, b")
        .header("x-sizes", "width,3,height,4")
        .header("x-origin", r#"{"id":7}"#);
    let (_, client) = client("exists", reply)?;
    let response = client.media().exists().send_full().await?;
    let headers: responses::media::operations::ExistsHeaders = response.typed_headers()?;
    assert_eq!(headers.content_length, 8);
    assert_eq!(
        headers.state.map(|state| state.to_string()).as_deref(),
        Some("half-open")
    );
    assert_eq!(headers.labels, Some(vec!["a".to_owned(), "b".to_owned()]));
    let sizes = headers.sizes.unwrap_or_default();
    assert_eq!(sizes.get("height"), Some(&4));
    assert_eq!(headers.origin.map(|thing| thing.id), Some(7));
    Ok(())
}

#[tokio::test]
async fn response_header_that_is_required_and_absent_is_an_error_that_names_it() -> Result<(), Error>
{
    let (_, client) = client("exists", Reply::empty(200))?;
    let response = client.media().exists().send_full().await?;
    let failure = response.typed_headers::<responses::media::operations::ExistsHeaders>();
    let failure = failure.expect_err("the header is required").to_string();
    assert!(failure.contains("`Content-Length`"), "{failure}");
    Ok(())
}

#[tokio::test]
async fn text_is_read_as_the_number_or_enum_that_its_schema_describes() -> Result<(), Error> {
    let (_, counting) = client("count", Reply::new(200, "text/plain", "12"))?;
    assert_eq!(counting.media().count().await?, 12);
    let (_, wrong) = client("count", Reply::new(200, "text/plain", "many"))?;
    let failure = wrong
        .media()
        .count()
        .await
        .expect_err("no number")
        .to_string();
    assert!(failure.contains("expected an integer"), "{failure}");
    let (_, state) = client("state", Reply::new(200, "text/html", "closed"))?;
    assert_eq!(state.media().state().await?.as_str(), "closed");
    Ok(())
}

#[tokio::test]
async fn event_stream_with_data_by_kind_of_event_is_a_stream_of_a_union() -> Result<(), Error> {
    use responses::media::Change;
    let events = "event: note\ndata: 5\n\nevent: count\ndata: 5\n\nevent: added\ndata: {\"id\":7}\n\n\
                  event: moved\ndata: {\"to\":1}\n\n";
    let (_, client) = client("changes", Reply::new(200, "text/event-stream", events))?;
    let mut stream = client.media().changes().await?;
    let mut seen = Vec::new();
    while let Some(event) = stream.next().await.transpose()? {
        seen.push(match event.data {
            Change::Note(note) => format!("note {:?}", note.data),
            Change::Count(count) => format!("count {}", count.data),
            Change::Added(added) => format!("added {}", added.data.id),
            Change::Unknown(unknown) => format!("{:?}", unknown.tag()),
            _ => "another".to_owned(),
        });
    }
    assert_eq!(
        seen,
        ["note Some(\"5\")", "count 5", "added 7", "Some(\"moved\")"]
    );
    Ok(())
}
