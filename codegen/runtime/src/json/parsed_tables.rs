//! The tables that are parsed already, so that each literal is parsed once on a thread.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::field_table::Table;

/// The address and the length of a literal, which identify it.
type Literal = (usize, usize);

thread_local! {
    static PARSED: RefCell<BTreeMap<Literal, Rc<Table>>> = RefCell::default();
}

/// The tables of the types in one text, which are few.
#[derive(Debug, Default)]
pub(crate) struct Tables(Vec<(&'static str, Rc<Table>)>);

impl Tables {
    /// Returns the table of a literal.
    #[inline]
    pub(crate) fn get(&mut self, literal: &'static str) -> Rc<Table> {
        let mut known = self.0.iter();
        match known.find(|(known, _)| std::ptr::eq(*known, literal)) {
            Some((_, table)) => Rc::clone(table),
            None => self.add(literal),
        }
    }

    /// Adds the table of the first object of a type.
    #[cold]
    fn add(&mut self, literal: &'static str) -> Rc<Table> {
        let id = (literal.as_ptr().addr(), literal.len());
        let table = PARSED.with_borrow_mut(|parsed| {
            let table = parsed.entry(id);
            Rc::clone(table.or_insert_with(|| Rc::new(Table::parse(literal))))
        });
        self.0.push((literal, Rc::clone(&table)));
        table
    }
}
