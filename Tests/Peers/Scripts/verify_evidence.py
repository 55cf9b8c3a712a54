"""Checks an evidence pack of attest, as the page "The evidence pack" describes it: python3 verify_evidence.py FOLDER
Exit code 0 when the tables and texts are what the audit chain says and the chain leads to the head, else 1 and a line a problem."""
import collections, csv, datetime, hashlib, hmac, os, sys

RECORD = "version=4v day=5d outcome=6o evidence=7e score=8 reference=9 note=10 recorded_by=12 source=13 line=14 voided=15d void_reason=16 voided_by=17"
TABLES = {  # tag, columns of the key, place of the person, place of the account, columns as name=place and a letter for the form
    "people": (10, 1, 0, None, "person_number=0 given_name=1 family_name=2 login=4"),
    "appointments": (11, 5, 0, None, "person_number=0 site=1 category=2c post=3 start=4d end=5d department=6 job_title=7 line_manager=8"),
    "attestations": (14, 3, 0, None, "person_number=0 entry=1 item=2 policy=3s " + RECORD),
    "completions": (14, 3, 0, None, "person_number=0 entry=1 item=2 course=3s " + RECORD),
    "exemptions": (15, 3, 0, None, "person_number=0 requirement=1 from=2d to=3d reason=4 granted_by=5"),
    "requirements": (9, 2, None, None, "code=0 from=1d to=2d subject=3 renewal=4 months=5 window=6 days_to_comply=7 gates=8a categories=9w sites=10w"),
    "subjects": (6, 1, None, None, "code=1 kind=2 title=3 owner=4 approved_by=5 review_months=6 next_review=7d"),
    "versions": (7, 2, None, None, "subject=0s version=2 published=3d effective=4d material=5a summary=6 pass_mark=8"),
    "texts": (8, 3, None, None, "subject=0s version=1v name=2 sha256=3"),
    "accounts": (18, 1, None, 0, "account=0 platform=2 handle=3 site=4 state=5 lead=6 aim=7 audience=8 promotion=9 open=10a applicant=11 opened=13d closed=14d credentials_kept=15"),
    "operators": (19, 3, 0, 1, "person_number=0 account=1 from=2d removed=3d"),
    "account-events": (20, 2, None, 0, "account=0 entry=1 action=2 day=3d by=4 reason=6 state=7 lead=8"),
    "decisions": (21, 3, 2, 0, "account=0 entry=1 operator=2 reasons_against=3 eligible_until=4d"),
    "decision-evidence": (22, 4, 2, 0, "account=0 entry=1 operator=2 requirement=3 subject=4 record_entry=5 record_item=6 version=7 made=8d end=9d cause=10 evidence=11e"),
    "sources": (13, 1, None, None, "source=0 file=1 sha256=2"), "roles": (3, 2, None, None, "login=0 role=1")}
KEYS = {tag: keys for tag, keys, *_ in TABLES.values()}
WORDS = {"c": ["staff", "volunteer", "governor", "parent", "contractor"], "a": ["no", "yes"],
         "e": ["prompt", "code", "witnessed", "paper", "import"], "o": [["declined", "accepted"], ["failed", "passed"]]}
csv.field_size_limit(sys.maxsize)
pack, problems, erased, erasures, replay = sys.argv[1], [], set(), set(), {tag: {} for tag in KEYS}
scope, parts, states = collections.defaultdict(set), collections.defaultdict(list), collections.Counter()
sha = lambda *pieces: hashlib.sha256(b"".join(pieces)).digest()
content = lambda name: open(os.path.join(pack, name), "rb").read()
check = lambda holds, words: holds or problems.append(words)
def rows(name, columns):
    with open(os.path.join(pack, name), encoding="utf-8", newline="") as file:
        check(next(reader := csv.reader(file)) == columns, f"{name} has other columns")
        yield from reader
def fields(data, place, count):  # so many fields from a place on, and the place after them
    found = []
    for _ in range(count):
        tag, place = data[place], place + 1
        size, shift, more = (0, 0, True) if tag in (9, 10) else (tag if tag < 9 else tag - 16, 0, False)
        while more: size, shift, more, place = size | (data[place] & 127) << shift, shift + 7, data[place] > 127, place + 1
        value, place = data[place:place + size], place + size
        if len(value) != size or 10 < tag < 16: raise ValueError("a payload cannot be read")
        found.append(None if tag == 0 else int.from_bytes(value, "big", signed=True) if tag < 9 else value if tag == 10 else value.decode())
    return found, place
