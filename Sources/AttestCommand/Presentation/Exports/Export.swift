import Attest
import AttestExchange
import AttestRules
import AttestStore

/// A table that can be exported.
struct Export: Sendable {
  /// Its name and columns.
  let table: AttestExchange.Table
  /// What somebody must be allowed to do.
  var needs = Permission.read
  /// What its rows can be chosen by.
  var choices: [Choice] = [.site, .category]
  /// Writes all of its rows, one by one as they are read.
  let write: @Sendable (ExportRequest) throws -> Void

  /// What rows can be chosen by; the option that does it.
  enum Choice: String {
    /// Where somebody works, or the site of an account.
    case site = "--site"
    /// What somebody is.
    case category = "--category"
  }

  /// Every table that can be exported.
  static let all: [Export] = [
    .people, .absences, .attestations, .completions, .status, .eligibility, .accounts, .decisions, .reminders,
    .audit,
  ]

  /// Refuses a choice that this table cannot make: a part was asked for, and all of it would be given.
  func check(_ filter: PeopleFilter) throws(UsageError) {
    let given: [Choice] = (filter.sites.isEmpty ? [] : [.site]) + (filter.categories.isEmpty ? [] : [.category])
    for choice in given where !choices.contains(choice) {
      throw .notFor(
        option: choice.rawValue, argument: table.name,
        others: Export.all.filter { $0.choices.contains(choice) }.map(\.table.name))
    }
  }
}

/// What is to be exported, and where it goes.
struct ExportRequest {
  /// What of the register.
  let scope: ExportScope
  /// Takes the rows.
  let writer: TableWriter
  /// Says something that is no row.
  let note: (Line) -> Void
}

/// What of a register is exported.
struct ExportScope {
  /// The register.
  let register: Register
  /// The day asked about.
  let day: Day
  /// Whom it is about.
  let filter: PeopleFilter

  /// Gives the dossier of everybody in the filter, but for those who were erased: what comes in again has a name.
  func forEachDossier(_ body: (PersonDossier) throws -> Void) throws {
    try register.forEachDossier { dossier in
      if !dossier.person.isErased, filter.includes(dossier.file, on: day) { try body(dossier) }
    }
  }
}
