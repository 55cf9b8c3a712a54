import Attest
import AttestExchange

extension Listing where Item == ImportChange {
  /// One line a difference.
  static var changes: Listing {
    Listing(
      table: AttestExchange.Table(
        name: "changes", columns: ["change", "person_number", "name", "about", "column", "from", "to"]),
      nothing: "Nothing changes.",
      columns: [
        .init("Change", overflow: .never), .init("Number"), .init("Name"), .init("About"), .init("Column"),
        .init("From"), .init("To"),
      ],
      record: { change, writer in
        try writer.cell(change.kind.word)
        try writer.cell(change.person.text)
        try writer.cell(change.name)
        try writer.cell(change.about)
        try writer.cell(change.column)
        try writer.cell(change.from)
        try writer.cell(change.to)
      },
      row: { change in
        [
          "\(change.kind.word, change.kind.style)", "\(change.person)", "\(change.name)", "\(change.about)",
          "\(change.column)", "\(change.from)", "\(change.to)",
        ]
      })
  }
}

extension ImportChange.Kind {
  /// What could hurt stands out.
  fileprivate var style: Style {
    switch self {
    case .left, .ended: .red
    case .changed: .yellow
    case .appointed, .new: .green
    }
  }
}
