import Attest
import AttestExchange

extension Listing where Item == DueForErasure {
  /// One line a person.
  static var dueForErasure: Listing {
    Listing(
      table: AttestExchange.Table(
        name: "retention", columns: ["person_number", "given_name", "family_name", "left", "erase_from"]),
      nothing: "Nobody is due for erasure.",
      columns: [.init("Number"), .init("Name"), .init("Left", overflow: .never), .init("May be erased from")],
      record: { item, writer in
        try writer.name(item.person)
        try writer.cell(item.left)
        try writer.cell(item.from)
      },
      row: { item in
        ["\(item.person.number)", "\(item.person.fullName)", "\(item.left)", "\(item.from)"]
      })
  }
}
