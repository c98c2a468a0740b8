//! The message about a change of the documents.

use super::Cx;
use crate::diff::wire::{Finding, Owner, joined};

impl Cx<'_> {
    /// Returns a sentence that describes the change.
    pub(super) fn message(&self, finding: &Finding, operations: &[String]) -> String {
        let others = match operations.len() {
            0 | 1 => String::new(),
            2 => " and of another operation".to_owned(),
            several => format!(" and of {} other operations", several - 1),
        };
        let first = operations.first().map_or("", String::as_str);
        let root = match finding.owner {
            Owner::Operation(_) if first.is_empty() => {
                return format!("the API {}", finding.phrase);
            }
            Owner::Operation(_) => return format!("`{first}` {}", finding.phrase),
            owner => self.pairs.roots_of(owner).first().copied(),
        };
        let subject = root.and_then(|root| self.pairs.roots.get(root));
        let subject = subject.map_or("the value", |root| root.subject.as_str());
        let component = self.pairs.component(finding.owner);
        let place = match component {
            Some(component) if !others.is_empty() && finding.path.is_empty() => {
                match self.pairs.path_to(finding.owner) {
                    path if path.is_empty() => format!("`{component}`"),
                    path => format!("`{component}` (such as `{path}`)"),
                }
            }
            Some(component) if !others.is_empty() => {
                format!("`{}` of `{component}`", finding.path)
            }
            _ => {
                let path = joined(&self.pairs.path_to(finding.owner), &finding.path);
                if path.is_empty() {
                    "its value".to_owned()
                } else {
                    format!("`{path}`")
                }
            }
        };
        let phrase = finding.phrase.replace("{}", &place);
        format!("{subject} of `{first}`{others} {phrase}")
    }
}
