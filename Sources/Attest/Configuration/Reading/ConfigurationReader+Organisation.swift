import AttestRules
import AttestStore
import AttestText

extension Organisation {
  /// Reads `organisation.json`.
  ///
  /// - Parameters:
  ///   - bytes: what the file holds.
  ///   - file: its name, for the problems.
  /// - Throws: ``ConfigurationProblems``, all that is wrong at once.
  public static func read(
    _ bytes: [UInt8], file: String = Organisation.fileName
  ) throws(ConfigurationProblems) -> Organisation {
    var reader = ConfigurationReader()
    let organisation = reader.root(bytes).flatMap { reader.organisation($0) }
    guard reader.faults.isEmpty, let organisation else {
      throw ConfigurationProblems(reader.faults, in: file)
    }
    return organisation
  }
}

extension ConfigurationKey {
  fileprivate static let organisation = ConfigurationKey("organisation", like: "{\"name\": \"Afon Trust\"}")
  fileprivate static let closures = ConfigurationKey(
    "closures", like: "[{\"name\": \"Half-term\", \"from\": \"2026-10-26\", \"to\": \"2026-10-30\"}]")
  fileprivate static let requirements = ConfigurationKey(
    "requirements", like: "[{\"code\": \"SM-READ\", \"policy\": \"SOCIAL-MEDIA\"}]")
}

extension ConfigurationReader {
  fileprivate mutating func organisation(_ node: JSONNode) -> Organisation? {
    let known =
      [.name] + ConfigurationKey.settings + [.closures, .mail, .reminders, .retention, .heads, .requirements]
    guard let fields = fields(node, .organisation, known: known) else { return nil }
    let name = needed(.name, fields).flatMap { text($0, .name) }
    let settings = settings(fields, name: name ?? "")
    let closures = fields[.closures].map { self.closures($0) } ?? []
    let entries =
      needed(.requirements, fields).map { requirements($0, .requirements) } ?? []
    guard name != nil else { return nil }
    return Organisation(settings: settings, closures: closures, entries: entries)
  }

  private mutating func closures(_ node: JSONNode) -> [ClosureRow] {
    var seen: [DayRange: SourcePlace] = [:]
    var closures: [ClosureRow] = []
    for element in elements(node, .closures) {
      guard let fields = fields(element, .closures, known: [.name, .from, .to]) else { continue }
      let name = needed(.name, fields).flatMap { text($0, .name) }
      guard let days = days(fields, needsLast: true), let last = days.last, let name else { continue }
      if let first = seen.updateValue(element.place, forKey: days) {
        note(.repeated(key: "closure", value: "\(days.first) to \(last)", first: first), at: element.place)
      }
      closures.append(ClosureRow(first: days.first, last: last, name: name))
    }
    return closures.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  /// The first and the last day of something.
  mutating func days(_ fields: Fields, needsLast: Bool) -> DayRange? {
    let first = needed(.from, fields).flatMap { day($0, .from) }
    let lastNode = needsLast ? needed(.to, fields) : fields[.to]
    let last = lastNode.flatMap { day($0, .to) }
    guard let first else { return nil }
    if let last, let lastNode, last < first {
      note(.endsBeforeItBegins(from: first, to: last), at: lastNode.place)
      return nil
    }
    return DayRange(first: first, last: last)
  }
}
