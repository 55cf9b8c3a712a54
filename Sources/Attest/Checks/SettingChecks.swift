import AttestRules
import AttestStore
import AttestText

extension RegisterCheck {
  /// What the organisation set.
  static let settings = RegisterCheck(
    "settings", "the register has its id, and every setting is one that “attest configure” takes",
    .register { ground, found in
      let settings = try OrganisationSettings(stored: { try ground.store.setting($0.rawValue) })
      for finding in SettingCheckup.findings(id: try ground.store.registerID(), settings) { try found(finding) }
    })

  /// Bank holidays and closures.
  static let calendar = RegisterCheck(
    "calendar", "every closure ends no earlier than it begins, and closures and bank holidays have names",
    .register { ground, found in
      for closure in try ground.store.closures() where closure.last < closure.first || closure.name.isEmpty {
        try found(
          Finding(
            "closure from \(closure.first) to \(closure.last)", "has no day or no name",
            "correct it in organisation.json, and run “attest configure”"))
      }
      for holiday in try ground.store.holidays() where holiday.title.isEmpty {
        try found(
          Finding(
            "bank holiday \(holiday.day)", "has no title",
            "put gov.uk's bank-holidays.json beside organisation.json, and run “attest configure”"))
      }
    })

  /// Who may do what.
  static let roles = RegisterCheck(
    "roles", "every grant is of a role that exists, and at least one administrator is there",
    .register { ground, found in
      let grants = try ground.store.roles()
      let holders = try grants.filter { $0.role == Role.administrator.rawValue }.map(\.login).filter { login in
        let owners = try ground.store.owners(of: login)
        return owners.isEmpty || owners.contains { $0.isPresent(on: ground.today) }
      }
      for finding in SettingCheckup.findings(grants, administrators: holders) { try found(finding) }
    })
}

enum SettingCheckup {
  private static let idLength = 32
  private static let operators = 1...100

  /// What is wrong with the settings.
  static func findings(id: String, _ settings: OrganisationSettings) -> [Finding] {
    var findings: [Finding] = []
    func add(_ place: String, _ problem: String) {
      findings.append(Finding(place, problem, "correct it in organisation.json, and run “attest configure”"))
    }
    if id.utf8.count != idLength || !id.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) {
      findings.append(Finding("register id", "is not \(idLength) hexadecimal digits", Finding.restore))
    }
    if settings.name.isEmpty { add("name", "is empty") }
    if Zone(settings.timeZone) == nil { add("timeZone", "is not known to this machine: \(settings.timeZone)") }
    if !operators.contains(settings.minimumOperators) {
      add(
        "minimumOperators",
        "is \(settings.minimumOperators), not from \(operators.lowerBound) to \(operators.upperBound)")
    }
    if settings.reminders.offsets != Set(settings.reminders.offsets).sorted() {
      add("reminders.offsets", "are not in order, each once")
    }
    return findings
  }

  /// What is wrong with the grants, given the administrators who are there.
  static func findings(_ grants: [RoleRow], administrators: [String]) -> [Finding] {
    var findings = grants.filter { grant in !Role.granted.contains { $0.rawValue == grant.role } }.map {
      Finding("login \($0.login)", "has a role that does not exist: \($0.role)", Finding.restore)
    }
    if administrators.isEmpty {
      findings.append(
        Finding(
          "role administrator", "nobody who is there has it",
          "give an administrator's login back to somebody present, with “attest people import”"))
    }
    return findings
  }
}
