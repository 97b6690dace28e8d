//! `keyness`: what sets each group of texts apart from all others.

use std::collections::BTreeMap;
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, AsArray, LargeBinaryArray, StringArray};
use datafusion::arrow::datatypes::{DataType, Field};
use datafusion::common::utils::SingleRowListArrayBuilder;
use datafusion::common::{ScalarValue, exec_err, internal_err};
use datafusion::error::Result;
use datafusion::logical_expr::Accumulator;
use newsprint::{ContingencyTable, CorpusStats, Language, LanguageStats, TermStats};

use super::groups::{Rows, mixed, one_language, read, size};
use super::reading::list;
use super::{Call, Function};
use crate::output::{Numbers, Scores, Strings, list_of};
use crate::parameter::{Forms, Parameter};

/// Counts the texts of each group apart.
#[derive(Debug)]
pub(super) struct Keyness {
    call: Call,
    groups: BTreeMap<String, CorpusStats>,
}

impl Function for Keyness {
    const NAME: &'static str = "keyness";
    const FORMS: Forms = &[
        &[Parameter::Text, Parameter::Group],
        &[Parameter::Text, Parameter::Group, Parameter::Count],
        &[Parameter::Text, Parameter::Group, Parameter::Count, Parameter::Language],
    ];
    const ABOUT: &'static str = "The terms that are more frequent in the texts of each group than in those of all others, group by \
                                 group, the n most typical of each first, scored by G².";

    fn data_type() -> DataType {
        list_of(&[
            ("group", DataType::Utf8),
            ("term", DataType::Utf8),
            ("score", DataType::Float64),
            ("log_ratio", DataType::Float64),
            ("target", DataType::UInt64),
            ("reference", DataType::UInt64),
        ])
    }

    fn state() -> Vec<(&'static str, DataType)> {
        let list = |of| DataType::List(Arc::new(Field::new_list_field(of, true)));
        vec![("groups", list(DataType::Utf8)), ("statistics", list(DataType::LargeBinary))]
    }

    fn accumulator(call: Call) -> Box<dyn Accumulator> {
        Box::new(Keyness { call, groups: BTreeMap::new() })
    }
}

impl Keyness {
    /// Counts rows into groups.
    fn count(&self, values: &[ArrayRef], groups: &mut BTreeMap<String, CorpusStats>) -> Result<()> {
        Rows::new(Self::NAME, &self.call, values)?.each(&self.call.shared, |group, analysis| {
            match groups.get_mut(group) {
                Some(stats) => stats.add(analysis),
                None => drop(groups.insert(group.to_owned(), analysis.into())),
            }
            Ok(())
        })
    }

    /// The statistics of each group.
    ///
    /// # Errors
    /// When they are of several languages: their terms do not mix.
    fn of_one_language(&self) -> Result<Vec<(&str, &LanguageStats)>> {
        let mut found: Option<Language> = None;
        let mut groups = Vec::with_capacity(self.groups.len());
        for (group, stats) in &self.groups {
            for (language, stats) in stats.languages() {
                if let Some(other) = found.filter(|&other| other != language) {
                    return Err(mixed(Self::NAME, other, language));
                }
                found = Some(language);
                groups.push((group.as_str(), stats));
            }
        }
        Ok(groups)
    }
}

