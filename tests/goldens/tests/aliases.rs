//! Former names are aliases of the new ones.

#![expect(deprecated, reason = "former names are what is tested")]

use clientwright_runtime::Error;
use goldens::aliases::{self, Client, pets};

#[tokio::test]
async fn aliases_of_a_method_and_its_setter_send_the_same_request() -> Result<(), Error> {
    let fake = aliases::fake();
    let client = Client::builder().transport(fake.clone()).build()?;
    let former: pets::operations::Search = client.pets().search();
    former.limit(3).send().await?;
    client.pets().find_pets().page_size(3).send().await?;
    let sent: Vec<String> = fake
        .requests()
        .iter()
        .map(|one| one.uri.to_string())
        .collect();
    assert_eq!(sent, ["https://example.com/pets?page_size=3"; 2]);
    Ok(())
}

#[test]
fn aliases_of_a_type_its_setters_values_and_variants_make_the_same_value() {
    let former = pets::NewPet::new()
        .with_note("shy")
        .with_mood(pets::Mood::Quiet)
        .with_home(pets::Home::Flat(pets::House::new().with_door(1)));
    let new = pets::PetInput::new()
        .with_remark("shy")
        .with_mood(pets::Mood::Calm)
        .with_home(pets::Home::House(pets::House::new().with_door(1)));
    assert_eq!(former, new);
}
