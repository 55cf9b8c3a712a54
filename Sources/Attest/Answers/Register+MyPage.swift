import AttestRules
import AttestStore

/// A requirement of whoever uses the register, with what it is about.
public struct MyRequirement: Sendable {
  /// Where they stand.
  public let standing: Standing
  /// The policy or course.
  public let subject: SubjectRow?
}

extension Register {
  /// Every requirement that applies to whoever uses the register, the most urgent first.
  public func dueNow() throws -> [MyRequirement] {
    let person = try requireMe()
    try require(.actForMyself, about: person)
    guard let dossier = try store.dossier(of: person) else { return [] }
    let subjects = try store.subjects()
    let standings = try status(of: dossier.person).standings.filter { $0.status != .notRequired }
    return standings.map { standing in
      MyRequirement(
        standing: standing, subject: subjects.first { $0.code == standing.requirement?.subject })
    }.sorted { ($0.standing.dueDay?.day ?? .last) < ($1.standing.dueDay?.day ?? .last) }
  }
}
