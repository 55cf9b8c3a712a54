import AttestRules

/// Reads the statements of an arrangement one by one.
struct ArrangementReader {
  private var file: PersonFile
  private var requirements: [Requirement] = []
  private var versions: [SubjectCode: [Version]] = [:]
  private var words: [String] = []
  /// The days on which an account's credentials were changed; only account reviews ask.
  private(set) var credentialsChanged: [Day] = []

  init(_ person: String = "P1") {
    file = PersonFile(number: PersonNumber(stored: person))
  }

  mutating func take(_ statements: Substring) throws {
    for statement in statements.split(separator: ",") {
      try take(statement.split(separator: " ").map(String.init))
    }
  }

  private static let policy = SubjectCode(stored: "P")
  private static let longAgo = DayRange(first: Day(year: 2000, month: 1, day: 1)!, last: nil)

  private mutating func take(_ statement: [String]) throws {
    words = statement.reversed()
    let word = try next()
    switch word {
    case "away": file.absences.append(try range())
    case "exempt": file.exemptions.append(Exemption(requirement: .init(stored: "R"), days: try range()))
    case "did": file.records.append(try record())
    case "changed": credentialsChanged.append(try day())
    case "runs": file.operatorships.append(try operatorship())
    default:
      if let category = Category(word) {
        file.appointments.append(
          Appointment(category: category, site: SiteCode(stored: try next()), days: try range()))
      } else if word.hasPrefix("V") {
        try version(label: word)
      } else {
        requirements.append(try requirement(code: word))
      }
    }
    if let left = words.last { throw BadArrangement(text: left) }
  }

  func finished() -> (PersonFile, Rulebook) {
    var (file, requirements, versions) = (self.file, requirements, versions)
    if file.appointments.isEmpty {
      file.appointments = [
        Appointment(category: .staff, site: SiteCode(stored: "S1"), days: Self.longAgo)
      ]
    }
    if requirements.isEmpty {
      requirements = [
        Requirement(
          code: RequirementCode(stored: "R"), subject: Self.policy, days: Self.longAgo,
          renewal: .rolling(months: 12))
      ]
    }
    for subject in Set(requirements.map(\.subject)) {
      let first = Version(
        label: .init(stored: "V1"), published: Self.longAgo.first, effective: Self.longAgo.first,
        isMaterial: true)
      versions[subject, default: []].insert(first, at: 0)
    }
    return (file, Rulebook(requirements: requirements, histories: versions.mapValues { VersionHistory($0) }))
  }

  private mutating func version(label: String) throws {
    let days = try next().split(separator: "/").map { try Day(reading: String($0)) }
    let isMinor = try takes("minor")
    versions[Self.policy, default: []].append(
      Version(
        label: VersionLabel(stored: label), published: days[0], effective: days[days.count - 1],
        isMaterial: !isMinor))
  }

  private mutating func requirement(code: String) throws -> Requirement {
    let word = try next()
    let renewal: Renewal =
      switch word {
      case "once": .once
      case "rolling": .rolling(months: try number())
      case "anchored": .anchored(months: try number())
      case "fixed": .fixed(Anniversary(try next())!)
      default: throw BadArrangement(text: word)
      }
    let days = words.last?.contains("..") ?? false ? try range() : Self.longAgo
    var (comply, window, gates) = (14, Int?.none, false)
    var (categories, sites) = (Set<AttestRules.Category>(), Set<SiteCode>())
    var subject = Self.policy
    while let option = words.popLast() {
      switch option {
      case "comply": comply = try number()
      case "window": window = try number()
      case "gates": gates = true
      case "for": categories = Set(try next().split(separator: "|").compactMap { Category(String($0)) })
      case "at": sites = Set(try next().split(separator: "|").map { SiteCode(stored: String($0)) })
      case "on": subject = SubjectCode(stored: try next())
      default: throw BadArrangement(text: option)
      }
    }
    return Requirement(
      code: RequirementCode(stored: code), subject: subject,
      audience: Audience(categories: categories, sites: sites), days: days, renewal: renewal,
      window: window, daysToComply: comply, gates: gates)
  }

  private mutating func record() throws -> Record {
    let version = words.last?.hasPrefix("V") ?? false ? Int(try next().dropFirst())! - 1 : 0
    let day = try self.day()
    let failed = try takes("failed")
    let voided = try takes("void") ? try self.day() : nil
    let subject = try takes("on") ? SubjectCode(stored: try next()) : Self.policy
    return Record(
      number: RecordNumber(entry: Int64(file.records.count + 1)), subject: subject, version: version,
      day: day, satisfies: !failed, voided: voided)
  }

  private mutating func operatorship() throws -> Operatorship {
    let first = try day()
    let removed = try takes("removed") ? try day() : nil
    let opened = try takes("opened") ? try day() : Self.longAgo.first
    let closed = try takes("closed") ? try day() : nil
    return Operatorship(account: "@school", opened: opened, closed: closed, first: first, removed: removed)
  }

  private mutating func next() throws -> String {
    guard let word = words.popLast() else { throw BadArrangement(text: "a statement ends too early") }
    return word
  }

  private mutating func takes(_ word: String) throws -> Bool {
    guard words.last == word else { return false }
    words.removeLast()
    return true
  }

  private mutating func day() throws -> Day { try Day(reading: try next()) }

  private mutating func range() throws -> DayRange { try DayRange(reading: try next()) }

  private mutating func number() throws -> Int {
    let word = try next()
    guard let number = Int(word) else { throw BadArrangement(text: word) }
    return number
  }
}
