import AttestRules
import AttestStore
import AttestText

extension ConfigurationKey {
  fileprivate static let policy = ConfigurationKey("policy", like: "\"SOCIAL-MEDIA\"")
  fileprivate static let course = ConfigurationKey("course", like: "\"SM-OPERATORS\"")
  fileprivate static let audience = ConfigurationKey("audience", like: "{\"categories\": [\"staff\"]}")
  fileprivate static let categories = ConfigurationKey("categories", like: "[\"staff\", \"volunteer\"]")
  fileprivate static let months = ConfigurationKey("months", like: "12")
  fileprivate static let renewal = ConfigurationKey("renewal", like: "\"anchored\"")
  fileprivate static let window = ConfigurationKey("window", like: "30")
  fileprivate static let daysToComply = ConfigurationKey("daysToComply", like: "14")
  fileprivate static let gates = ConfigurationKey("gates", like: "true")

  fileprivate static let ofRequirement = [
    code, policy, course, audience, from, to, months, renewal, window, daysToComply, gates,
  ]
}

extension ConfigurationReader {
  private static let longestDays = 0...3650
  private static let standardDaysToComply = 14

  /// The requirements, a code each.
  mutating func requirements(
    _ node: JSONNode, _ key: ConfigurationKey
  ) -> [RequirementEntry] {
    var seen: [String: SourcePlace] = [:]
    var entries: [RequirementEntry] = []
    for element in elements(node, key) {
      guard let fields = fields(element, key, known: ConfigurationKey.ofRequirement) else { continue }
      if let entry = requirement(fields) { entries.append(entry) }
      guard let codeNode = fields[.code], case .string(let code) = codeNode.value else { continue }
      if let first = seen[code] {
        note(.repeated(key: "code", value: code, first: first), at: codeNode.place)
      } else {
        seen[code] = codeNode.place
      }
    }
    return entries
  }

  private mutating func requirement(_ fields: Fields) -> RequirementEntry? {
    let code = needed(.code, fields).flatMap { text($0, .code) }.flatMap { RequirementCode($0) }
    let subject = subject(fields)
    let audience = fields[.audience].map { self.audience($0) } ?? Audience()
    let days = days(fields, needsLast: false)
    let renewal = renewal(fields)
    let window = fields[.window].flatMap { whole($0, .window, ConfigurationReader.longestDays) }
    if let renewal { checkWindow(window, of: renewal, fields) }
    let comply = fields[.daysToComply].flatMap { whole($0, .daysToComply, ConfigurationReader.longestDays) }
    let gates = fields[.gates].flatMap { flag($0, .gates) } ?? false
    guard let code, let subject, let days, let renewal else { return nil }
    return RequirementEntry(
      requirement: Requirement(
        code: code, subject: subject.code, audience: audience, days: days, renewal: renewal, window: window,
        daysToComply: comply ?? ConfigurationReader.standardDaysToComply, gates: gates),
      sort: subject.sort, place: fields.place)
  }

  private mutating func subject(_ fields: Fields) -> (code: SubjectCode, sort: SubjectKind)? {
    switch (fields[.policy], fields[.course]) {
    case (let node?, nil): return text(node, .policy).flatMap { SubjectCode($0) }.map { ($0, .policy) }
    case (nil, let node?): return text(node, .course).flatMap { SubjectCode($0) }.map { ($0, .course) }
    case (_?, _?): note(.policyAndCourse, at: fields.place)
    case (nil, nil): note(.noSubject, at: fields.place)
    }
    return nil
  }

  private mutating func audience(_ node: JSONNode) -> Audience {
    guard let fields = fields(node, .audience, known: [.categories, .sites]) else { return Audience() }
    var categories: Set<Category> = []
    for element in fields[.categories].map({ elements($0, .categories) }) ?? [] {
      let words = Category.allCases.map(\.description)
      if let category = word(element, .categories, among: words).flatMap({ Category($0) }) {
        categories.insert(category)
      }
    }
    var sites: Set<SiteCode> = []
    for element in fields[.sites].map({ elements($0, .sites) }) ?? [] {
      if let site = text(element, .sites).flatMap({ SiteCode($0) }) { sites.insert(site) }
    }
    return Audience(categories: categories, sites: sites)
  }

  private mutating func checkWindow(_ window: Int?, of renewal: Renewal, _ fields: Fields) {
    let effective = window ?? renewal.defaultWindow
    guard let limit = renewal.windowLimit, effective >= limit else { return }
    let place = fields[.window]?.place ?? fields.place
    note(.windowTooLong(window: effective, limit: limit, isWritten: window != nil), at: place)
  }

  private mutating func renewal(_ fields: Fields) -> Renewal? {
    let months = fields[.months].flatMap { whole($0, .months, 1...600) }
    guard let node = needed(.renewal, fields), let word = text(node, .renewal) else { return nil }
    switch word {
    case "rolling", "anchored":
      if fields[.months] == nil { note(.renewal(.monthsNeeded(mode: word)), at: node.place) }
      return months.flatMap { Renewal(word: word, months: $0) }
    case "once":
      forbidMonths(fields, mode: word)
      return .once
    case _ where word == "fixed" || word.hasPrefix("fixed "):
      forbidMonths(fields, mode: word)
      return fixed(word, at: node.place)
    default:
      let nearMiss = NearMiss.of(word, among: ["once", "rolling", "anchored", "fixed 09-01"])
      note(.renewal(.unknown(word, nearMiss: nearMiss)), at: node.place)
      return nil
    }
  }

  private mutating func fixed(_ word: String, at place: SourcePlace) -> Renewal? {
    if let renewal = Renewal(word: word, months: nil) { return renewal }
    note(.renewal(word == "fixed 02-29" ? .leapDay : .notAnAnniversary(word)), at: place)
    return nil
  }

  private mutating func forbidMonths(_ fields: Fields, mode: String) {
    guard let node = fields[.months] else { return }
    note(.renewal(.monthsForbidden(mode: mode)), at: node.place)
  }
}
