"""The corpus of a fuzz target as a text file: an input a line, with Python's escapes for what is not plain ASCII.

python3 corpus.py unpack FILE FOLDER    a file for each line
python3 corpus.py pack FOLDER FILE      a line for each file, the shortest first
"""

import ast
import pathlib
import sys


def unpack(file, folder):
    for number, line in enumerate(file.read_text("ascii").splitlines()):
        (folder / f"seed-{number}").write_bytes(ast.literal_eval("b'" + line + "'"))


def pack(folder, file):
    inputs = sorted({path.read_bytes() for path in folder.iterdir()}, key=lambda text: (len(text), text))
    lines = ["".join(escaped(byte) for byte in text) for text in inputs]
    file.write_text("".join(line + "\n" for line in lines), "ascii")


def escaped(byte):
    known = {10: "\\n", 13: "\\r", 9: "\\t", 39: "\\'", 92: "\\\\"}
    return known.get(byte) or (chr(byte) if 32 <= byte < 127 else f"\\x{byte:02x}")


if __name__ == "__main__":
    verb, source, target = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    {"unpack": unpack, "pack": pack}[verb](source, target)
