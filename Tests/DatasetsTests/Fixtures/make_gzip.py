"""Writes gzip.json: one IDX file of labels, compressed by zlib in every way a block can be.

Run it in this folder with any Python 3; the file was made with zlib 1.2.13.
"""

import base64
import json
import random
import zlib


def compressed(data, level=9, strategy=zlib.Z_DEFAULT_STRATEGY, fields=False):
    deflate = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    body = deflate.compress(data) + deflate.flush()
    header = bytes([0x1F, 0x8B, 8, 30 if fields else 0, 0, 0, 0, 0, 0, 255])
    if fields:  # an extra field, a name, a comment and a checksum of all that
        header += (4).to_bytes(2, "little") + b"ab\0\0" + b"labels\0" + b"by hand\0"
        header += (zlib.crc32(header) & 0xFFFF).to_bytes(2, "little")
    length = len(data).to_bytes(4, "little")
    return header + body + zlib.crc32(data).to_bytes(4, "little") + length


random.seed(1)
labels = [random.choice([0, 1, 1, 2, 3, 3, 3, 7, 9]) for _ in range(300)]
plain = bytes([0, 0, 8, 1]) + len(labels).to_bytes(4, "big") + bytes(labels)
files = {
    "dynamic codes": compressed(plain),
    "fixed codes": compressed(plain, strategy=zlib.Z_FIXED),
    "codes without repetitions": compressed(plain, strategy=zlib.Z_HUFFMAN_ONLY),
    "one repetition": compressed(plain, strategy=zlib.Z_RLE),
    "stored": compressed(plain, level=0),
    "all header fields": compressed(plain, fields=True),
}
encoded = {name: base64.b64encode(data).decode() for name, data in files.items()}
with open("gzip.json", "w") as file:
    json.dump({"labels": labels, "files": encoded}, file, indent=None)
    file.write("\n")