impl Accumulator for Keyness {
    fn update_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        let mut groups = std::mem::take(&mut self.groups);
        let counted = self.count(values, &mut groups);
        self.groups = groups;
        counted?;
        self.of_one_language().map(drop)
    }

    fn merge_batch(&mut self, states: &[ArrayRef]) -> Result<()> {
        let [groups, statistics] = states else {
            return internal_err!("{}: a state of {} columns", Self::NAME, states.len());
        };
        let (Some(groups), Some(statistics)) = (groups.as_list_opt::<i32>(), statistics.as_list_opt::<i32>()) else {
            return internal_err!("{}: a state without lists", Self::NAME);
        };
        for (groups, statistics) in groups.iter().zip(statistics.iter()) {
            let (Some(groups), Some(statistics)) = (groups, statistics) else { continue };
            for (group, stats) in groups.as_string::<i32>().iter().zip(read(Self::NAME, &statistics)?) {
                let ours = self.groups.entry(group.unwrap_or_default().to_owned()).or_default();
                *ours = std::mem::take(ours).merge(stats?);
            }
        }
        self.of_one_language().map(drop)
    }

    /// For windows that move on.
    fn retract_batch(&mut self, values: &[ArrayRef]) -> Result<()> {
        let mut gone = BTreeMap::new();
        self.count(values, &mut gone)?;
        for (group, stats) in gone {
            if let Err(error) = self.groups.entry(group).or_default().subtract(&stats) {
                return exec_err!("{}: {error}", Self::NAME);
            }
        }
        self.groups.retain(|_, stats| stats.documents() > 0);
        Ok(())
    }

    fn supports_retract_batch(&self) -> bool {
        true
    }

    fn state(&mut self) -> Result<Vec<ScalarValue>> {
        let groups: StringArray = self.groups.keys().map(Some).collect();
        let statistics: LargeBinaryArray = self.groups.values().map(|stats| Some(stats.to_bytes())).collect();
        let one = |array: ArrayRef| SingleRowListArrayBuilder::new(array).build_list_scalar();
        Ok(vec![one(Arc::new(groups)), one(Arc::new(statistics))])
    }

    /// A group's reference is all others, so a term's frequency there is the one in all less that in the group.
    fn evaluate(&mut self) -> Result<ScalarValue> {
        let all: CorpusStats = self.groups.values().cloned().collect();
        let all = one_language(Self::NAME, &all)?;
        let mut keys = Keys::default();
        for (group, stats) in self.of_one_language()? {
            let table = |of: TermStats<'_>| {
                let (in_all, size) = all.map_or((0, 0), |all| (all.collection_frequency(of.term()), all.mentions()));
                let target = of.collection_frequency();
                let (reference, others) = (in_all.saturating_sub(target), size.saturating_sub(stats.mentions()));
                ContingencyTable::of_corpora(target, stats.mentions(), reference, others)
            };
            let tables = stats.iter().map(|of| (of.term(), table(of))).filter(|(_, table)| table.attracts());
            let mut best: Vec<_> = tables.map(|(term, table)| (term, table, table.log_likelihood())).collect();
            // They come in the order of their bytes, which a stable sort keeps.
            best.sort_by(|a, b| b.2.total_cmp(&a.2));
            for (term, table, score) in best.into_iter().take(self.call.count) {
                keys.add(group, term, table, score)?;
            }
        }
        keys.finish()
    }

    fn size(&self) -> usize {
        let group =
            |(name, stats): (&String, &CorpusStats)| size_of::<(String, CorpusStats)>() + name.capacity() + size(stats);
        size_of_val(self) + self.groups.iter().map(group).sum::<usize>()
    }
}

/// The columns of the list that is given back.
#[derive(Default)]
struct Keys {
    group: Strings,
    term: Strings,
    score: Scores,
    log_ratio: Scores,
    target: Numbers,
    reference: Numbers,
}

impl Keys {
    fn add(&mut self, group: &str, term: &str, table: ContingencyTable, score: f64) -> Result<()> {
        self.group.add(group)?;
        self.term.add(term)?;
        self.score.add(score);
        self.log_ratio.add(table.log_ratio());
        self.target.add(table.both());
        self.reference.add(table.first().saturating_sub(table.both()));
        Ok(())
    }

    fn finish(self) -> Result<ScalarValue> {
        let columns = vec![
            self.group.into_array(),
            self.term.into_array(),
            self.score.finish(),
            self.log_ratio.finish(),
            self.target.finish(),
            self.reference.finish(),
        ];
        list(&Keyness::data_type(), columns)
    }
}
