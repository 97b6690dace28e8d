//! MultipartiteRank.

#![expect(
    clippy::indexing_slicing,
    reason = "a square of the candidates; each has a topic, a topic has a first one, and that a mention"
)]

use super::super::candidate::{Candidates, Source};
use super::super::explanation::{Explanation, Part};
use super::super::scores::Scores;
use super::published::Published;
use super::topic::{Matrix, Topics, bounded};

/// Boudin, *Unsupervised Keyphrase Extraction with Multipartite Graphs*, NAACL 2018: PageRank on a graph of candidates,
/// connected by how near they stand to one another unless they are of one topic, as TopicRank has topics. What leads to
/// the first candidate of a topic weighs more the more the others of the topic are connected to where it comes from, and
/// the earlier that candidate comes.
pub(super) static MULTIPARTITE_RANK: Published = Published::new(weigh, Source::Nominals);

/// How much more.
const ALPHA: f64 = 1.1;

fn weigh(candidates: &Candidates<'_>) -> Scores {
    let mentions = bounded(candidates);
    let len = mentions.len();
    let topics = Topics::new(candidates, len);
    let mut graph = Matrix::nearness(&mentions, len, |candidate| candidate, |a, b| topics.of[a] != topics.of[b]);
    // For the first candidate of each topic with others, the sums of their weights.
    let mut others: Vec<Option<Vec<f32>>> = vec![None; topics.len];
    for candidate in (0..len).filter(|&candidate| topics.first[topics.of[candidate]] != candidate) {
        let others = others[topics.of[candidate]].get_or_insert_with(|| vec![0.0; len]);
        others.iter_mut().zip(graph.row(candidate)).for_each(|(sum, weight)| *sum += weight);
    }
    for (&first, others) in topics.first.iter().zip(&others) {
        let early = (1.0 / (mentions[first][0].0 + 1) as f64).exp();
        for (from, others) in others.iter().flatten().enumerate() {
            graph.weights[from * len + first] += (ALPHA * early) as f32 * others;
        }
    }
    let scores = graph.pagerank();
    Scores::new(scores.clone(), move |number| Explanation::sum([Part::new("candidate", scores[number])]))
}
