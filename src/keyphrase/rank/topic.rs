//! What TopicRank and MultipartiteRank share: candidates clustered into topics, and how near candidates stand to one
//! another.
//!
//! Every candidate of those methods is connected to all others, and every mention counts with every other one, so they
//! are quadratic by nature. They look at the [`CANDIDATES`] that are mentioned first, and of those at the first
//! [`MENTIONS`]; that is all there is in some 8,000 words of news. What goes beyond it is passed over.

#![expect(
    clippy::indexing_slicing,
    reason = "clusters, candidates and the square of them by their numbers, below how many there are"
)]

use hashbrown::HashMap;

use super::super::candidate::{Candidate, Candidates};
use super::graph::walk;

/// The most candidates: they have a matrix of 4 MiB.
const CANDIDATES: usize = 1024;
/// The most mentions of them.
const MENTIONS: usize = 2048;
/// The least similarity, on average, of the candidates of two clusters that become one.
const SIMILAR: f64 = 0.26;
/// The walk is as exact as SingleRank's.
const TOLERANCE: f64 = 1e-6;

/// The candidates that are looked at: as many as [`bounded`] says, the first of the list.
pub(super) struct Topics {
    /// The topic of each.
    pub(super) of: Vec<usize>,
    /// How many topics there are.
    pub(super) len: usize,
    /// The candidate of each topic that is mentioned first.
    pub(super) first: Vec<usize>,
}

/// The first candidates, each with where its first mentions stand: place and number of words.
pub(super) fn bounded(candidates: &Candidates<'_>) -> Vec<Vec<(usize, usize)>> {
    let words = candidates.passage().words();
    let list: Vec<Candidate<'_>> = candidates.iter().take(CANDIDATES).collect();
    let mut all: Vec<(usize, usize)> = Vec::new();
    for (number, candidate) in list.iter().enumerate() {
        all.extend(candidate.mentions().iter().take(MENTIONS).map(|mention| (mention.start, number)));
    }
    all.sort_unstable();
    all.truncate(MENTIONS);
    let mut bounded = vec![Vec::new(); list.len()];
    for (start, number) in all {
        bounded[number].push((words[start].place(), list[number].units().len()));
    }
    // First mentions are in order, so those without any are the last.
    bounded.truncate(bounded.iter().take_while(|mentions| !mentions.is_empty()).count());
    bounded
}

impl Topics {
    /// Clusters candidates by the words that they share: average linkage over the Jaccard similarity of their sets of
    /// units, by chains of nearest neighbours (Müllner, *Modern hierarchical, agglomerative clustering algorithms*, 2011).
    /// Ties go to the one that comes first by its words' texts.
    ///
    /// Only pairs that share a word are kept, since others never join.
    pub(super) fn new(candidates: &Candidates<'_>, len: usize) -> Topics {
        let passage = candidates.passage();
        let list: Vec<Candidate<'_>> = candidates.iter().take(len).collect();
        let texts = |candidate: &Candidate<'_>| -> Vec<&str> {
            candidate.units().iter().map(|&unit| passage.unit_text(unit as usize)).collect()
        };
        let mut order: Vec<(Vec<&str>, usize)> = list.iter().map(texts).zip(0..).collect();
        order.sort_unstable();
        let order: Vec<usize> = order.into_iter().map(|(_, number)| number).collect();
        let members = Clusters::new(&order, &list).join();
        let mut topics = Topics { of: vec![0; len], len: members.len(), first: Vec::new() };
        for (topic, mut members) in members.into_iter().enumerate() {
            members.iter_mut().for_each(|member| *member = order[*member]);
            members.iter().for_each(|&member| topics.of[member] = topic);
            topics.first.extend(members.into_iter().min());
        }
        topics
    }
}

/// Clusters by number, each with those that are at all similar to it, and the sum of similarities of their members.
struct Clusters {
    near: Vec<HashMap<usize, f64>>,
    members: Vec<Vec<usize>>,
}

