"""Writes `src/background/english.table`: how frequent the words of English are in general.

Run from the project's root, with `pip install wordfreq==3.1.1`: `python tools/background/background.py`.

The data are wordfreq's (Robyn Speer, CC BY-SA 4.0), which merges counts of books, news, subtitles, web pages and more. Of its
large list the most frequent words of letters go in, each as a fingerprint of its hash and its frequency on the Zipf scale
(van Heuven et al. 2014: the logarithm to base 10 of occurrences per billion words), in steps of 1/6.
"""
import unicodedata
from wordfreq import iter_wordlist, zipf_frequency

SLOTS = 1 << 15
WORDS = 26_000
FILE = 'src/background/english.table'


def hashed(word):
    value = 0xCBF29CE484222325
    for byte in word.encode():
        value = ((value ^ byte) * 0x100000001B3) & (2**64 - 1)
    # FNV's high bits are poor: mix.
    value ^= value >> 32
    value = (value * 0xFF51AFD7ED558CCD) & (2**64 - 1)
    return value ^ (value >> 32)


def main():
    table = [0] * SLOTS
    taken = 0
    for word in iter_wordlist('en', 'large'):
        word = unicodedata.normalize('NFC', word.casefold())
        if not word.replace("'", '').isalpha() or len(word) < 2:
            continue
        zipf = zipf_frequency(word, 'en')
        value = hashed(word)
        fingerprint = (value >> 48) & 0x7FF
        slot = value % SLOTS
        level = max(1, min(31, round((zipf - 2.9) * 6)))
        same = False
        while table[slot]:
            same |= table[slot] >> 5 == fingerprint
            slot = (slot + 1) % SLOTS
        # A word that would be taken for one that is in already is left out.
        if not same:
            table[slot] = fingerprint << 5 | level
            taken += 1
        if taken == WORDS:
            break
    head = (
        'Written by tools/background (python tools/background/background.py). Behind the first zero of this file:\n'
        f'{SLOTS} slots of 16 bits, little-endian: a fingerprint of 11 bits and a Zipf frequency of 5, of {WORDS} English words.\n'
        'From the data of wordfreq 3.1 by Robyn Speer, CC BY-SA 4.0; so is this table.\n'
    )
    with open(FILE, 'wb') as file:
        file.write(head.encode() + b'\0' + b''.join(entry.to_bytes(2, 'little') for entry in table))
    print(f'{taken} words, down to a Zipf frequency of {zipf:.2f}')


if __name__ == '__main__':
    main()
