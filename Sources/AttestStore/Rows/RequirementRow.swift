import AttestRules

/// A requirement as it is kept.
public struct RequirementRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.requirement
  /// The requirement.
  public let requirement: Requirement

  /// The row of a requirement.
  public init(_ requirement: Requirement) {
    self.requirement = requirement
  }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.text(requirement.code.text)
    row.day(requirement.days.first)
    row.day(requirement.days.last)
    row.text(requirement.subject.text)
    row.text(requirement.renewal.description)
    row.integer(requirement.renewal.months.map(Int64.init))
    row.integer(Int64(requirement.window))
    row.integer(Int64(requirement.daysToComply))
    row.integer(requirement.gates ? 1 : 0)
    row.text(requirement.audience.categories.map(\.description).sorted().joined(separator: "\n"))
    row.text(requirement.audience.sites.map(\.text).sorted().joined(separator: "\n"))
  }

  init(_ row: Statement) throws {
    guard let renewal = Renewal(word: row.text(4), months: row.isNull(5) ? nil : Int(row.integer(5))) else {
      throw StoreError.corrupt(detail: "requirement \(row.text(0)) renews by an unknown mode")
    }
    func words(_ column: Int32) -> [String] {
      row.text(column).utf8.split(separator: 10).map { String(Substring($0)) }
    }
    requirement = Requirement(
      code: RequirementCode(stored: row.text(0)), subject: SubjectCode(stored: row.text(3)),
      audience: Audience(
        categories: Set(words(9).compactMap { Category($0) }),
        sites: Set(words(10).map { SiteCode(stored: $0) })),
      days: DayRange(first: row.day(1), last: row.optionalDay(2)), renewal: renewal,
      window: Int(row.integer(6)), daysToComply: Int(row.integer(7)), gates: row.integer(8) == 1)
  }
}

extension Renewal {
  /// The renewal with this word, as in `organisation.json`; nil when the word or its months are wrong.
  public init?(word: String, months: Int?) {
    switch (word, months) {
    case ("once", nil): self = .once
    case ("rolling", let months?) where months > 0: self = .rolling(months: months)
    case ("anchored", let months?) where months > 0: self = .anchored(months: months)
    case (_, nil) where word.hasPrefix("fixed "):
      guard let anniversary = Anniversary(String(word.dropFirst(6))) else { return nil }
      self = .fixed(anniversary)
    default: return nil
    }
  }
}

extension Store {
  /// Every requirement there ever was, by code, then by first day.
  public func requirements() throws -> [Requirement] {
    let select = try database.prepare(RequirementRow.table.selectSQL)
    var rows: [Requirement] = []
    while try select.step() { rows.append(try RequirementRow(select).requirement) }
    return rows
  }
}
