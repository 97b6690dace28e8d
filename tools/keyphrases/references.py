"""Writes tests/data/rankers/oyster-beds.json: what references give for an article written for this project.

Run from the project's root, with `pip install yake==0.7.3 networkx scipy PyStemmer`:

    python tools/keyphrases/references.py

YAKE is the authors' own program. The graph methods are put together from their papers by networkx's PageRank and
SciPy's hierarchical clustering, from the tagged tokens beside the article.
"""

import json
import math
from itertools import combinations, groupby

import networkx
import Stemmer
import yake
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import pdist

FOLDER = "tests/data/rankers/"
NODES = {"ADJ", "NOUN", "PROPN"}
SLIGHT = {"other", "such", "same", "own", "more", "most", "few"}

stem = Stemmer.Stemmer("english").stemWord
text = open(FOLDER + "oyster-beds.txt", encoding="utf-8").read()
lines = open(FOLDER + "oyster-beds.tagged", encoding="utf-8").read().splitlines()
sentences = [[token.rsplit("/", 1) for token in line.split()] for line in lines]

# Place, word, stem, tag, sentence of every token.
tokens = []
for number, sentence in enumerate(sentences):
    for word, tag in sentence:
        tokens.append((len(tokens), word, stem(word.lower()), tag, number))


class Candidate:
    def __init__(self):
        self.text, self.stems, self.places = None, None, []


def collect(runs):
    """Runs of tokens by their stems, in the order of the text."""
    candidates = {}
    for run in runs:
        stems = tuple(token[2] for token in run)
        candidate = candidates.setdefault(stems, Candidate())
        candidate.text = candidate.text or " ".join(token[1] for token in run)
        candidate.stems = stems
        candidate.places.append(run[0][0])
    return list(candidates.values())


def runs(belongs):
    for (fits, _), run in groupby(tokens, key=lambda token: (belongs(token), token[4])):
        if fits:
            yield list(run)


def nominals():
    sound = lambda run: len(run) <= 5 and not any(token[1].lower() in SLIGHT for token in run)
    return collect(run for run in runs(lambda token: token[3] in NODES) if sound(run))


def short_noun_phrases():
    found = []
    for run in runs(lambda token: token[3] in NODES):
        phrase = []
        for token in run:
            if phrase and phrase[-1][3] != "ADJ" and token[3] == "ADJ":
                found.append(phrase)
                phrase = []
            phrase.append(token)
        while phrase and phrase[-1][3] == "ADJ":
            phrase.pop()
        found.append(phrase)
    return collect(phrase for phrase in found if 0 < len(phrase) <= 3)


def word_graph(window, weighted, sequence):
    graph = networkx.Graph()
    graph.add_nodes_from(token[2] for token in tokens if token[3] in NODES)
    for at, one in enumerate(sequence):
        for other in sequence[at + 1 : at + window]:
            if one[3] in NODES and other[3] in NODES and one[2] != other[2]:
                weight = graph.get_edge_data(one[2], other[2], {"weight": 0})["weight"]
                graph.add_edge(one[2], other[2], weight=weight + 1 if weighted else 1)
    return graph


def sums(candidates, scores):
    return [(candidate.text, sum(scores[stem] for stem in candidate.stems)) for candidate in candidates]


def textrank():
    graph = word_graph(2, False, [token for token in tokens if token[3] in NODES])
    return sums(nominals(), networkx.pagerank(graph, tol=1e-4))


def singlerank():
    return sums(nominals(), networkx.pagerank(word_graph(10, True, tokens)))


def positionrank():
    start = {}
    for token in tokens:
        start[token[2]] = start.get(token[2], 0) + 1 / (token[0] + 1)
    graph = word_graph(10, True, tokens)
    scores = networkx.pagerank(graph, personalization={node: start[node] for node in graph})
    return sums(short_noun_phrases(), scores)


def topics(candidates):
    ordered = sorted(range(len(candidates)), key=lambda number: candidates[number].stems)
    words = sorted({stem for candidate in candidates for stem in candidate.stems})
    rows = [[word in candidates[number].stems for word in words] for number in ordered]
    labels = fcluster(linkage(pdist(rows, "jaccard"), method="average"), t=0.74, criterion="distance")
    found = {}
    for label, number in zip(labels, ordered):
        found.setdefault(label, []).append(number)
    return [sorted(members) for members in found.values()]


def nearness(one, other):
    total = 0
    for a in one.places:
        for b in other.places:
            first = one if a < b else other
            total += 1 / (abs(a - b) - len(first.stems) + 1)
    return total


def topicrank():
    candidates = nominals()
    members = topics(candidates)
    graph = networkx.Graph()
    for one, other in combinations(range(len(members)), 2):
        near = (nearness(candidates[a], candidates[b]) for a in members[one] for b in members[other])
        graph.add_edge(one, other, weight=sum(near))
    scores = networkx.pagerank(graph)
    return [(candidates[topic[0]].text, scores[number]) for number, topic in enumerate(members)]


def multipartiterank():
    candidates = nominals()
    members = topics(candidates)
    of = {number: topic for topic in members for number in topic}
    graph = networkx.DiGraph()
    plain = {}
    for one, other in combinations(range(len(candidates)), 2):
        if of[one] is not of[other]:
            plain[one, other] = plain[other, one] = nearness(candidates[one], candidates[other])
    for (one, other), weight in plain.items():
        graph.add_edge(one, other, weight=weight)
    for topic in members:
        first = topic[0]
        early = math.exp(1 / (1 + candidates[first].places[0]))
        for start in range(len(candidates)):
            others = sum(plain.get((start, other), 0) for other in topic[1:])
            if (start, first) in plain:
                graph[start][first]["weight"] += 1.1 * early * others
    scores = networkx.pagerank(graph)
    return [(candidate.text, scores[number]) for number, candidate in enumerate(candidates)]


def yake_scores():
    extractor = yake.KeywordExtractor(lan="en", n=3, top=15, dedup_func="levs")
    return [(phrase, 1 / score) for phrase, score in extractor.extract_keywords(text)]


methods = [textrank, singlerank, positionrank, topicrank, multipartiterank]
best = {method.__name__: sorted(method(), key=lambda entry: -entry[1])[:10] for method in methods}
best["yake"] = yake_scores()[:10]
rows = [f'  "{name}": [\n' + ",\n".join(f"    {json.dumps(entry)}" for entry in entries) + "\n  ]" for name, entries in best.items()]
open(FOLDER + "oyster-beds.json", "w", encoding="utf-8").write("{\n" + ",\n".join(rows) + "\n}\n")
