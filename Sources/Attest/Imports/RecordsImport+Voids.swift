import AttestExchange
import AttestRules
import AttestStore

extension RecordsImport {
  /// Voids the records of earlier imports that the file's system has voided since.
  ///
  /// A record that is void already stays as it is; what this register never had is nobody's concern.
  func void(_ voids: [VoidedElsewhere], in change: Change) throws {
    guard !voids.isEmpty else { return }
    let days = Dictionary(voids.map { ($0.reference, $0.day) }, uniquingKeysWith: min)
    let lookup = try PersonLookup(register.store)
    let found = try register.store.records(withReferences: Set(days.keys)).filter {
      $0.voided == nil && $0.evidence == .import
    }
    for var row in found.sorted(by: { ($0.person, $0.number) < ($1.person, $1.number) }) {
      guard let reference = row.reference, let day = days[reference] else { continue }
      let from = min(max(day, row.day), register.today)
      row.voided = from
      row.voidReason = "voided in \(request.name)"
      row.voidedBy = register.identity.login
      try change.about(row.person)
      try change.put(row)
      report.changes.append(
        ImportChange(
          kind: .changed, person: row.person, name: try lookup.person(row.person)?.fullName ?? "",
          about: "record \(row.number)", column: "voided", from: "", to: "\(from)"))
    }
  }
}
