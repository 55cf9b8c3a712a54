import AttestRules
import AttestStore

/// What a changed `organisation.json` would change, and for whom.
public struct Simulation: Sendable {
  /// What would change in the configuration.
  public let plan: ConfigurationPlan
  /// For whom it would change anything.
  public let effect: ConfigurationEffect
}

extension Register {
  /// Whom a plan concerns; nothing is written.
  ///
  /// - Parameters:
  ///   - plan: what would change.
  ///   - most: how many people the answer names at most.
  ///   - each: hears of every person for whom anything changes, by person number.
  public func effect(
    of plan: ConfigurationPlan, showing most: Int = 50, each: (PersonEffect) throws -> Void = { _ in }
  ) throws -> ConfigurationEffect {
    try require(.read)
    return try store.read {
      let comparison = ConfigurationComparison(
        plan, histories: try store.rulebook().histories, minimum: try settings().minimumOperators)
      return try ConfigurationEffect(comparison, over: store, showing: most, each: each)
    }
  }

  /// Tries a changed `organisation.json` out; nothing is written.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - file: its name, for the problems.
  ///   - from: the day on which requirements change that give none themselves; nil for today.
  ///   - most: how many people the answer names at most.
  /// - Throws: ``ConfigurationProblems``, ``ConfigurationRefusals``, ``PermissionError``.
  public func simulate(
    _ bytes: [UInt8], file: String = Organisation.fileName, from: Day? = nil, showing most: Int = 50
  ) throws -> Simulation {
    let plan = try planConfiguration(bytes, file: file, from: from)
    return Simulation(plan: plan, effect: try effect(of: plan, showing: most))
  }
}
