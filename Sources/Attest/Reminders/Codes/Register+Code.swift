import AttestRules
import AttestStore
import AttestText

/// What somebody may do by a one-time code: sign one version of one policy, or pass one version of one course, once.
public struct CodeGrant: Sendable {
  /// The policy or course.
  public let subject: SubjectCode
  /// The code as it is kept.
  let row: CodeRow
}

/// Why a one-time code opens nothing.
public enum CodeError: Error, Hashable, Sendable {
  /// There is no such code, or it was typed wrongly too often.
  case wrong
  /// It has been used.
  case used
  /// Its last day has passed.
  case expired(last: Day)
  /// A newer version was published since.
  case superseded(subject: SubjectCode)
  /// Its holder has left.
  case holderHasLeft
  /// It is for something else than it was used for.
  case isFor(subject: SubjectCode, sort: SubjectKind)
}

extension Register {
  /// How often the secret part of a code may be typed wrongly.
  static let mostAttempts = 5

  /// The register as the holder of a one-time code uses it, at a shared terminal.
  ///
  /// A code that begins like a real one and goes on wrongly is counted, and after five of them the real one is dead. Only
  /// whoever has the right one hears whether it was used or has expired.
  ///
  /// - Parameters:
  ///   - typed: the code.
  ///   - sort: what it is used for: to sign a policy, or to take a course.
  ///   - subject: the code of the policy or course; nil for the one that it is for.
  /// - Throws: ``CodeError``, `StoreError`.
  public func acting(with typed: String, for sort: SubjectKind, _ subject: String? = nil) throws -> Register {
    guard let code = OneTimeCode(typed) else { throw CodeError.wrong }
    let found = try change(.codeAttempt, subject: code.selector) { change -> CodeRow? in
      guard var row = try store.code(code.selector), row.attempts < Register.mostAttempts else { return nil }
      if ConstantTime.equal(try CodeMaker.hash(code, salt: row.salt), row.hash) { return row }
      row.attempts += 1
      try change.about(row.person)
      try change.put(row)
      return nil
    }.result
    guard let row = found else { throw CodeError.wrong }
    guard row.used == nil else { throw CodeError.used }
    guard today <= row.expires else { throw CodeError.expired(last: row.expires) }
    guard let holder = try store.dossier(of: row.person), holder.isPresent(on: today) else {
      throw CodeError.holderHasLeft
    }
    guard let entry = try catalogue().first(where: { $0.subject.id == row.subject }) else {
      throw CodeError.wrong
    }
    guard entry.newest(on: today)?.place == row.version else {
      throw CodeError.superseded(subject: entry.subject.code)
    }
    guard entry.subject.sort == sort, subject.map({ $0 == entry.subject.code.text }) ?? true else {
      throw CodeError.isFor(subject: entry.subject.code, sort: entry.subject.sort)
    }
    return Register(self, holding: CodeGrant(subject: entry.subject.code, row: row), holder.person)
  }

  /// The register as it is now, for somebody who came with a code that may have been used up meanwhile.
  ///
  /// - Parameter holder: the register as they opened it with the code; or by their login, for whom nothing is different.
  public func seen(by holder: Register) -> Register {
    guard let grant = holder.grant, let me = holder.me else { return self }
    return Register(self, holding: grant, me)
  }

  /// Uses the code up, in the change that records what was signed with it.
  ///
  /// - Throws: ``CodeError`` when it was used, or tried too often, since it was typed.
  func useCode(for version: VersionRow, in change: Change) throws {
    guard let grant else { return }
    guard var row = try store.code(grant.row.selector), row.used == nil else { throw CodeError.used }
    guard row.attempts < Register.mostAttempts, row.subject == version.subject, row.version == version.place
    else { throw CodeError.wrong }
    row.used = change.entry
    try change.put(row)
  }
}
