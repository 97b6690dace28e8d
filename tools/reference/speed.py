#!/usr/bin/env python3
"""Times what scikit-learn and NLTK take to count the words of a text: the peers of `cargo bench --bench terms`.

    pip install scikit-learn==1.9.* nltk==3.10.*
    python3 tools/reference/speed.py FILE

Each runs in a process of its own, so that the peak memory is its own. Seconds are of the processor, the best of three.
"""
import os
import resource
import sys
import time


def scikit_learn(text):
    from sklearn.feature_extraction.text import CountVectorizer

    return lambda: CountVectorizer(token_pattern=r"(?u)\b\w+\b").fit_transform([text]).max()


def nltk(text):
    from nltk import FreqDist, wordpunct_tokenize

    return lambda: FreqDist(word.lower() for word in wordpunct_tokenize(text)).most_common(1)


for peer in (scikit_learn, nltk):
    child = os.fork()
    if child == 0:
        text = open(sys.argv[1], encoding="utf8").read()
        work, best = peer(text), float("inf")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in range(3):
            start = time.process_time()
            work()
            best = min(best, time.process_time() - start)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        size = len(text.encode()) / 1e6
        print(f"{peer.__name__:14} {size / best:7.2f} MB/s, peak {peak / 1024:.0f} MiB, {before / 1024:.0f} MiB before")
        sys.stdout.flush()
        os._exit(0)
    os.waitpid(child, 0)
