//! TopicRank.

#![expect(clippy::indexing_slicing, reason = "a topic for each candidate, a score for each topic")]

use super::super::candidate::{Candidates, Source};
use super::super::explanation::{Explanation, Part};
use super::super::scores::Scores;
use super::published::Published;
use super::topic::{Matrix, Topics, bounded};

/// Bougouin, Boudin and Daille, *TopicRank: Graph-Based Topic Ranking for Keyphrase Extraction*, IJCNLP 2013: candidates
/// that share words are a topic, and PageRank on the graph of topics, connected by how near their candidates stand to one
/// another, ranks those. Of each topic the candidate that comes first has its score; the others are passed over.
pub(super) static TOPIC_RANK: Published = Published::new(weigh, Source::Nominals);

fn weigh(candidates: &Candidates<'_>) -> Scores {
    let mentions = bounded(candidates);
    let topics = Topics::new(candidates, mentions.len());
    let scores = Matrix::nearness(&mentions, topics.len, |candidate| topics.of[candidate], |_, _| true).pagerank();
    let mut of_first = vec![f64::NAN; candidates.len()];
    topics.first.iter().zip(scores).for_each(|(&first, score)| of_first[first] = score);
    Scores::new(of_first.clone(), move |number| Explanation::sum([Part::new("topic", of_first[number])]))
}
