import Attest
import AttestExchange
import AttestStore

extension Listing where Item == AuditLine {
  /// One line an entry; people see the time of the organisation's zone, programs UTC.
  static func audit(in zone: Zone) -> Listing {
    Listing(
      table: .audit, nothing: "The chain has no entries.",
      columns: [
        .init("Entry", isNumber: true), .init("At", overflow: .never), .init("By"), .init("Kind"),
        .init("About"), .init("Hash", overflow: .cut),
      ],
      record: { line, writer in try writer.audit(line) },
      row: { line in
        [
          "\(line.entry)", "\(Instant.local(line.at, in: zone))", "\(line.actor ?? "(erased)")",
          "\(line.kind)", "\(line.about ?? "")", "\(line.hash)",
        ]
      })
  }
}

extension TableWriter {
  /// The cells of a row of the table `audit`.
  func audit(_ line: AuditLine) throws(WriteError) {
    try cell(Int(line.entry))
    try cell(Instant.utc(line.at))
    try cell(line.actor)
    try cell(line.kind)
    try cell(line.about)
    try cell(line.hash.hex)
  }
}

extension AuditLine {
  /// What it is about, and what it says besides.
  fileprivate var about: String? {
    let words = [subject, note].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}
