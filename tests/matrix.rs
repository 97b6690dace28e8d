//! Documents by terms: what is kept, weighed and ranked is what the plain definitions say.

use newsprint::{Bm25, DocumentTermMatrix, Idf, Language, LengthNorm, Normalizer, Smart, TermWeight, Weighting};

const TEXTS: [&str; 4] = ["Rain and rain.", "Rain, snow and a ferry.", "Snow on the ferry; the ferry waits.", ""];

fn matrix() -> DocumentTermMatrix {
    DocumentTermMatrix::of(Normalizer::folding(Language::Undetermined), TEXTS)
}

#[test]
fn a_matrix_counts_by_documents_and_keeps_what_is_asked() {
    let matrix = matrix();
    assert_eq!((matrix.documents(), matrix.vocabulary().len()), (4, 8));
    let frequencies = ["rain", "ferry", "the", "fog"].map(|term| matrix.document_frequency(term));
    assert_eq!(frequencies, [2, 2, 1, 0]);
    assert_eq!(
        [matrix.count(0, "rain"), matrix.count(2, "ferry"), matrix.count(2, "rain"), matrix.count(9, "rain")],
        [2, 2, 0, 0]
    );

    let selected = matrix.select(|term, documents| documents == 2 && term != "and");
    assert_eq!((selected.documents(), selected.vocabulary().len()), (4, 3));
    for document in 0..4 {
        for term in ["rain", "snow", "ferry"] {
            assert_eq!(selected.count(document, term), matrix.count(document, term), "{term} in {document}");
        }
        assert_eq!(selected.count(document, "and"), 0);
    }
    assert!(selected.row(3).is_empty() && selected.row(4).is_empty());
}

#[test]
fn a_term_is_spread_over_the_documents_that_have_words() {
    let matrix = matrix();
    // Of documents with 3, 5 and 7 terms; the empty one is none.
    let spread = matrix.dispersion("rain");
    assert_eq!(spread.range(), 2);
    let expected = ((2.0f64 / 3.0 - 3.0 / 15.0).abs() + (1.0f64 / 3.0 - 5.0 / 15.0).abs() + 7.0 / 15.0) / 2.0;
    assert!((spread.gries_dp() - expected).abs() < 1e-12);
    let never = matrix.dispersion("fog");
    assert_eq!((never.range(), never.gries_dp(), never.juilland_d()), (0, 0.0, 0.0));
    let alone = DocumentTermMatrix::of(Normalizer::folding(Language::Undetermined), ["Rain."]).dispersion("rain");
    assert_eq!((alone.gries_dp(), alone.juilland_d()), (0.0, 1.0));
}

#[test]
fn a_query_is_answered_by_the_product_of_weights() {
    let matrix = matrix();
    let smart: Smart = "ntn.nnn".parse().unwrap();
    let ranked = matrix.rank(smart, [("ferry", 1), ("rain", 3), ("fog", 5)]);
    // Each idf is ln(4 / 2); the first document has two of rain, the second one and a ferry, the third two ferries.
    let idf = 2.0f64.ln();
    let expected = [(0, 6.0 * idf), (1, 4.0 * idf), (2, 2.0 * idf)];
    assert_eq!(ranked.len(), 3, "the last shares no term");
    for (found, expected) in ranked.iter().zip(expected) {
        assert_eq!(found.0, expected.0);
        assert!((found.1 - expected.1).abs() < 1e-12, "{found:?}");
    }
    // Of two as good, the first.
    let ranked = matrix.rank("nnn.nnn".parse().unwrap(), [("snow", 1)]);
    assert_eq!(ranked, [(1, 1.0), (2, 1.0)]);
}

#[test]
fn schemes_are_read_as_they_are_written() {
    for term in "nlabLd".chars() {
        for idf in "ntpso".chars() {
            for norm in "ncsub".chars() {
                let name: String = [term, idf, norm].iter().collect();
                let weighting: Weighting = name.parse().unwrap();
                assert_eq!(weighting.to_string(), name);
                let smart: Smart = format!("{name}.ltc").parse().unwrap();
                assert_eq!(smart, Smart::new(weighting, "ltc".parse().unwrap()));
                assert_eq!((smart.documents(), smart.queries().to_string()), (weighting, "ltc".to_owned()));
                assert_eq!(smart.to_string(), format!("{name}.ltc"));
                assert_eq!(format!("{weighting:>5}|{smart:<9}|"), format!("  {name}|{name}.ltc  |"));
            }
        }
    }
    for wrong in ["", "lt", "ltcc", "Ltz", "ltc."] {
        assert!(wrong.parse::<Weighting>().unwrap_err().is_name(), "{wrong}");
        assert!(wrong.parse::<Smart>().unwrap_err().is_name(), "{wrong}");
    }
    // Without a term there is no weight, whatever the letters.
    for weight in [TermWeight::Natural, TermWeight::Logarithm, TermWeight::Augmented, TermWeight::Boolean] {
        assert_eq!(weight.weight(0, 5, 2.0), 0.0);
    }
}

