import AttestRules
import AttestStore

/// Whom a changed configuration concerns: totals over everybody, and the first few by name.
public struct ConfigurationEffect: Sendable {
  /// The days on which statuses were compared: today, and those on which a requirement begins or has ended.
  public internal(set) var days: [Day]
  /// The days for which eligibility was compared.
  public internal(set) var horizon: DayRange
  /// How many people were looked at.
  public internal(set) var peopleChecked = 0
  /// For how many of them anything changes.
  public internal(set) var peopleAffected = 0
  /// How many lose days on which they could operate an account.
  public internal(set) var peopleLosing = 0
  /// How many gain such days.
  public internal(set) var peopleGaining = 0
  /// How many people each change of status concerns, in order.
  public internal(set) var moves: [(move: StatusMove, people: Int)] = []
  /// The first of those for whom anything changes, by person number.
  public internal(set) var people: [PersonEffect] = []

  /// The accounts that have enough eligible operators on other days than now, by number.
  public internal(set) var accounts: [AccountEffect] = []

  /// How many more there are than ``people`` names.
  public var peopleNotShown: Int { peopleAffected - people.count }
}

extension ConfigurationEffect {
  /// Sweeps everybody; memory does not grow with the register.
  init(
    _ comparison: ConfigurationComparison, over store: Store, showing most: Int,
    each: (PersonEffect) throws -> Void
  ) throws {
    self.init(days: comparison.days, horizon: comparison.horizon)
    accounts = try comparison.accountEffects(store)
    guard !comparison.codes.isEmpty else { return }
    var counts: [StatusMove: Int] = [:]
    let sweep = try PeopleSweep(store)
    while let (person, file) = try sweep.next() {
      peopleChecked += 1
      guard let effect = comparison.effect(on: person, file) else { continue }
      peopleAffected += 1
      if !effect.lost.isEmpty { peopleLosing += 1 }
      if !effect.gained.isEmpty { peopleGaining += 1 }
      for status in effect.statuses { counts[status.move, default: 0] += 1 }
      if people.count < most { people.append(effect) }
      try each(effect)
    }
    moves = counts.sorted { $0.key < $1.key }.map { (move: $0.key, people: $0.value) }
  }
}