def apply(data):
    place = fields(data, 1, 1)[1] if data[0] == 1 else len(data) + 1
    while place < len(data):
        operation, tag = data[place], data[place + 1]
        row, place = fields(data, place + 3, data[place + 2]) if operation in (1, 2) else fields(data, place + 1, {0: 3, 3: 2, 4: 1}[operation])
        if operation == 3: erasures.add(tuple(row))
        elif operation == 1 and tag in KEYS: replay[tag][tuple(row[:KEYS[tag]])] = row
        elif operation == 2 and tag in KEYS: replay[tag].pop(tuple(row), None)
    if place != len(data): raise ValueError("a payload cannot be read")
def cell(row, place, form):
    value = row[place] if place < len(row) else None
    if value is None or isinstance(value, int) and not form: return "" if value is None else str(value)
    text = (str(datetime.date(1970, 1, 1) + datetime.timedelta(value)) if form == "d" else value.replace("\n", ";") if form == "w"
            else WORDS["o"][replay[6][row[3],][2] == "course"][value] if form == "o" else WORDS[form][value] if form in WORDS
            else replay[6][value,][1] if form == "s" else replay[7][row[place - 1], value][2] if form == "v" else value)
    return "'" + text if text[:1] and text[0] in "=+-@\t\n\r'" else text
def table(name, tag, person, account, spec):
    columns, kind = [word.split("=") for word in spec.split()], {"attestations": "policy", "completions": "course"}.get(name)
    mine = [row for row in replay[tag].values() if ("everything" in scope or (person is None or row[person] in scope["person"])
            and (account is None or str(row[account]) in scope["account"])) and (kind is None or replay[6][row[3],][2] == kind)]
    said = collections.Counter(tuple(cell(row, int(p.rstrip("acdeosvw")), p.strip("0123456789")) for _, p in columns) for row in mine)
    found = list(rows(f"{name}.csv", [column for column, _ in columns] + ["file"] * (name == "texts")))
    for row in found if name == "texts" else []: check(sha(content(row.pop())).hex() == row[3], f"{row[2]} is not the text that was published")
    have = collections.Counter(map(tuple, found))
    problems.extend(f"{name}.csv and the chain differ in {row}" for row in (said - have) + (have - said))
try:
    sums = {line[66:]: line[:64] for line in content("SHA256SUMS").decode().splitlines()}
    there = {os.path.relpath(os.path.join(at, name), pack) for at, _, names in os.walk(pack) for name in names}
    check(there - {"SHA256SUMS"} == set(sums), "SHA256SUMS does not list the files that are there")
    for name in set(sums) & there: check(sha(content(name)).hex() == sums[name], f"{name} has another digest than SHA256SUMS says")
    for kind, value in rows("scope.csv", ["kind", "value"]): scope[kind].add(value)
    for entry, part, state, commitment, salt, payload in rows("chain/parts.csv", "entry part state commitment salt payload".split()):
        parts[int(entry)].append(bytes.fromhex(commitment))
        check(int(part) == len(parts[int(entry)]) - 1, f"part {part} of entry {entry} is out of place")
        states[state] += 1
        if state == "erased": erased.add((int(entry), int(part)))
        if state == "disclosed":
            salt, payload = bytes.fromhex(salt), bytes.fromhex(payload)
            check(len(salt) == 16 and hmac.digest(salt, payload, "sha256").hex() == commitment, f"part {part} of entry {entry} is another one")
            apply(payload)
    (*_, register), (_, size), (_, last) = [line.split() for line in content("head.txt").decode().splitlines()]
    chain, number = sha(b"\x03attest/genesis/v1\0", register.encode()), 0
    for entry, at, time, kind, commitment, link in rows("chain/entries.csv", "entry at time kind commitment hash".split()):
        number += 1
        mine = sha(b"\x04attest/parts/v1\0", len(parts[number]).to_bytes(8, "big"), *parts[number])
        leaf = sha(b"\0attest/leaf/v1\0", number.to_bytes(8, "big"), int(at).to_bytes(8, "big", signed=True), kind.encode(), mine)
        chain = sha(b"\x02attest/chain/v1\0", chain, leaf)
        check((int(entry), mine.hex(), chain.hex()) == (number, commitment, link), f"entry {entry} does not follow from what comes before")
        check(time == f"{datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=int(at) // 1000):%Y-%m-%dT%TZ}", f"entry {entry} has another time")
    check((number, chain.hex(), max(parts)) == (int(size), last, number), "the entries do not lead to the head")
    check("everything" not in scope or erased <= erasures, "parts are erased, and no entry says so")
    for name, (tag, _, person, account, spec) in TABLES.items(): table(name, tag, person, account, spec)
except (OSError, ValueError, LookupError, TypeError, StopIteration, RuntimeError) as error: problems.append(f"the pack cannot be read: {error!r}")
print("\n".join(problems[:100]) or f"OK: {number} entries, parts: {', '.join(f'{count} {state}' for state, count in sorted(states.items()))}; head {last}")
sys.exit(bool(problems))
