//! The fields of forms, as the client writes them and the fake expects them.

use clientwright_runtime::{Error, File};
use goldens::bodies::{self, Client, reports};

#[tokio::test]
async fn form_fields_are_all_found_by_the_fake() -> Result<(), Error> {
    let fake = bodies::fake();
    let client = Client::builder().transport(fake.clone()).build()?;
    let file = File::new("%PDF").with_header("X-Checksum", "9");
    let upload = reports::UploadBody::new("t", file).with_pages(vec![1, 2]);
    client.reports().upload(&upload).send().await?;
    let describe = reports::DescribeBody::new().with_title("t");
    client.reports().describe().body(&describe).send().await?;
    assert_eq!(fake.problems(), Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn form_is_sent_with_the_parameters_of_its_media_type() -> Result<(), Error> {
    let fake = bodies::fake();
    let client = Client::builder().transport(fake.clone()).build()?;
    let describe = reports::DescribeBody::new().with_title("t");
    client.reports().describe().body(&describe).send().await?;
    let requests = fake.requests();
    let media_type = requests.first().and_then(|one| one.header("content-type"));
    assert_eq!(
        media_type,
        Some("application/x-www-form-urlencoded; charset=utf-8")
    );
    Ok(())
}

#[tokio::test]
async fn form_file_without_a_required_header_is_an_error_before_sending() -> Result<(), Error> {
    let fake = bodies::fake();
    let client = Client::builder().transport(fake.clone()).build()?;
    let upload = reports::UploadBody::new("t", "%PDF");
    let error = client.reports().upload(&upload).send().await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("must have the header `X-Checksum`"),
        "{error}"
    );
    assert!(fake.requests().is_empty());
    Ok(())
}
