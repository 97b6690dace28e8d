//! Writing the columns that a function gives back: lists of structs, built in place.

use std::sync::Arc;

use datafusion::arrow::array::{
    ArrayRef, ArrowPrimitiveType, ListArray, NullBufferBuilder, PrimitiveBuilder, StringBuilder, StructArray,
    UInt64Builder,
};
use datafusion::arrow::buffer::OffsetBuffer;
use datafusion::arrow::datatypes::{DataType, Field, Fields, Float64Type, UInt64Type};
use datafusion::common::exec_err;
use datafusion::error::Result;
use newsprint::Span;

/// A column that grows by a row at a time.
pub(crate) trait Column: Default + Send {
    /// Its type.
    fn data_type() -> DataType;

    /// Adds a row that is NULL.
    fn null(&mut self);

    /// The column as it is.
    fn finish(self) -> Result<ArrayRef>;
}

/// The type of a list of structs with these fields.
pub(crate) fn list_of(fields: &[(&str, DataType)]) -> DataType {
    DataType::List(Arc::new(item(struct_of(fields))))
}

/// The type of a struct with these fields.
pub(crate) fn struct_of(fields: &[(&str, DataType)]) -> DataType {
    DataType::Struct(fields.iter().map(|(name, of)| Field::new(*name, of.clone(), true)).collect())
}

fn item(of: DataType) -> Field {
    Field::new_list_field(of, true)
}

/// The fields of a struct, or of the structs in a list.
fn fields(of: &DataType) -> Fields {
    match of {
        DataType::Struct(fields) => fields.clone(),
        DataType::List(item) => fields(item.data_type()),
        _ => Fields::empty(),
    }
}

/// A column of structs from the columns of its fields.
pub(crate) fn structs(of: &DataType, columns: Vec<ArrayRef>, nulls: Option<NullBufferBuilder>) -> Result<StructArray> {
    let nulls = nulls.and_then(|mut nulls| nulls.finish());
    Ok(StructArray::try_new(fields(of), columns, nulls)?)
}

/// Strings whose bytes together are addressed with 32 bits: two gigabytes of them in a batch.
#[derive(Default, Debug)]
pub(crate) struct Strings(StringBuilder);

impl Strings {
    /// # Errors
    /// When the batch has more than fits.
    pub(crate) fn add(&mut self, string: &str) -> Result<()> {
        let bytes = self.0.values_slice().len().saturating_add(string.len());
        if i32::try_from(bytes).is_err() {
            return exec_err!(
                "the results of one batch are more than 2 GiB: set datafusion.execution.batch_size lower"
            );
        }
        self.0.append_value(string);
        Ok(())
    }

    pub(crate) fn into_array(mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

impl Column for Strings {
    fn data_type() -> DataType {
        DataType::Utf8
    }

    fn null(&mut self) {
        self.0.append_null();
    }

    fn finish(self) -> Result<ArrayRef> {
        Ok(self.into_array())
    }
}

/// Where lists begin and end in the column of their items.
#[derive(Debug)]
pub(crate) struct Lists {
    offsets: Vec<i32>,
    nulls: NullBufferBuilder,
}

impl Default for Lists {
    fn default() -> Lists {
        Lists { offsets: vec![0], nulls: NullBufferBuilder::new(0) }
    }
}

impl Lists {
    /// Ends a list behind so many items of all lists.
    ///
    /// # Errors
    /// When the batch has more items than fit.
    pub(crate) fn end(&mut self, items: usize) -> Result<()> {
        let Ok(offset) = i32::try_from(items) else {
            return exec_err!(
                "the lists of one batch have more than 2^31 items: set datafusion.execution.batch_size lower"
            );
        };
        self.offsets.push(offset);
        self.nulls.append_non_null();
        Ok(())
    }

    /// Adds NULL in place of a list.
    pub(crate) fn null(&mut self) {
        self.offsets.extend(self.offsets.last().copied());
        self.nulls.append_null();
    }

    /// The lists of these items.
    pub(crate) fn finish(mut self, items: ArrayRef) -> Result<ArrayRef> {
        let field = Arc::new(item(items.data_type().clone()));
        let offsets = OffsetBuffer::new(self.offsets.into());
        Ok(Arc::new(ListArray::try_new(field, offsets, items, self.nulls.finish())?))
    }
}

/// Spans, half-open, in bytes of the text.
#[derive(Default, Debug)]
pub(crate) struct Spans {
    start: UInt64Builder,
    end: UInt64Builder,
}

impl Spans {
    pub(crate) const FIELDS: [(&'static str, DataType); 2] = [("start", DataType::UInt64), ("end", DataType::UInt64)];

    pub(crate) fn add(&mut self, span: Span) {
        self.start.append_value(span.start() as u64);
        self.end.append_value(span.end() as u64);
    }

    pub(crate) fn len(&self) -> usize {
        use datafusion::arrow::array::ArrayBuilder;
        self.start.len()
    }

    /// The columns `start` and `end`.
    pub(crate) fn columns(mut self) -> [ArrayRef; 2] {
        [Arc::new(self.start.finish()), Arc::new(self.end.finish())]
    }
}

/// Lists of spans.
#[derive(Default, Debug)]
pub(crate) struct SpanLists {
    spans: Spans,
    lists: Lists,
}

impl SpanLists {
    pub(crate) fn data_type() -> DataType {
        list_of(&Spans::FIELDS)
    }

    pub(crate) fn add(&mut self, spans: impl IntoIterator<Item = Span>) -> Result<()> {
        spans.into_iter().for_each(|span| self.spans.add(span));
        self.lists.end(self.spans.len())
    }

    pub(crate) fn finish(self) -> Result<ArrayRef> {
        let spans = structs(&struct_of(&Spans::FIELDS), self.spans.columns().to_vec(), None)?;
        self.lists.finish(Arc::new(spans))
    }
}

/// Numbers of a type.
#[derive(Debug)]
pub(crate) struct Primitives<T: ArrowPrimitiveType>(PrimitiveBuilder<T>);

/// Whole numbers.
pub(crate) type Numbers = Primitives<UInt64Type>;
/// Scores.
pub(crate) type Scores = Primitives<Float64Type>;

impl<T: ArrowPrimitiveType> Default for Primitives<T> {
    fn default() -> Primitives<T> {
        Primitives(PrimitiveBuilder::default())
    }
}

impl<T: ArrowPrimitiveType> Primitives<T> {
    pub(crate) fn add(&mut self, number: T::Native) {
        self.0.append_value(number);
    }

    pub(crate) fn null(&mut self) {
        self.0.append_null();
    }

    pub(crate) fn finish(mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}
