//! What the graph methods share: graphs of words, and PageRank on them.

#![expect(
    clippy::indexing_slicing,
    reason = "rows and nodes are as many as the graph was made with; each row's end is the next one's start"
)]

use std::ops::Range;

use super::super::candidate::{Candidates, is_node_in};
use super::super::passage::Passage;
use super::super::scores::Scores;
use super::word_sums;

/// How much of a node's score its neighbours give: the damping factor of Brin and Page (1998).
const DAMPING: f64 = 0.85;
/// The walk ends after so many steps, converged or not.
const STEPS: usize = 100;

/// An undirected graph whose edges have weights, as compressed sparse rows.
pub(super) struct Graph {
    /// Where the row of each node begins in `ends` and `weights`, and at last where the last one ends.
    rows: Vec<usize>,
    ends: Vec<u32>,
    weights: Vec<f64>,
}

/// What edges that are given several times weigh.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Weights {
    /// As often as they are given.
    Counted,
    /// 1.
    Even,
}

impl Graph {
    /// The graph of these edges; one from a node to itself is none. Time and memory are linear in the nodes and edges but
    /// for the sorting of each row.
    fn new(nodes: usize, edges: &[(u32, u32)], weights: Weights) -> Graph {
        let mut rows = vec![0usize; nodes + 1];
        for &(one, other) in edges {
            rows[one as usize + 1] += 1;
            rows[other as usize + 1] += 1;
        }
        for node in 0..nodes {
            rows[node + 1] += rows[node];
        }
        let mut free = rows.clone();
        let mut given = vec![0u32; 2 * edges.len()];
        for &(one, other) in edges {
            for (from, to) in [(one, other), (other, one)] {
                given[free[from as usize]] = to;
                free[from as usize] += 1;
            }
        }
        let mut graph = Graph { rows: vec![0], ends: Vec::with_capacity(given.len()), weights: Vec::new() };
        for row in rows.windows(2) {
            let row = &mut given[row[0]..row[1]];
            row.sort_unstable();
            for same in row.chunk_by(|a, b| a == b) {
                graph.ends.push(same[0]);
                graph.weights.push(if weights == Weights::Counted { same.len() as f64 } else { 1.0 });
            }
            graph.rows.push(graph.ends.len());
        }
        graph
    }

    fn row(&self, node: usize) -> Range<usize> {
        self.rows[node]..self.rows[node + 1]
    }

    /// The PageRank of each node; they sum up to 1.
    fn pagerank(&self, start: Option<&[f64]>, tolerance: f64) -> Vec<f64> {
        let strengths = (0..self.rows.len() - 1).map(|node| self.weights[self.row(node)].iter().sum()).collect();
        walk(strengths, start, tolerance, |given, taken| {
            for (node, taken) in taken.iter_mut().enumerate() {
                let row = self.row(node);
                let edges = self.ends[row.clone()].iter().zip(&self.weights[row]);
                *taken = edges.map(|(&end, weight)| given[end as usize] * weight).sum();
            }
        })
    }
}

/// The PageRank of each node of a graph, by power iteration from even scores, until a step changes all scores together by
/// less than `tolerance` for each node, or [`STEPS`] are done.
///
/// `strengths` are the nodes' sums of the weights of edges that leave them; a node without any gives its score to where
/// the walk starts anew. `start` is how likely that is for each node; without it, all are alike. `step` is given what each
/// node gives for a weight of 1, and sets what each takes from its neighbours.
pub(super) fn walk(
    strengths: Vec<f64>,
    start: Option<&[f64]>,
    tolerance: f64,
    mut step: impl FnMut(&[f64], &mut [f64]),
) -> Vec<f64> {
    let nodes = strengths.len();
    let even = 1.0 / nodes as f64;
    let total: f64 = start.map_or(0.0, |start| start.iter().sum());
    let start = |node: usize| start.filter(|_| total > 0.0).map_or(even, |start| start[node] / total);
    let mut scores = vec![even; nodes];
    let mut given = vec![0.0; nodes];
    let mut taken = vec![0.0; nodes];
    for _ in 0..STEPS {
        let mut lost = 0.0;
        for node in 0..nodes {
            let strength = strengths[node];
            given[node] = if strength > 0.0 { scores[node] / strength } else { 0.0 };
            lost += if strength > 0.0 { 0.0 } else { scores[node] };
        }
        step(&given, &mut taken);
        let mut change = 0.0;
        for node in 0..nodes {
            let anew = DAMPING * lost + (1.0 - DAMPING);
            let score = DAMPING * taken[node] + anew * start(node);
            change += (score - scores[node]).abs();
            scores[node] = score;
        }
        if change < tolerance * nodes as f64 {
            break;
        }
    }
    scores
}

/// A graph of words: of adjectives, nouns and names, or in a language without a tagger of all but stop words.
pub(super) struct WordGraph {
    /// The node of each unit of the passage, or [`NO_NODE`].
    nodes: Vec<u32>,
    len: usize,
    graph: Graph,
}

const NO_NODE: u32 = u32::MAX;

/// How far apart words may be to be connected.
#[derive(Clone, Copy)]
pub(super) enum Window {
    /// Less than so many words and marks.
    Text(usize),
    /// Less than so many words that are nodes.
    Nodes(usize),
}

impl WordGraph {
    /// Words are connected once for each time that they stand within the window, also of two sentences.
    pub(super) fn new(passage: &Passage<'_>, window: Window, weights: Weights) -> WordGraph {
        let mut nodes = vec![NO_NODE; passage.units()];
        let mut len = 0;
        // Node and place of each word.
        let mut words: Vec<(u32, usize)> = Vec::new();
        for &word in passage.words().iter().filter(|&&word| is_node_in(passage, word)) {
            let node = &mut nodes[word.unit()];
            if *node == NO_NODE {
                *node = len;
                len += 1;
            }
            let place = match window {
                Window::Text(_) => word.place(),
                Window::Nodes(_) => words.len(),
            };
            words.push((*node, place));
        }
        let (Window::Text(window) | Window::Nodes(window)) = window;
        let mut edges = Vec::new();
        for (at, &(one, place)) in words.iter().enumerate() {
            let near = words[at + 1..].iter().take_while(|other| other.1 < place + window);
            edges.extend(near.map(|other| (one, other.0)).filter(|(one, other)| one != other));
        }
        WordGraph { nodes, len: len as usize, graph: Graph::new(len as usize, &edges, weights) }
    }

    /// The node of a word, if it is one.
    fn node(&self, unit: usize) -> Option<usize> {
        Some(self.nodes[unit]).filter(|&node| node != NO_NODE).map(|node| node as usize)
    }

    /// Explains each candidate by the sum of its words' PageRanks. `start` says how much more likely than others the walk
    /// starts anew at each unit.
    pub(super) fn explain(&self, candidates: &Candidates<'_>, start: Option<&[f64]>, tolerance: f64) -> Scores {
        let mut starts = vec![0.0; self.len];
        for (unit, &node) in self.nodes.iter().enumerate().filter(|&(_, &node)| node != NO_NODE) {
            starts[node as usize] = start.map_or(1.0, |start| start[unit]);
        }
        let scores = self.graph.pagerank(Some(&starts), tolerance);
        let score = |unit: u32| self.node(unit as usize).map_or(0.0, |node| scores[node]);
        word_sums(candidates, score)
    }
}
