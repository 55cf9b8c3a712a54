import AttestRules
import AttestStore

extension Register {
  /// What the folder's `organisation.json` and `bank-holidays.json` would change; nothing is written.
  ///
  /// - Parameter from: the day on which requirements change that give none themselves; nil for today.
  /// - Throws: ``ConfigurationFileError``, ``ConfigurationProblems``, ``ConfigurationRefusals``,
  ///   ``PermissionError``.
  public func planConfiguration(from: Day? = nil) throws -> ConfigurationPlan {
    let bytes = try ConfigurationFiles.organisation(in: folder)
    return try planConfiguration(bytes, file: "\(folder)/\(Organisation.fileName)", from: from)
  }

  /// What another `organisation.json` would change, with the folder's bank holidays; nothing is written.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - file: its name, for the problems.
  ///   - from: the day on which requirements change that give none themselves; nil for today.
  /// - Throws: ``ConfigurationFileError``, ``ConfigurationProblems``, ``ConfigurationRefusals``,
  ///   ``PermissionError``.
  public func planConfiguration(
    _ bytes: [UInt8], file: String = Organisation.fileName, from: Day? = nil
  ) throws -> ConfigurationPlan {
    try require(.read)
    let wanted = try Organisation.read(bytes, file: file)
    let holidays = try ConfigurationFiles.holidays(in: folder, division: wanted.settings.division)
    let request = ConfigurationRequest(
      wanted: wanted, holidays: holidays, today: today, from: from, file: file)
    return try store.read { try ConfigurationPlan(stored: try StoredConfiguration(store), request: request) }
  }

  /// Applies a plan: exactly what it says, or nothing.
  ///
  /// - Returns: the receipt; nil when there was nothing to change.
  /// - Throws: ``PermissionError``; ``ConfigurationError/changedMeanwhile`` when the plan made now would be
  ///   another, ``ConfigurationRefusals`` when there would be none.
  public func configure(_ plan: ConfigurationPlan) throws -> Receipt? {
    try require(.administer)
    return try change(.configure, subject: Organisation.fileName) { change in
      // Planned again under the lock for writing, so that what is applied is what was shown.
      let request = ConfigurationRequest(
        wanted: plan.request.wanted, holidays: plan.request.holidays, today: today, from: plan.request.from,
        file: plan.request.file)
      guard try ConfigurationPlan(stored: StoredConfiguration(store), request: request) == plan else {
        throw ConfigurationError.changedMeanwhile
      }
      try plan.apply(to: change)
    }.receipt
  }
}

/// Why a plan cannot be applied.
public enum ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Somebody configured the register, or the day turned, after the plan was made.
  case changedMeanwhile

  /// What happened and what to do.
  public var description: String {
    "the register or the day changed since this was worked out, and nothing was written: look at it again"
  }
}
