import AttestRules
import AttestStore

/// A requirement of whoever uses the register, with what it is about.
public struct MyRequirement: Sendable {
  /// Where they stand.
  public let standing: Standing
  /// The policy or course.
  public let subject: SubjectRow?
  /// The version to read or take: the newest published; nil while there is none.
  public let newest: VersionRow?
  /// The record that holds longest, held or not, with its version and its receipt.
  public let latest: HeldRecord?
  /// Whether an attempt at the course was left half-way.
  public let isBegun: Bool

  /// A record with what is shown beside it.
  public struct HeldRecord: Sendable {
    /// The record.
    public let row: RecordRow
    /// The version that it is for.
    public let version: VersionRow
    /// The receipt of the entry that brought it in.
    public let receipt: Receipt?
  }

  /// Whether it can be done now: something is published, and it is lacking or open for renewal.
  public var canBeDone: Bool {
    guard newest != nil else { return false }
    return switch standing.status {
    case .pending, .overdue, .expiring: true
    case .current, .exempt, .notRequired: false
    }
  }
}

/// What whoever uses the register sees of themselves.
public struct PersonalPage: Sendable {
  /// The day.
  public let day: Day
  /// Who they are.
  public let person: PersonRow
  /// Whether they are there.
  public let presence: Presence
  /// Every requirement that applies to them, the most urgent first.
  public let requirements: [MyRequirement]
  /// Whether they may operate an account.
  public let eligibility: Eligibility
}

extension Register {
  /// What whoever uses the register holds and lacks today.
  ///
  /// - Throws: ``IdentityError/unknown(login:)`` when the register has nobody with the login.
  public func myPage() throws -> PersonalPage {
    let person = try requireMe()
    try require(.actForMyself, about: person)
    guard let dossier = try store.dossier(of: person) else {
      throw IdentityError.unknown(login: identity.login)
    }
    let status = try status(of: dossier.person)
    let catalogue = try catalogue()
    let requirements = try status.standings.filter { $0.status != .notRequired }.map { standing in
      try requirement(standing, in: catalogue, of: dossier)
    }
    return PersonalPage(
      day: today, person: dossier.person, presence: status.file.presence(on: today),
      requirements: requirements.sorted { $0.urgency < $1.urgency },
      eligibility: try eligibility(of: dossier.person).eligibility)
  }

  /// Every requirement that applies to whoever uses the register, the most urgent first.
  public func dueNow() throws -> [MyRequirement] {
    try myPage().requirements
  }

  private func requirement(_ standing: Standing, in catalogue: [CatalogueEntry], of dossier: PersonDossier)
    throws -> MyRequirement
  {
    let entry = catalogue.first { $0.subject.code == standing.requirement?.subject }
    let row = dossier.records.first { $0.number == standing.holding?.record.number }
    let latest = try row.flatMap { row in
      try entry?.versions.first { $0.place == row.version }.map {
        MyRequirement.HeldRecord(
          row: row, version: $0, receipt: try store.receiptedEntry(row.number.entry)?.receipt)
      }
    }
    let progress = try entry.flatMap { try store.progress(of: dossier.person.number, in: $0.subject.id) }
    return MyRequirement(
      standing: standing, subject: entry?.subject, newest: entry?.newest(on: today), latest: latest,
      isBegun: progress != nil)
  }
}

extension MyRequirement {
  /// What is lacking comes first, by due day, then by code.
  fileprivate var urgency: (Int, Day, RequirementCode) {
    (standing.status.isHeld ? 1 : 0, standing.dueDay?.day ?? .last, standing.code)
  }
}
