//! Bodies other than JSON, and responses of several forms.

use super::emitted_shape::operations::SearchResponse;
use super::emitted_shape::{Client, Upload, Widget};
use super::server::{Act, Server, json, response};
use super::{NotingClock, builder};
use clientwright_runtime::Request as _;
use clientwright_runtime::{ErrorKind, File, RetryPolicy, transport::Body};

async fn client(acts: impl IntoIterator<Item = Act>) -> (Client, Server) {
    let server = Server::start(acts).await;
    (
        builder(&server, &NotingClock::default()).build().unwrap(),
        server,
    )
}

fn upload(content: File) -> Upload {
    let mut upload = Upload::new(content);
    upload.note = Some("a & b".to_owned());
    upload.labels = Some(vec!["x".to_owned(), "y".to_owned()]);
    upload.widget = Some(Widget::new("w", "idle").key("b0dy-secret"));
    upload
}

#[tokio::test]
async fn form_is_sent_urlencoded() {
    let (client, server) = client([json("200 OK", "[]")]).await;
    let mut body = upload(File::from("c"));
    body.widget = None;
    client.widgets().search(&body).send().await.unwrap();
    let request = server.requests().remove(0);
    assert!(
        request.contains("content-type: application/x-www-form-urlencoded"),
        "{request}"
    );
    assert!(
        request.ends_with("\r\n\r\nnote=a%20%26%20b&labels=x&labels=y&content=c"),
        "{request}"
    );
}

#[tokio::test]
async fn multipart_has_a_part_for_each_member() {
    let (client, server) = client([json("200 OK", "{}")]).await;
    let body = upload(
        File::new("<png>")
            .with_name("a.png")
            .with_content_type("image/png"),
    );
    client.widgets().upload(&body).send().await.unwrap();
    let request = server.requests().remove(0);
    for part in [
        "name=\"note\"\r\n\r\na & b\r\n",
        "name=\"labels\"\r\n\r\nx\r\n",
        "name=\"labels\"\r\n\r\ny\r\n",
        "name=\"widget\"\r\nContent-Type: application/json\r\n\r\n{\"name\":\"w\",",
        "name=\"content\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n<png>\r\n",
    ] {
        assert!(request.contains(part), "{part} in {request}");
    }
}

#[tokio::test]
async fn retry_does_not_repeat_a_body_that_cannot_be_replayed() {
    for stream in [false, true] {
        let (client, server) = client([json("503 Busy", "{}")]).await;
        let chunks = Body::chunks(Box::pin(Body::from("streamed")), Some(8));
        let body = upload(if stream {
            File::from_stream(chunks)
        } else {
            File::from("bytes")
        });
        let call = client
            .widgets()
            .upload(&body)
            .retry(RetryPolicy::default().retry_non_idempotent(true));
        assert!(call.send().await.unwrap_err().is_api());
        assert_eq!(server.requests().len(), if stream { 1 } else { 3 });
        assert!(server.requests()[0].contains(if stream { "streamed" } else { "bytes" }));
    }
}

#[tokio::test]
async fn response_type_is_chosen_by_status() {
    let body = upload(File::from("c"));
    let search = async |act: Act| client([act]).await.0.widgets().search(&body).send().await;
    let found = search(json("200 OK", r#"[{"name":"w","state":"idle"}]"#))
        .await
        .unwrap();
    assert!(matches!(found, SearchResponse::Found(widgets) if widgets.len() == 1));
    let nothing = search(Act::Response(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec()))
        .await
        .unwrap();
    assert!(matches!(nothing, SearchResponse::Nothing));
    let page = search(response(
        "206 Partial",
        "content-type: text/html\r\n",
        "<h1>",
    ))
    .await
    .unwrap();
    assert!(matches!(page, SearchResponse::Page(text) if text == "<h1>"));
    let error = search(json("201 Created", "{}")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(
        error.to_string().contains("no response of the status 201"),
        "{error}"
    );
}

#[tokio::test]
async fn error_body_is_decoded_on_request() {
    let (client, _server) =
        client([json("409 Conflict", r#"{"name":"taken","state":"active"}"#)]).await;
    let error = client
        .widgets()
        .upload(&upload(File::from("c")))
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.body::<Widget>().unwrap().name, "taken");
    assert!(error.body::<Vec<Widget>>().is_err());
}

#[tokio::test]
async fn preview_shows_everything_but_secrets() {
    let (client, server) = client([json("200 OK", "{}")]).await;
    let call = client
        .widgets()
        .create("a/b", &Widget::new("w", "idle").key("b0dy-secret"))
        .force(true);
    let preview = call.header("x-extra", "h-secret").preview().unwrap();
    assert_eq!(
        preview.url,
        format!("{}/accounts/a%2Fb/widgets?force=true", server.url)
    );
    let text = preview.to_string();
    assert!(
        text.starts_with("curl -X POST 'http://127.0.0.1:"),
        "{text}"
    );
    assert!(text.contains("-H 'authorization: [redacted]'"), "{text}");
    assert!(
        text.contains(r#"--data '{"name":"w","state":"idle","key":"[redacted]"}'"#),
        "{text}"
    );
    assert!(
        !text.contains("secret") && !text.contains(super::TOKEN),
        "{text}"
    );
    assert!(server.requests().is_empty());
    assert_eq!(
        client
            .widgets()
            .delete("a", "..")
            .preview()
            .unwrap_err()
            .kind(),
        ErrorKind::Argument
    );
}
