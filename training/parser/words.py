"""What the network sees of a word form. src/language/parse/words.ts computes the same."""
import re

AFFIX_ROWS = 1 << 14
# Kinds of affix, each hashed with its own seed so that "-ed" and "ed-" differ.
SHAPE, WHOLE, PREFIX, SUFFIX = 1, 2, 10, 20
LONGEST_PREFIX, LONGEST_SUFFIX = 4, 5
QUOTES = str.maketrans({'’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-', '‑': '-'})


def normal(form):
    """The form as looked up: lower-cased, digits as 0, quotation marks and dashes straight."""
    return re.sub(r'[0-9]', '0', form.translate(QUOTES).lower())


def shape(form):
    """Upper X, lower x, digit d, else itself; runs longer than two cut to two."""
    classes = ''.join('d' if '0' <= c <= '9' else 'X' if c != c.lower() else 'x' if c != c.upper() else c for c in form)
    return re.sub(r'(.)\1{2,}', r'\1\1', classes)


def row(kind, text):
    """FNV-1a over the kind and the UTF-16 units, folded to a row of the affix table."""
    h = (0x811c9dc5 ^ kind) * 0x01000193 & 0xffffffff
    units = text.encode('utf-16-le')
    for i in range(0, len(units), 2):
        h = (h ^ (units[i] | units[i + 1] << 8)) * 0x01000193 & 0xffffffff
    return (h ^ h >> 15) % AFFIX_ROWS


def affixes(form):
    """Rows of the affix table whose vectors are added up for this form."""
    low = normal(form)
    rows = [row(SHAPE, shape(form)), row(WHOLE, low)]
    rows += [row(PREFIX + n, low[:n]) for n in range(1, min(LONGEST_PREFIX, len(low)) + 1)]
    rows += [row(SUFFIX + n, low[-n:]) for n in range(1, min(LONGEST_SUFFIX, len(low)) + 1)]
    return rows
