import AttestRules
import AttestStore

/// Where a person stands with one policy or course, whatever requires it of them.
public struct SubjectStanding: Sendable {
  /// The requirements that apply to them, by code.
  public let standings: [Standing]
  /// Their newest record that satisfies and was not voided: for the latest version, the last entered.
  public let last: RecordRow?
  /// Whether a material version was published after the one of that record.
  public let isSuperseded: Bool

  /// Whether doing it again now would gain nothing.
  ///
  /// So it is when every requirement that applies is held and not yet open for renewal, and no material version has come
  /// since; where nothing requires it, when the newest material version was done.
  public var isSettled: Bool {
    guard last != nil, !isSuperseded else { return false }
    return standings.allSatisfy { standing in
      if case .current = standing.status { true } else { false }
    }
  }

  /// The first day on which one of the requirements ends; nil when none of them does.
  public var heldUntil: Day? {
    standings.filter(\.status.isHeld).compactMap { $0.holding?.ending.day }.min()
  }

  /// The first day on which one of the requirements is open for renewal; nil when none of them ever is.
  public var renewableFrom: Day? {
    standings.filter(\.status.isHeld).compactMap { standing in
      guard let end = standing.holding?.ending.day, let requirement = standing.requirement else { return nil }
      return end.adding(days: -requirement.window)
    }.min()
  }
}

extension Register {
  /// Where whoever uses the register stands with a policy or course today.
  func standing(with entry: CatalogueEntry) throws -> SubjectStanding {
    let person = try requireMe()
    try require(.actForMyself, about: person)
    guard let dossier = try store.dossier(of: person) else {
      throw IdentityError.unknown(login: identity.login)
    }
    let last = dossier.records.filter { $0.subject == entry.subject.id && $0.satisfies && $0.voided == nil }
      .max { ($0.version, $0.number) < ($1.version, $1.number) }
    let standings = try status(of: dossier.person).standings.filter {
      $0.requirement?.subject == entry.subject.code && $0.status != .notRequired
    }
    return SubjectStanding(
      standings: standings, last: last,
      isSuperseded: last.map { entry.history.superseding($0.version, known: today) != nil } ?? false)
  }
}
