//! The paths within code.

use super::{Code, Statement};

impl Statement {
    /// Calls `rename` with each path.
    pub(in super::super) fn rename(&mut self, rename: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Binding(_, value) | Self::Constant(_, value) | Self::Value(value) => {
                value.rename(rename);
            }
            Self::Assignment(left, right) => {
                left.rename(rename);
                right.rename(rename);
            }
        }
    }
}

impl Code {
    /// Calls `rename` with each path.
    pub(in super::super) fn rename(&mut self, rename: &mut dyn FnMut(&mut String)) {
        match self {
            Self::Path(path) => rename(path),
            Self::Literal(_) => {}
            Self::Tuple(parts) | Self::List(parts) => {
                for part in parts {
                    part.rename(rename);
                }
            }
            Self::Reference(value) | Self::Field(value, _) => value.rename(rename),
            Self::Call(function, arguments) => {
                rename(function);
                for argument in arguments {
                    argument.rename(rename);
                }
            }
            Self::Method(receiver, _, arguments) => {
                receiver.rename(rename);
                for argument in arguments {
                    argument.rename(rename);
                }
            }
            Self::Record(name, fields, rest) => {
                rename(name);
                for (_, value) in fields {
                    value.rename(rename);
                }
                if let Some(rest) = rest {
                    rest.rename(rename);
                }
            }
            Self::Match(subject, arms) => {
                subject.rename(rename);
                for (_, value) in arms {
                    value.rename(rename);
                }
            }
        }
    }
}
