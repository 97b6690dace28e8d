//! Logistic regressions: of candidates, with weights for each kind of text; of kinds of text.

use newsprint::keyphrase::fitting::{FUNCTIONS, Functions, Gate, KINDS, TRAITS, Traits};

/// A candidate to learn from: how much its document is of each kind, and how much it counts.
pub struct Row<'a> {
    pub functions: &'a Functions,
    pub shares: [f64; KINDS],
    pub gold: bool,
    pub weight: f64,
}

/// What was fitted: the log-odds of each kind of text are a constant and a weight for each function.
pub struct Fit {
    pub constants: [f64; KINDS],
    pub weights: [Functions; KINDS],
    /// The mean of each function over what was learnt from.
    pub means: Functions,
}

impl Fit {
    pub fn probability(&self, functions: &Functions, shares: [f64; KINDS]) -> f64 {
        let odds = |kind: usize| {
            self.constants[kind]
                + self.weights[kind].iter().zip(functions).map(|(weight, value)| weight * value).sum::<f64>()
        };
        let odds: f64 = (0..KINDS).filter(|&kind| shares[kind] > 0.0).map(|kind| shares[kind] * odds(kind)).sum();
        1.0 / (1.0 + (-odds).exp())
    }
}

/// How strongly weights of standardized functions are drawn to nothing.
const DECAY: f64 = 10.0;
const ROUNDS: usize = 9;

/// By Newton's method.
pub fn fit(rows: &[Row<'_>], kinds: usize) -> Fit {
    let all: f64 = rows.iter().map(|row| row.weight).sum();
    // Each row counts for one on average, so that the decay means the same whatever the weights are.
    let unit = rows.len() as f64 / all;
    let mut means = [0.0; FUNCTIONS];
    let mut deviations = [0.0; FUNCTIONS];
    for row in rows {
        means.iter_mut().zip(row.functions).for_each(|(mean, value)| *mean += row.weight / all * value);
    }
    for row in rows {
        for ((deviation, value), mean) in deviations.iter_mut().zip(row.functions).zip(means) {
            *deviation += row.weight / all * (value - mean).powi(2);
        }
    }
    let deviations = deviations.map(|variance: f64| if variance > 1e-12 { variance.sqrt() } else { 1.0 });
    let one = FUNCTIONS + 1;
    let size = kinds * one;
    let mut solution = vec![0.0; size];
    let mut inputs = vec![0.0; size];
    for _ in 0..ROUNDS {
        let mut gradient = vec![0.0; size];
        let mut curvature = vec![0.0; size * size];
        for row in rows {
            for kind in 0..kinds {
                let share = row.shares[kind];
                let inputs = &mut inputs[kind * one..][..one];
                inputs[0] = share;
                for (at, input) in inputs[1..].iter_mut().enumerate() {
                    *input = share * (row.functions[at] - means[at]) / deviations[at];
                }
            }
            let odds: f64 = solution.iter().zip(&inputs).map(|(weight, input)| weight * input).sum();
            let probability = 1.0 / (1.0 + (-odds).exp());
            let weight = row.weight * unit;
            let error = weight * (f64::from(u8::from(row.gold)) - probability);
            let bend = weight * (probability * (1.0 - probability)).max(1e-9);
            for at in 0..size {
                if inputs[at].abs() < 1e-6 {
                    continue;
                }
                gradient[at] += error * inputs[at];
                let factor = bend * inputs[at];
                let line = &mut curvature[at * size..][..=at];
                line.iter_mut().zip(&inputs).for_each(|(sum, input)| *sum += factor * input);
            }
        }
        for at in 0..size {
            let decay = if at % one == 0 { 1e-6 } else { DECAY };
            gradient[at] -= decay * solution[at];
            curvature[at * size + at] += decay;
        }
        let step = solve(curvature, gradient, size);
        solution.iter_mut().zip(step).for_each(|(weight, step)| *weight += step);
    }
    let mut fit = Fit { constants: [0.0; KINDS], weights: [[0.0; FUNCTIONS]; KINDS], means };
    for kind in 0..kinds {
        fit.constants[kind] = solution[kind * one];
        for at in 0..FUNCTIONS {
            let weight = solution[kind * one + 1 + at] / deviations[at];
            fit.weights[kind][at] = weight;
            fit.constants[kind] -= weight * means[at];
        }
    }
    fit
}

/// Solves a system whose matrix is symmetric and positive definite, given by its lower half, by Cholesky's decomposition.
fn solve(mut matrix: Vec<f64>, mut right: Vec<f64>, size: usize) -> Vec<f64> {
    for column in 0..size {
        for row in column..size {
            let (a, b) = (row * size, column * size);
            let sum: f64 = (0..column).map(|at| matrix[a + at] * matrix[b + at]).sum();
            let rest = matrix[a + column] - sum;
            matrix[a + column] = if row == column { rest.max(1e-12).sqrt() } else { rest / matrix[b + column] };
        }
    }
    for row in 0..size {
        let sum: f64 = (0..row).map(|at| matrix[row * size + at] * right[at]).sum();
        right[row] = (right[row] - sum) / matrix[row * size + row];
    }
    for row in (0..size).rev() {
        let sum: f64 = (row + 1..size).map(|at| matrix[at * size + row] * right[at]).sum();
        right[row] = (right[row] - sum) / matrix[row * size + row];
    }
    right
}

/// The kinds of text by their traits, each kind counting the same; by gradient descent on standardized traits.
pub fn gate(texts: &[(Traits, usize)]) -> Gate {
    const STEPS: usize = 3000;
    const RATE: f64 = 0.5;
    const DECAY: f64 = 0.002;
    let count = texts.len() as f64;
    let mean: Vec<f64> = (0..TRAITS).map(|at| texts.iter().map(|text| text.0[at]).sum::<f64>() / count).collect();
    let spread =
        |at: usize| (texts.iter().map(|text| (text.0[at] - mean[at]).powi(2)).sum::<f64>() / count).sqrt().max(1e-9);
    let spread: Vec<f64> = (0..TRAITS).map(spread).collect();
    let of_kind = |kind: usize| texts.iter().filter(|text| text.1 == kind).count().max(1) as f64;
    let sizes: Vec<f64> = (0..KINDS).map(of_kind).collect();
    let mut weights: Gate = [[0.0; 1 + TRAITS]; KINDS];
    for _ in 0..STEPS {
        let mut gradient: Gate = [[0.0; 1 + TRAITS]; KINDS];
        for (traits, kind) in texts {
            let mut inputs = [1.0; 1 + TRAITS];
            (0..TRAITS).for_each(|at| inputs[1 + at] = (traits[at] - mean[at]) / spread[at]);
            let odds =
                weights.map(|line| line.iter().zip(inputs).map(|(weight, input)| weight * input).sum::<f64>().exp());
            let sum: f64 = odds.iter().sum();
            for other in 0..KINDS {
                let error = (f64::from(u8::from(other == *kind)) - odds[other] / sum) / sizes[*kind];
                gradient[other].iter_mut().zip(inputs).for_each(|(sum, input)| *sum += error * input);
            }
        }
        for (line, gradient) in weights.iter_mut().zip(gradient) {
            line.iter_mut().zip(gradient).for_each(|(weight, more)| *weight += RATE * (more - DECAY * *weight));
        }
    }
    weights.map(|line| {
        let mut plain = line;
        for at in 0..TRAITS {
            plain[1 + at] = line[1 + at] / spread[at];
            plain[0] -= plain[1 + at] * mean[at];
        }
        plain
    })
}
