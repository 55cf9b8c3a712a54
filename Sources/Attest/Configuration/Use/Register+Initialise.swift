import AttestRules
import AttestStore

extension Register {
  /// Makes the register of a folder from its configuration; whoever does is its first administrator.
  ///
  /// The register appears whole or not at all. Requirements may begin in the past: history can be entered.
  ///
  /// - Returns: the receipt of the first entry, and what was configured.
  /// - Throws: ``ConfigurationFileError``, ``ConfigurationProblems``, ``ConfigurationRefusals``, `StoreError`.
  public static func initialise(
    folder: String, identity: Identity, clock: Clock = .system
  ) throws -> (receipt: Receipt, plan: ConfigurationPlan) {
    let file = "\(folder)/\(Organisation.fileName)"
    let wanted = try Organisation.read(try ConfigurationFiles.organisation(in: folder), file: file)
    let holidays = try ConfigurationFiles.holidays(in: folder, division: wanted.settings.division)
    let zoneName = wanted.settings.timeZone
    guard let zone = Zone(zoneName) else { throw RegisterError.unknownZone(name: zoneName) }
    let now = clock.now()
    let plan = try ConfigurationPlan(
      stored: StoredConfiguration(),
      request: ConfigurationRequest(
        wanted: wanted, holidays: holidays, today: zone.day(of: now), isInitial: true, file: file))
    let actor = Actor(login: identity.login, person: nil, established: identity.established)
    let receipt = try Store.create(path: "\(folder)/\(fileName)", actor: actor, at: now) { change in
      try plan.apply(to: change)
      try change.put(RoleRow(login: identity.login, role: Role.administrator.rawValue))
    }
    return (receipt, plan)
  }
}
