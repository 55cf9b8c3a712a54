import AttestExchange
import AttestRules
import AttestStore

/// A person and a requirement, with where they stand.
struct StatusItem {
  /// The person.
  let person: PersonRow
  /// Where they stand.
  let standing: Standing
}

extension Listing where Item == StatusItem {
  /// One line a person and requirement.
  static var status: Listing {
    Listing(
      table: .status, nothing: "Nothing is required of anybody asked about.",
      columns: [
        .init("Number"), .init("Name"), .init("Requirement", overflow: .never), .init("Status"),
        .init("Evidence", overflow: .never),
      ],
      record: { item, writer in try writer.status(item) },
      row: { item in
        [
          "\(item.person.number)", "\(item.person.fullName)", "\(item.standing.code)", item.standing.line,
          "\(item.standing.evidence?.description ?? "")",
        ]
      })
  }
}

extension TableWriter {
  /// The cells of a row of the table `status`.
  func status(_ item: StatusItem) throws(WriteError) {
    let standing = item.standing
    try name(item.person)
    try cell(standing.code.text)
    try cell(standing.status.name)
    try cell(standing.shownDueDay)
    if case .overdue(let since, let lack) = standing.status {
      try cell(since)
      try cell(lack.description)
    } else {
      try empty()
      try empty()
    }
    try cell(standing.evidence?.description)
    try cell(standing.isPaused)
  }

  /// The cells with which a row about a person begins.
  func name(_ person: PersonRow) throws(WriteError) {
    try cell(person.number.text)
    try cell(person.givenName)
    try cell(person.familyName)
  }
}