#[test]
fn lengths_and_averages_are_in_the_weights_as_their_formulas_say() {
    let log_average = |count, mean| TermWeight::LogAverage.weight(count, 9, mean);
    assert!((log_average(4, 2.0) - (1.0 + 4.0f64.ln()) / (1.0 + 2.0f64.ln())).abs() < 1e-12);
    assert_eq!(log_average(4, 0.5), 1.0 + 4.0f64.ln(), "no term that occurs does so less than once");

    let matrix = matrix();
    let weight = |norm: LengthNorm| {
        let weighted = matrix.weighted(Weighting::new(TermWeight::Natural, Idf::None, norm));
        let ferry = matrix.vocabulary().get("ferry").unwrap();
        weighted.row(2).iter().find(|entry| entry.0 == ferry).unwrap().1
    };
    // The third document has 5 distinct terms of 27 bytes, each as often as it occurs; all four have 12 together.
    assert!((weight(LengthNorm::PivotedUnique { slope: 0.2 }) - 2.0 / (0.8 + 0.2 * 5.0 / 3.0)).abs() < 1e-12);
    assert!((weight(LengthNorm::ByteSize { alpha: 0.5 }) - 2.0 / 27.0f64.sqrt()).abs() < 1e-12);
    assert!((weight(LengthNorm::Cosine) - 2.0 / 11.0f64.sqrt()).abs() < 1e-12);
    assert_eq!(weight(LengthNorm::None), 2.0);
    let sum = matrix.row(2).iter().map(|entry| entry.1 as f64).sum::<f64>();
    assert_eq!(weight(LengthNorm::Sum), 2.0 / sum);
    assert!((Idf::OneMore.weight(1, 3) - (3.0f64.ln() + 1.0)).abs() < 1e-12);
    assert_eq!((Idf::OneMore.weight(3, 3), Idf::OneMore.weight(0, 3)), (1.0, 0.0));
    assert_eq!((matrix.collection_frequency("ferry"), matrix.collection_frequency("fog")), (3, 0));
}

#[test]
fn what_does_not_occur_is_in_no_row() {
    let mut matrix = DocumentTermMatrix::new();
    matrix.push([("rain", 0), ("snow", 2), ("snow", 1)]);
    assert_eq!((matrix.row(0).len(), matrix.document_frequency("rain"), matrix.count(0, "snow")), (1, 0, 3));
    assert!(matrix.transform(Weighting::default(), [("snow", 0)]).is_empty());
    assert_eq!(matrix.transform(Weighting::default(), [("snow", 1), ("snow", 1)])[0].1, 2.0);
}

#[test]
fn bm25_is_its_formula_and_takes_no_number_out_of_range() {
    let weight = |bm25: Bm25| bm25.weight(3, 20.0, 10.0, 2, 9);
    let idf = (1.0f64 + 7.5 / 2.5).ln();
    let expected = |k1: f64, b: f64| idf * 3.0 * (k1 + 1.0) / (3.0 + k1 * (1.0 - b + b * 2.0));
    for (k1, b) in [(1.2, 0.75), (2.0, 0.0), (0.5, 1.0), (0.0, 0.3)] {
        assert!((weight(Bm25::new().k1(k1).b(b)) - expected(k1, b)).abs() < 1e-12, "{k1} {b}");
    }
    assert_eq!(weight(Bm25::default()), weight(Bm25::new().k1(1.2).b(0.75)));
    assert_eq!(weight(Bm25::new().k1(-3.0)), weight(Bm25::new().k1(0.0)));
    assert_eq!(weight(Bm25::new().b(7.0)), weight(Bm25::new().b(1.0)));
    assert_eq!(weight(Bm25::new().b(-7.0)), weight(Bm25::new().b(0.0)));
    assert_eq!(weight(Bm25::new().b(f64::NAN)), weight(Bm25::new().b(0.0)));
    for bm25 in [Bm25::new(), Bm25::new().plus(1.0)] {
        assert_eq!(bm25.weight(3, 10.0, 10.0, 9, 3), bm25.weight(3, 10.0, 10.0, 3, 3), "all have it at most");
        assert!(bm25.weight(3, 10.0, 10.0, 9, 3) > 0.0);
    }
    // A document as long as all are on average has no part of its length in its weight.
    assert_eq!(Bm25::new().b(0.1).weight(3, 8.0, 8.0, 2, 9), Bm25::new().b(0.9).weight(3, 8.0, 8.0, 2, 9));
    assert_eq!((Bm25::new().weight(0, 8.0, 8.0, 2, 9), Bm25::new().weight(1, 8.0, 8.0, 0, 9)), (0.0, 0.0));
}
