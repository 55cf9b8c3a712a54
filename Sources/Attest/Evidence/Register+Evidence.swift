import AttestRules
import AttestStore

extension Register {
  /// Writes an evidence pack into a new folder: tables, texts, the chain with what is shown of it, and its head.
  ///
  /// All of it is of one unchanging state of the register. The folder gets its name when everything in it is on the disk.
  ///
  /// - Parameters:
  ///   - subject: what it is about.
  ///   - path: the folder; nothing may be there.
  ///   - day: the day that eligibility is asked for; nil for today.
  ///   - isStopped: asked on the way; once it is, nothing is left.
  /// - Throws: ``EvidenceError``, ``AccountError/unknown(number:)``, ``PermissionError``, `WriteError`, and
  ///   `StoreError.corrupt` for a chain that does not hold together.
  public func writeEvidence(
    about subject: EvidenceSubject, to path: String, on day: Day? = nil, isStopped: @escaping () -> Bool = { false }
  ) throws -> EvidencePackReport {
    try require(.audit)
    let scope = try evidenceScope(of: subject)
    let folder = try PackFolder(path)
    let sweep = try EvidenceSweep(store, scope)
    return try store.read {
      // What the scope holds may have changed since it was first asked for.
      guard try evidenceScope(of: subject) == scope else { throw StoreError.busy }
      let pack = EvidencePack(
        store: store, sweep: sweep, folder: folder, subject: subject, scope: scope, day: day ?? today,
        organisation: try settings().name, zone: zone, now: clock.now(), isStopped: isStopped)
      return try pack.write()
    }
  }

  private func evidenceScope(of subject: EvidenceSubject) throws -> EvidenceScope {
    switch subject {
    case .everything: return .everything
    case .person(let person):
      let led = try store.accountEvents().filter { $0.lead == person.number }.map(\.account)
      let accounts = try store.accountOperators(being: person.number).map(\.account) + led
      return EvidenceScope(people: [person.number], accounts: Set(accounts))
    case .account(let number):
      guard try store.account(number) != nil else { throw AccountError.unknown(number: number) }
      let leads = try store.accountEvents(of: number).compactMap(\.lead)
      let people = try store.accountOperators(of: number).map(\.person) + leads
      return EvidenceScope(people: Set(people), accounts: [number])
    }
  }
}
