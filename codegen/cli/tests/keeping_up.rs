//! The worked example of `docs/keeping-up.md`: its files are written, its edits are made and its commands are run, in
//! the order of the page. `UPDATE_EXPECT=1` writes the output of the commands into the page.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

const PAGE: &str = "../../docs/keeping-up.md";

/// A folder that is deleted at the end of the test.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Folder {
    fn new(name: &str) -> io::Result<Self> {
        let name = format!("clientwright-keeping-up-{}-{name}", std::process::id());
        let folder = Self(env::temp_dir().join(name));
        let _ = fs::remove_dir_all(&folder.0);
        fs::create_dir_all(&folder.0)?;
        Ok(folder)
    }

    /// Returns the text of a file; an empty one if it does not exist.
    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap_or_default()
    }

    /// Replaces the lines of a difference that begin with `-` by those with `+`, at the only place that has them.
    fn edit(&self, file: &str, difference: &str) -> Result<(), Box<dyn Error>> {
        let side = |other: char| -> String {
            let lines = difference.lines();
            let lines = lines.filter(|line| !line.starts_with(other));
            lines.fold(String::new(), |text, line| {
                text + line.get(1..).unwrap_or_default() + "\n"
            })
        };
        let (old, new, text) = (side('+'), side('-'), self.text(file));
        assert_eq!(text.matches(&old).count(), 1, "{old} in {text}");
        Ok(fs::write(self.0.join(file), text.replace(&old, &new))?)
    }

    /// Runs `cargo clientwright …`, and returns whether it succeeds and its output.
    fn run(&self, command: &str) -> io::Result<(bool, String)> {
        let arguments = command.split_whitespace().skip(1);
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"))
            .args(arguments.map(|argument| argument.trim_matches('\'')))
            .current_dir(&self.0)
            .output()?;
        let text = [output.stdout, output.stderr].concat();
        Ok((
            output.status.success(),
            String::from_utf8_lossy(&text).into_owned(),
        ))
    }
}

/// The page with the output of its commands, and the files before and after each command.
struct Followed {
    page: String,
    runs: Vec<Run>,
}

struct Run {
    command: String,
    succeeds: bool,
    /// The document and the lock file.
    before: [String; 2],
    after: [String; 2],
}

fn follow(name: &str, page: &str) -> Result<Followed, Box<dyn Error>> {
    let folder = Folder::new(name)?;
    let files = || ["openapi.yaml", "upstream.lock"].map(|file| folder.text(file));
    let mut followed = Followed {
        page: String::new(),
        runs: Vec::new(),
    };
    // Every second part is the inside of a block.
    for (index, part) in page.split("\n```").enumerate() {
        if index > 0 {
            followed.page.push_str("\n```");
        }
        let (head, body) = part.split_once('\n').unwrap_or((part, ""));
        match head.split_once(' ') {
            _ if index % 2 == 0 => followed.page.push_str(part),
            Some(("diff", file)) => {
                folder.edit(file, body)?;
                followed.page.push_str(part);
            }
            Some((_, file)) => {
                fs::write(folder.0.join(file), format!("{body}\n"))?;
                followed.page.push_str(part);
            }
            None if head != "console" => followed.page.push_str(part),
            None => {
                let command = body.lines().next().unwrap_or_default();
                let command = command.strip_prefix("$ cargo ").ok_or(command)?.to_owned();
                let before = files();
                let (succeeds, output) = folder.run(&command)?;
                let shown = [head, "\n$ cargo ", &command, "\n", output.trim_end()].concat();
                followed.page.push_str(&shown);
                followed.runs.push(Run {
                    command,
                    succeeds,
                    before,
                    after: files(),
                });
            }
        }
    }
    Ok(followed)
}

#[test]
fn keeping_up_page_has_the_output_of_its_commands() -> Result<(), Box<dyn Error>> {
    let path = Path::new(PAGE);
    let page = fs::read_to_string(path)?;
    let followed = follow("page", &page)?;
    if env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(path, followed.page)?;
    } else {
        assert!(
            page == followed.page,
            "docs/keeping-up.md should be\n{}\nIf that is right: UPDATE_EXPECT=1 cargo test -p cargo-clientwright --test keeping_up",
            followed.page
        );
    }
    Ok(())
}

#[test]
fn keeping_up_example_writes_only_the_printed_differences_and_keeps_corrections()
-> Result<(), Box<dyn Error>> {
    let runs = follow("files", &fs::read_to_string(PAGE)?)?.runs;
    let [add, conflict, shown, written, again] = runs.as_slice() else {
        return Err(format!("the page has {} commands", runs.len()).into());
    };
    assert!(add.succeeds && add.before != add.after);
    assert!(!conflict.succeeds && conflict.before == conflict.after);
    assert!(shown.succeeds && shown.before == shown.after);
    assert_eq!(format!("{} --write", shown.command), written.command);
    let ([before, lock_before], [after, lock_after]) = (&written.before, &written.after);
    assert!(written.succeeds && before != after);
    for kept in [
        "# Ours.",
        "description: How much is due, in EUR.",
        "type: number # Not a whole number.",
    ] {
        assert!(after.contains(kept), "{kept} in {after}");
    }
    assert!(
        after.contains("name: limit") && !after.contains("type: string # Not"),
        "{after}"
    );
    // Remaining lines are in the same order.
    let mut lines = after.lines();
    let kept = before
        .lines()
        .filter(|line| after.lines().any(|other| other == *line));
    for line in kept {
        assert!(
            lines.any(|other| other == line),
            "{line} is in another place in {after}"
        );
    }
    let digests = |lock: &str| -> Vec<String> {
        let lines = lock.lines().filter(|line| line.starts_with("digest"));
        lines.map(str::to_owned).collect()
    };
    let (old, new) = (digests(lock_before), digests(lock_after));
    assert_eq!((old.len(), new.len()), (2, 2), "{lock_after}");
    assert!(
        old.iter().all(|digest| !new.contains(digest)),
        "{lock_after}"
    );
    assert!(again.succeeds && again.before == again.after && again.after == written.after);
    Ok(())
}
