import AttestExchange
import AttestStore
import AttestText

extension EvidencePack {
  /// Writes the entries of the chain.
  func writeEntries() throws {
    let columns = ["entry", "at", "time", "kind", "commitment", "hash"]
    try table(Table(name: "entries", columns: columns), as: "chain/entries.csv") { writer in
      try sweep.forEachEntry { entry in
        try writer.cell(Int(entry.entry))
        try writer.cell(Int(entry.at))
        try writer.cell(UTCTime.text(entry.at))
        try writer.cell(entry.kind)
        try writer.cell(entry.commitment.hex)
        try writer.cell(entry.hash.hex)
        try writer.endRow()
        if writer.rows.isMultiple(of: 4096) { try goOn() }
      }
    }
  }

  /// Writes the parts of the entries; how many there are of each sort.
  func writeParts() throws -> Count {
    var count = Count()
    var digits = HexDigits()
    let columns = ["entry", "part", "state", "commitment", "salt", "payload"]
    try table(Table(name: "parts", columns: columns), as: "chain/parts.csv") { writer in
      func hex(_ bytes: UnsafeRawBufferPointer) throws {
        try digits.with(bytes) { digits throws(WriteError) in try writer.cell(digits) }
      }
      try sweep.forEachPart { part in
        try writer.cell(Int(part.entry))
        try writer.cell(Int(part.part))
        try writer.cell(part.content.word)
        try part.commitment.withUnsafeBytes { try hex($0) }
        switch part.content {
        case .disclosed(let salt, let payload):
          try hex(salt)
          try hex(payload)
          count.disclosed += 1
        case .withheld: count.withheld += 1
        case .erased: count.erased += 1
        }
        try writer.endRow()
        if writer.rows.isMultiple(of: 4096) { try goOn() }
      }
    }
    return count
  }
}

extension EvidencePart.Content {
  /// The word in the table.
  fileprivate var word: String {
    switch self {
    case .disclosed: "disclosed"
    case .withheld: "withheld"
    case .erased: "erased"
    }
  }
}

/// Bytes as hexadecimal digits in memory that is used again and again.
private struct HexDigits {
  private var digits: [UInt8] = []

  mutating func with(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>) throws(WriteError) -> Void
  ) throws(WriteError) {
    digits.removeAll(keepingCapacity: true)
    digits.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    let result = digits.withUnsafeBufferPointer { digits -> Result<Void, WriteError> in
      do throws(WriteError) { return .success(try body(digits)) } catch { return .failure(error) }
    }
    try result.get()
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
