//! Reading of unions whose variants are tried.

use super::numbers::is_integral;
use super::union::{Union, UntaggedTable, kinds};
use super::variant_trials::Candidates;
use super::{Fault, Outcome, Reader, UnknownVariant, Value};

impl Reader<'_> {
    /// Reads a union whose variants are tried in the order of the table.
    ///
    /// Only variants that accept the kind of the next value are tried:
    ///
    /// 1. The first variant that reads the value without a deviation is chosen.
    /// 2. Otherwise, it is the variant that loses the fewest members and values. Among equals, it is the one
    ///    that lists the most values.
    /// 3. If another variant declares what that one loses, or if no variant can be read, the value is kept as
    ///    an unknown variant.
    ///
    /// # Errors
    /// Returns an error if the next value is not JSON.
    pub fn untagged(&mut self, table: &'static UntaggedTable, union: &mut dyn Union) -> Outcome {
        if self.is_empty() {
            union.keep(UnknownVariant::blank());
        }
        let (start, _) = self.next_start();
        let mark = self.mark(start);
        let kind = self.next_kind()?;
        self.rewind(mark);
        let round = |index| {
            let kinds = table.variants.get(index)?;
            (kinds & kind != 0).then_some(0)
        };
        let candidates = Candidates {
            address: std::ptr::from_ref(table).addr(),
            count: table.variants.len(),
            round: &round,
            fallback: None,
        };
        self.try_variants(&candidates, None, union)
    }

    /// Returns the kind of the next value as bits of [`kinds`].
    fn next_kind(&mut self) -> Result<u8, Fault> {
        Ok(match self.peek() {
            Some(b'n') => kinds::null,
            Some(b't' | b'f') => kinds::boolean,
            Some(b'"') => kinds::string,
            Some(b'[') => kinds::array,
            Some(b'{') => kinds::object,
            _ => {
                if is_integral(self.number_token()?) {
                    kinds::integer | kinds::number
                } else {
                    kinds::number
                }
            }
        })
    }
}
