import AttestRules
import AttestText

extension Store {
  /// Checks the register against its audit chain: the chain itself, then every row of every table against what
  /// replaying the chain gives.
  ///
  /// - Parameter sizes: the numbers of entries at which the hash is wanted, for comparing with heads that were kept.
  public func verify(at sizes: Set<Int64> = []) throws -> AuditOutcome {
    let verifier = AuditVerifier(self)
    let replay = try AuditReplay(database)
    return try read { try verifier.run(at: sizes, replay: replay) }
  }
}

/// What checking a register found.
public struct AuditOutcome: Sendable {
  /// What is not as it should be; empty when all is well.
  public let findings: [AuditFinding]
  /// Where the chain stands, as worked out from its entries.
  public let head: AuditHead
  /// The hash that the chain had at each size asked for, as far as it goes.
  public let hashes: [Int64: SHA256Digest]
}

/// Walks the chain, replays it, and compares.
final class AuditVerifier {
  /// The most findings that are kept; more would help nobody.
  private static let mostFindings = 200

  private struct Part: Hashable {
    let entry: Int64
    let part: Int64
  }

  private let store: Store
  private var findings: [AuditFinding] = []
  private var withoutPayload: Set<Part> = []
  private var erased: Set<Part> = []
  private var hmac = HMACSHA256()

  init(_ store: Store) {
    self.store = store
  }

  func run(at sizes: Set<Int64>, replay: AuditReplay) throws -> AuditOutcome {
    // An index that disagrees with its table would give wrong answers in silence.
    findings += try store.fileFindings().map { .damaged(detail: $0.words) }
    let schema = try SchemaCheck(version: try store.storedVersion())
    findings += try schema.findings(store.database)
    let (head, hashes) = try walk(at: sizes, replay: replay)
    for part in withoutPayload.subtracting(erased).sorted(by: { ($0.entry, $0.part) < ($1.entry, $1.part) }) {
      found(.erased(entry: part.entry, part: part.part))
    }
    for finding in try replay.differences(schema) { found(finding) }
    return AuditOutcome(findings: findings, head: head, hashes: hashes)
  }

  private func found(_ finding: AuditFinding) {
    if findings.count < AuditVerifier.mostFindings { findings.append(finding) }
  }

  private func walk(at sizes: Set<Int64>, replay: AuditReplay) throws -> (AuditHead, [Int64: SHA256Digest]) {
    let id = try store.registerID()
    let entries = try store.database.prepare(
      "SELECT entry, at, kind, commitment, hash FROM audit_entry ORDER BY entry")
    let parts = try AuditParts(store.database)
    var hash = Chain.genesis(registerID: id)
    var hashes: [Int64: SHA256Digest] = sizes.contains(0) ? [0: hash] : [:]
    var expected: Int64 = 1
    while try entries.step() {
      let entry = entries.integer(0)
      if entry != expected { found(.gap(entry: expected)) }
      var commitments: [SHA256Digest] = []
      try parts.forEach(of: entry) { part in
        let number = Int64(commitments.count)
        commitments.append(try check(part, Part(entry: entry, part: number), replay: replay))
      }
      let commitment = Chain.commitment(to: commitments)
      if !commitment.withUnsafeBytes({ $0.elementsEqual(entries.bytes(3)) }) { found(.parts(entry: entry)) }
      hash = Chain.head(
        after: hash, entry: entry, at: entries.integer(1), kind: entries.text(2), commitment: commitment)
      if !hash.withUnsafeBytes({ $0.elementsEqual(entries.bytes(4)) }) {
        found(.link(entry: entry))
        hash = SHA256Digest(entries.bytes(4)) ?? hash
      }
      if sizes.contains(entry) { hashes[entry] = hash }
      expected = entry + 1
    }
    if let stray = try parts.rest() { found(.parts(entry: stray)) }
    return (AuditHead(registerID: id, size: expected - 1, hash: hash), hashes)
  }

  /// Checks one part and replays its payload; gives the commitment that the part stands for.
  private func check(_ row: Statement, _ part: Part, replay: AuditReplay) throws -> SHA256Digest {
    let stored = SHA256Digest(row.bytes(2)) ?? SHA256Digest.of([])
    if row.integer(1) != part.part { found(.parts(entry: part.entry)) }
    guard !row.isNull(4) else {
      withoutPayload.insert(part)
      if !row.isNull(3) { found(.payload(entry: part.entry, part: part.part)) }
      return stored
    }
    let commitment = hmac.code(of: row.bytes(4), key: row.bytes(3))
    // HMAC pads its key with zeros, so that a salt of another length could stand for the same one.
    let isWhole = row.bytes(2).count == SHA256Digest.byteCount && row.bytes(3).count == Change.saltLength
    guard commitment == stored, isWhole else {
      found(.payload(entry: part.entry, part: part.part))
      return stored
    }
    let isReadable = try replay.apply(row.bytes(4)) { entry, gone in
      erased.insert(Part(entry: entry, part: gone))
    }
    if !isReadable { found(.payload(entry: part.entry, part: part.part)) }
    return stored
  }
}

/// The parts of the chain in order, given entry by entry.
private final class AuditParts {
  private let statement: Statement
  private var hasRow: Bool

  init(_ database: Database) throws {
    statement = try database.prepare(
      "SELECT entry, part, commitment, salt, payload FROM audit_part ORDER BY entry, part")
    hasRow = try statement.step()
  }

  func forEach(of entry: Int64, _ body: (Statement) throws -> Void) throws {
    while hasRow, statement.integer(0) <= entry {
      if statement.integer(0) == entry { try body(statement) }
      hasRow = try statement.step()
    }
  }

  /// The entry of the first part that was not asked for; nil when all were.
  func rest() throws -> Int64? {
    hasRow ? statement.integer(0) : nil
  }
}
