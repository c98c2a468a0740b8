//! The fields of forms, as the client writes them and the fake expects them.

use clientwright_runtime::Error;
use goldens::answers::{self, Client, reports};

#[tokio::test]
async fn the_fake_finds_every_field_of_a_form() -> Result<(), Error> {
    let fake = answers::fake();
    let client = Client::builder().transport(fake.clone()).build()?;
    let upload = reports::UploadBody::new("t", "%PDF").with_pages(vec![1, 2]);
    client.reports().upload(&upload).send().await?;
    let describe = reports::DescribeBody::new().with_title("t");
    client.reports().describe().body(&describe).send().await?;
    assert_eq!(fake.problems(), Vec::<String>::new());
    Ok(())
}
