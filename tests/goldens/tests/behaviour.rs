//! The behavior of the expected clients: decoding, encoding and requests.

use clientwright_runtime::Request as _;
use clientwright_runtime::{Error, Maybe, json};
use goldens::unions::unreferenced::{Size, Vehicle};
use goldens::{objects, parameters, security, unions};

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

#[test]
fn nullable_optional_member_distinguishes_absent_null_and_a_value() -> Result {
    let read = |owner: &str| json::from_str::<objects::pets::Pet>(&pet(owner));
    assert_eq!(read("")?.owner, Maybe::Absent);
    assert_eq!(read(r#","owner":null"#)?.owner, Maybe::Null);
    assert_eq!(
        read(r#","owner":"Ann""#)?.owner,
        Maybe::Value("Ann".to_owned())
    );
    for owner in ["", r#","owner":null"#, r#","owner":"Ann""#] {
        assert_eq!(json::to_string(&read(owner)?), pet(owner));
    }
    Ok(())
}

fn pet(owner: &str) -> String {
    format!(r#"{{"name":"Rex","born":null,"kind":"pet"{owner}}}"#)
}

#[test]
fn secrets_are_written_and_not_printed() {
    let chipped = objects::pets::Pet::new("Rex", None).with_chip("0451");
    assert!(json::to_string(&chipped).contains(r#""chip":"0451""#));
    assert!(!format!("{chipped:?}").contains("0451"));
}

#[test]
fn additional_properties_are_kept() -> Result {
    let text = r#"{"length":4,"height":2.5}"#;
    let read: objects::unreferenced::Measurements = json::from_str(text)?;
    assert_eq!(read.length, Some(4));
    assert_eq!(json::to_string(&read), text);
    Ok(())
}

#[test]
fn one_of_unknown_discriminator_value_is_kept_unchanged() -> Result {
    let text = r#"[{"kind":"cat","lives":9},{"kind":"dog","size":"huge"},{"kind":"emu","legs":2}]"#;
    let pets: Vec<unions::pets::Pet> = json::from_str(text)?;
    let [
        unions::pets::Pet::Cat(cat),
        unions::pets::Pet::Dog(dog),
        unions::pets::Pet::Unknown(emu),
    ] = pets.as_slice()
    else {
        return Err("not the kinds that were sent".into());
    };
    assert_eq!(cat.lives, 9);
    assert_eq!(dog.size.as_str(), "huge");
    assert_eq!(emu.tag(), Some("emu"));
    assert_eq!(json::to_string(&pets), text);
    Ok(())
}

#[test]
fn one_of_without_discriminator_is_chosen_by_shape() -> Result {
    use unions::unreferenced::Amount;
    let read = |text: &str| json::from_str::<Amount>(text);
    for text in ["3", r#""many""#, "[1,2]", r#"{"exactly":2.5}"#] {
        let amount = read(text)?;
        assert!(!matches!(amount, Amount::Unknown(_)), "{text}");
        assert_eq!(json::to_string(&amount), text);
    }
    assert!(matches!(read("true")?, Amount::Unknown(_)));
    Ok(())
}

#[test]
fn parameters_are_written_in_their_styles() -> Result<(), Error> {
    let client = parameters::Client::builder().build()?;
    let call = client
        .pets()
        .find_pets(7, &["a/b", "c"], &[1.5, 2.0], 20)
        .kinds(&["cat", "dog"])
        .near(&[1, 2])
        .raw("a/b?c")
        .x_trace(&["x", "y"]);
    let preview = call.preview()?;
    assert_eq!(
        preview.url,
        "https://example.com/pets/7/.a%2Fb,c/;coordinates=1.5;coordinates=2?limit=20&kinds=cat,dog&near=1%7C2&raw=a/b?c"
    );
    let trace = preview.headers.iter().find(|(name, _)| name == "x-trace");
    assert_eq!(trace.map(|(_, value)| value.as_str()), Some("x,y"));
    Ok(())
}

#[test]
fn credentials_and_servers_are_those_of_the_document() -> Result<(), Error> {
    let client = security::Client::builder()
        .credentials(security::Credentials::key_secret("0451", "5414"))
        .server_variable("region", "us")
        .build()?;
    let preview = client.pets().list_pets().preview()?;
    assert!(
        preview
            .url
            .starts_with("https://us.example.com/v1/pets?key="),
        "{}",
        preview.url
    );
    assert!(!preview.to_string().contains("0451"), "{preview}");
    assert!(
        preview.headers.iter().any(|(name, _)| name == "cookie"),
        "{preview}"
    );
    let elsewhere = client.api().health().preview()?;
    assert_eq!(elsewhere.url, "https://status.example.com/health");
    Ok(())
}

#[test]
fn inheritance_properties_of_the_parent_are_read_for_every_child() -> Result {
    let read = json::from_str::<Vehicle>;
    let car =
        read(r#"{"kind":"car","plate":"A 1","wheels":4,"owner":"Ann","mass":1.5,"size":"small"}"#)?;
    assert_eq!(car.kind(), Some("car"));
    assert_eq!((car.plate(), car.wheels()), (Some("A 1"), Some(4)));
    assert_eq!((car.owner(), car.mass()), (Some("Ann"), Some(1.5)));
    assert_eq!(car.size(), Some(&Size::Small));
    let lorry = read(r#"{"kind":"lorry","plate":"B 2","wheels":10,"owner":null,"size":"10"}"#)?;
    assert_eq!((lorry.plate(), lorry.wheels()), (Some("B 2"), Some(10)));
    assert_eq!((lorry.owner(), lorry.mass()), (None, None));
    assert_eq!(lorry.size(), Some(&Size::N10));
    assert_eq!(read(r#"{"kind":"tram","plate":"C 3"}"#)?.plate(), None);
    Ok(())
}
