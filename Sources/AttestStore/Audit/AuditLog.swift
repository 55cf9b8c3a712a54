import AttestRules
import AttestText

/// An entry of the audit chain as people read it.
public struct AuditLine: Hashable, Sendable {
  /// Its number.
  public let entry: Int64
  /// When, in milliseconds since 1970-01-01 UTC.
  public let at: Int64
  /// The login of whoever made it; nil once erased.
  public let actor: String?
  /// How that was established.
  public let established: String?
  /// What it is about.
  public let kind: String
  /// The person it is about, or what else, or how many people; nil once erased.
  public let subject: String?
  /// What it says besides, such as that the clock had gone on by some days; nil for nothing.
  public let note: String?
  /// The hash of the chain after it.
  public let hash: SHA256Digest
}

extension Store {
  /// Gives the entries one by one, in order.
  public func forEachAuditLine(_ body: (AuditLine) throws -> Void) throws {
    let entries = try database.prepare("SELECT entry, at, kind, hash FROM audit_entry ORDER BY entry")
    let header = try database.prepare("SELECT payload FROM audit_part WHERE entry = ? AND part = 0")
    let people = try database.prepare("SELECT payload FROM audit_part WHERE entry = ? AND part > 0")
    let last = try database.prepare(
      "SELECT payload FROM audit_part WHERE entry = ? AND part > 0 ORDER BY part DESC LIMIT 1")
    while try entries.step() {
      guard let hash = SHA256Digest(entries.bytes(3)) else {
        throw StoreError.corrupt(detail: "the hash of entry \(entries.integer(0)) is not 32 bytes long")
      }
      header.bind(1, entries.integer(0))
      let read = try header.step() ? Payload.header(of: header.bytes(0)) : nil
      header.reset()
      try body(
        AuditLine(
          entry: entries.integer(0), at: entries.integer(1), actor: read?.login,
          established: read?.established, kind: entries.text(2),
          subject: try read?.subject ?? subject(of: entries.integer(0), people),
          note: try note(of: entries.integer(0), last), hash: hash))
    }
  }

  private func note(of entry: Int64, _ last: Statement) throws -> String? {
    defer { last.reset() }
    last.bind(1, entry)
    guard try last.step() else { return nil }
    let notes = Payload.notes(of: last.bytes(0))
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  private func subject(of entry: Int64, _ people: Statement) throws -> String? {
    var (last, count): (String?, Int) = (nil, 0)
    people.bind(1, entry)
    while try people.step() {
      guard let person = Payload.person(of: people.bytes(0)), person != last else { continue }
      last = person
      count += 1
    }
    return count > 1 ? "\(count) people" : last
  }
}
