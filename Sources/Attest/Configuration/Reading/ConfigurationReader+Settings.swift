import AttestRules
import AttestText

extension ConfigurationKey {
  /// The keys whose values are settings by themselves.
  static let settings = [timeZone, bankHolidays, minimumOperators]
  static let mail = ConfigurationKey("mail", like: "{\"from\": \"register@trust.example\"}")
  static let reminders = ConfigurationKey("reminders", like: "{\"offsets\": [-30, -7, 1, 7]}")
  static let retention = ConfigurationKey("retention", like: "{\"years\": 6}")

  static let heads = ConfigurationKey("heads", like: "{\"to\": [\"clerk@governors.example\"]}")

  fileprivate static let timeZone = ConfigurationKey("timeZone", like: "\"Europe/London\"")
  fileprivate static let bankHolidays = ConfigurationKey("bankHolidays", like: "\"england-and-wales\"")
  fileprivate static let minimumOperators = ConfigurationKey("minimumOperators", like: "2")
  fileprivate static let sender = ConfigurationKey("from", like: "\"register@trust.example\"")
  fileprivate static let envelope = ConfigurationKey("envelope", like: "\"bounces@trust.example\"")
  fileprivate static let sendmail = ConfigurationKey("sendmail", like: "\"/usr/sbin/sendmail\"")
  fileprivate static let offsets = ConfigurationKey("offsets", like: "[-30, -7, 1, 7]")
  fileprivate static let manager = ConfigurationKey("manager", like: "7")
  fileprivate static let keepers = ConfigurationKey("to", like: "[\"clerk@governors.example\"]")
  fileprivate static let slt = ConfigurationKey("slt", like: "14")
  fileprivate static let years = ConfigurationKey("years", like: "6")
}

extension ConfigurationReader {
  /// Stages lie at most this many days from the due day.
  private static let stageLimits = -365...365
  /// Managers and the SLT are told of what is late, and of nothing before.
  private static let digestLimits = 1...365
  /// People are kept by name for at least one year after they left, and not for ever.
  private static let retentionLimits = 1...100
  private static let zonesNearBy = [
    "Europe/London", "Europe/Belfast", "Europe/Dublin", "Europe/Guernsey", "Europe/Isle_of_Man",
    "Europe/Jersey", "UTC",
  ]

  /// The settings; what is missing or wrong keeps the value for what is left out.
  mutating func settings(_ fields: Fields, name: String) -> OrganisationSettings {
    var settings = OrganisationSettings(name: name)
    if let node = fields[.timeZone], let zone = zone(node) { settings.timeZone = zone }
    let divisions = HolidayDivision.allCases.map(\.rawValue)
    if let node = fields[.bankHolidays], let word = word(node, .bankHolidays, among: divisions),
      let division = HolidayDivision(rawValue: word)
    {
      settings.division = division
    }
    if let node = fields[.minimumOperators], let minimum = whole(node, .minimumOperators, 1...100) {
      settings.minimumOperators = minimum
    }
    if let node = fields[.mail] { settings.mail = mail(node) }
    if let node = fields[.reminders] { settings.reminders = reminders(node) }
    if let node = fields[.retention] { settings.retention = retention(node) }
    if let node = fields[.heads] { settings.heads = heads(node) }
    return settings
  }

  private mutating func zone(_ node: JSONNode) -> String? {
    guard let name = text(node, .timeZone) else { return nil }
    guard Zone(name) != nil else {
      let nearMiss = NearMiss.of(name, among: ConfigurationReader.zonesNearBy)
      note(.unknownZone(name, nearMiss: nearMiss), at: node.place)
      return nil
    }
    return name
  }

  private mutating func mail(_ node: JSONNode) -> MailSettings {
    var mail = MailSettings()
    guard let fields = fields(node, .mail, known: [.sender, .envelope, .sendmail]) else { return mail }
    mail.from = fields[.sender].flatMap { address($0, .sender) }
    mail.envelope = fields[.envelope].flatMap { address($0, .envelope) }
    if let node = fields[.sendmail], let path = text(node, .sendmail) {
      if path.utf8.first != UInt8(ascii: "/") {
        note(.notAPath(key: "sendmail", value: path), at: node.place)
      }
      mail.sendmail = path
    }
    return mail
  }

  /// A plain address; whoever sends checks it by the rules of mail.
  private mutating func address(_ node: JSONNode, _ key: ConfigurationKey) -> String? {
    guard let address = text(node, key) else { return nil }
    let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    let isPlain = address.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 60 && $0 != 62 }
    guard isPlain, parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), address.utf8.first != 45 else {
      note(.notAnAddress(key: key.name, value: address), at: node.place)
      return nil
    }
    return address
  }

  private mutating func reminders(_ node: JSONNode) -> ReminderSettings {
    var reminders = ReminderSettings()
    let limits = ConfigurationReader.digestLimits
    guard let fields = fields(node, .reminders, known: [.offsets, .manager, .slt]) else { return reminders }
    if let node = fields[.offsets] { reminders.offsets = offsets(node) }
    if let node = fields[.manager], let stage = whole(node, .manager, limits) { reminders.manager = stage }
    if let node = fields[.slt], let stage = whole(node, .slt, limits) { reminders.slt = stage }
    return reminders
  }

  private mutating func retention(_ node: JSONNode) -> RetentionSettings {
    var retention = RetentionSettings()
    guard let fields = fields(node, .retention, known: [.years]) else { return retention }
    if let node = needed(.years, fields), let years = whole(node, .years, ConfigurationReader.retentionLimits) {
      retention.years = years
    }
    return retention
  }

  /// The addresses to which heads go, in order.
  private mutating func heads(_ node: JSONNode) -> [String] {
    guard let fields = fields(node, .heads, known: [.keepers]), let list = needed(.keepers, fields) else {
      return []
    }
    var seen: [String: SourcePlace] = [:]
    for element in elements(list, .keepers) {
      guard let address = address(element, .keepers) else { continue }
      if let first = seen.updateValue(element.place, forKey: address) {
        note(.repeated(key: "to", value: address, first: first), at: element.place)
      }
    }
    return seen.keys.sorted()
  }

  private mutating func offsets(_ node: JSONNode) -> [Int] {
    // Without any there would be no stages to go on from; that nobody is to be reminded is said by scheduling no run.
    if case .array(let elements) = node.value, elements.isEmpty {
      let key = ConfigurationKey.offsets
      note(
        .wrongKind(
          key: key.name, expected: "a list of at least one number of days", example: key.example, found: "an empty one"),
        at: node.place)
    }
    var seen: [Int: SourcePlace] = [:]
    for element in elements(node, .offsets) {
      guard let offset = whole(element, .offsets, ConfigurationReader.stageLimits) else { continue }
      if let first = seen.updateValue(element.place, forKey: offset) {
        note(.repeated(key: "offset", value: "\(offset)", first: first), at: element.place)
      }
    }
    return seen.keys.sorted()
  }
}
