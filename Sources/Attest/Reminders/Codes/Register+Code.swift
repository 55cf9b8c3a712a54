import AttestRules
import AttestStore
import AttestText

/// What somebody may sign by a one-time code: one version of one policy, once.
public struct CodeGrant: Sendable {
  /// The policy.
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
}

extension Register {
  /// How often the secret part of a code may be typed wrongly.
  static let mostAttempts = 5

  /// The register as the holder of a one-time code uses it, at a shared terminal.
  ///
  /// A code that begins like a real one and goes on wrongly is counted, and after five of them the real one is dead. Only
  /// whoever has the right one hears whether it was used or has expired.
  ///
  /// - Throws: ``CodeError``, `StoreError`.
  public func acting(with typed: String) throws -> Register {
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
    return Register(self, holding: CodeGrant(subject: entry.subject.code, row: row), holder.person)
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