impl Clusters {
    fn new(order: &[usize], list: &[Candidate<'_>]) -> Clusters {
        let sets: Vec<Vec<u32>> = order
            .iter()
            .map(|&number| {
                let mut units = list[number].units().to_vec();
                units.sort_unstable();
                units.dedup();
                units
            })
            .collect();
        let mut with: HashMap<u32, Vec<usize>> = HashMap::new();
        let mut near: Vec<HashMap<usize, f64>> = vec![HashMap::new(); sets.len()];
        // How many words each other one shares, and which share any.
        let (mut shared, mut sharing) = (vec![0usize; sets.len()], Vec::new());
        for (cluster, set) in sets.iter().enumerate() {
            for &unit in set {
                let with = with.entry(unit).or_default();
                for &other in &*with {
                    if shared[other] == 0 {
                        sharing.push(other);
                    }
                    shared[other] += 1;
                }
                with.push(cluster);
            }
            for other in sharing.drain(..) {
                let shared = std::mem::take(&mut shared[other]);
                let similarity = shared as f64 / (set.len() + sets[other].len() - shared) as f64;
                near[cluster].insert(other, similarity);
                near[other].insert(cluster, similarity);
            }
        }
        Clusters { near, members: (0..sets.len()).map(|cluster| vec![cluster]).collect() }
    }

    /// The members of each cluster, once no two are similar enough.
    fn join(mut self) -> Vec<Vec<usize>> {
        let mut chain: Vec<usize> = Vec::new();
        let mut open = 0;
        while open < self.near.len() {
            let Some(&last) = chain.last() else {
                if !self.near[open].is_empty() {
                    chain.push(open);
                } else {
                    open += 1;
                }
                continue;
            };
            let before = chain.len().checked_sub(2).map(|at| chain[at]);
            match self.nearest(last, before) {
                Some(nearest) if Some(nearest) == before => {
                    chain.truncate(chain.len() - 2);
                    self.merge(last.min(nearest), last.max(nearest));
                }
                Some(nearest) => chain.push(nearest),
                // Nothing joins it any more, then or later: what the others become is at most as similar.
                None => {
                    chain.pop();
                    for other in std::mem::take(&mut self.near[last]).into_keys() {
                        self.near[other].remove(&last);
                    }
                }
            }
        }
        self.members.retain(|members| !members.is_empty());
        self.members
    }

    /// The cluster that is most similar to one, if it is similar enough: of those as similar the one before it in the
    /// chain, or else the first.
    fn nearest(&self, cluster: usize, before: Option<usize>) -> Option<usize> {
        let len = self.members[cluster].len();
        let similar = |(&other, sum): (&usize, &f64)| (sum / (len * self.members[other].len()) as f64, other);
        let similar = self.near[cluster].iter().map(similar).filter(|&(similarity, _)| similarity >= SIMILAR);
        let key = |&(similarity, other): &(f64, usize)| (similarity, Some(other) == before, std::cmp::Reverse(other));
        similar.max_by(|a, b| key(a).partial_cmp(&key(b)).unwrap_or(std::cmp::Ordering::Equal)).map(|(_, other)| other)
    }

    /// Puts the members of `from` into `into`.
    fn merge(&mut self, from: usize, into: usize) {
        let members = std::mem::take(&mut self.members[from]);
        self.members[into].extend(members);
        for (other, sum) in std::mem::take(&mut self.near[from]) {
            self.near[other].remove(&from);
            if other != into {
                let both = self.near[into].entry(other).or_default();
                *both += sum;
                let both = *both;
                self.near[other].insert(into, both);
            }
        }
    }
}

/// A graph in which each node may be connected to each other one, as a matrix: the weight from the row's node to the
/// column's. In 32 bits: the walk ends far above what they round.
pub(super) struct Matrix {
    len: usize,
    pub(super) weights: Vec<f32>,
}

impl Matrix {
    /// The nodes' nearness: for each two mentions of two nodes one over the words from the end of the first to the beginning
    /// of the second, those within a node left out. `node` says the node of a candidate, and `apart` which nodes are
    /// connected.
    pub(super) fn nearness(
        mentions: &[Vec<(usize, usize)>],
        len: usize,
        node: impl Fn(usize) -> usize,
        apart: impl Fn(usize, usize) -> bool,
    ) -> Matrix {
        let mut all: Vec<(usize, usize, usize)> = Vec::new();
        for (candidate, mentions) in mentions.iter().enumerate() {
            all.extend(mentions.iter().map(|&(place, words)| (place, words, node(candidate))));
        }
        all.sort_unstable();
        let widest = all.last().map_or(0, |last| last.0) - all.first().map_or(0, |first| first.0) + 1;
        let shares: Vec<f32> = (0..=widest).map(|gap| 1.0 / gap.max(1) as f32).collect();
        let mut weights = vec![0.0; len * len];
        for (at, &(place, words, one)) in all.iter().enumerate() {
            let row = &mut weights[one * len..][..len];
            for &(next, _, other) in &all[at + 1..] {
                // Mentions of one's own candidates may overlap.
                let gap = (next - place + 1).saturating_sub(words);
                row[other] += shares[gap];
            }
        }
        for one in 0..len {
            weights[one * len + one] = 0.0;
            for other in one + 1..len {
                let both = weights[one * len + other] + weights[other * len + one];
                let both = if apart(one, other) { both } else { 0.0 };
                weights[one * len + other] = both;
                weights[other * len + one] = both;
            }
        }
        Matrix { len, weights }
    }

    /// The weights from a node.
    pub(super) fn row(&self, node: usize) -> &[f32] {
        &self.weights[node * self.len..][..self.len]
    }

    /// The PageRank of each node.
    pub(super) fn pagerank(&self) -> Vec<f64> {
        let strengths = (0..self.len).map(|node| f64::from(self.row(node).iter().sum::<f32>())).collect();
        let mut sums = vec![0.0f32; self.len];
        walk(strengths, None, TOLERANCE, |given, taken| {
            sums.fill(0.0);
            for (node, &given) in given.iter().enumerate() {
                let given = given as f32;
                sums.iter_mut().zip(self.row(node)).for_each(|(sum, weight)| *sum += given * weight);
            }
            taken.iter_mut().zip(&sums).for_each(|(taken, &sum)| *taken = f64::from(sum));
        })
    }
}
