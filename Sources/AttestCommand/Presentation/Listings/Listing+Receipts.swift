import Attest
import AttestExchange
import AttestStore

extension Listing where Item == ReceiptedEntry {
  /// One line an entry; people see the time of the organisation's zone, programs UTC.
  static func receipts(in zone: Zone) -> Listing {
    Listing(
      table: AttestExchange.Table(name: "receipts", columns: ["entry", "at", "kind", "hash"]),
      nothing: "There are no records of yours.",
      columns: [
        .init("Entry", isNumber: true), .init("At", overflow: .never), .init("Kind"), .init("Hash"),
      ],
      record: { entry, writer in
        try writer.cell(Int(entry.receipt.entry))
        try writer.cell(Instant.utc(entry.receipt.at))
        try writer.cell(entry.kind)
        try writer.cell(entry.receipt.hash.hex)
      },
      row: { entry in
        [
          "\(entry.receipt.entry)", "\(Instant.local(entry.receipt.at, in: zone))", "\(entry.kind)",
          "\(entry.receipt.hash)",
        ]
      })
  }
}
