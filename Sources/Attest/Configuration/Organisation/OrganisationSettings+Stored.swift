import AttestStore

extension OrganisationSettings {
  /// The text in which the register keeps a setting; nil when it is not set.
  public func text(of setting: SettingName) -> String? {
    switch setting {
    case .name: name
    case .timeZone: timeZone
    case .bankHolidays: division.rawValue
    case .minimumOperators: String(minimumOperators)
    case .mailFrom: mail.from
    case .mailEnvelope: mail.envelope
    case .mailSendmail: mail.sendmail
    case .remindersOffsets: reminders.offsets.map(String.init).joined(separator: " ")
    case .remindersManager: String(reminders.manager)
    case .remindersSLT: String(reminders.slt)
    case .retentionYears: String(retention.years)
    case .headsTo: heads.isEmpty ? nil : heads.joined(separator: " ")
    }
  }

  /// Reads the settings that a register keeps; one that has none yet has those for what is left out.
  ///
  /// - Throws: `StoreError.corrupt` for a text that the program never writes.
  init(stored text: (SettingName) throws -> String?) throws {
    self.init(name: try text(.name) ?? "")
    func read<Value>(_ setting: SettingName, _ parse: (String) -> Value?) throws -> Value? {
      guard let found = try text(setting) else { return nil }
      guard let value = parse(found) else {
        throw StoreError.corrupt(detail: "the setting \(setting.rawValue) cannot be read")
      }
      return value
    }
    if let zone = try text(.timeZone) { timeZone = zone }
    if let kept = try read(.bankHolidays, { HolidayDivision(rawValue: $0) }) { division = kept }
    if let kept = try read(.minimumOperators, { Int($0) }) { minimumOperators = kept }
    mail.from = try text(.mailFrom)
    mail.envelope = try text(.mailEnvelope)
    if let path = try text(.mailSendmail) { mail.sendmail = path }
    if let kept = try read(.remindersOffsets, OrganisationSettings.numbers) { reminders.offsets = kept }
    if let kept = try read(.remindersManager, { Int($0) }) { reminders.manager = kept }
    if let kept = try read(.remindersSLT, { Int($0) }) { reminders.slt = kept }
    if let kept = try read(.retentionYears, { Int($0) }) { retention.years = kept }
    heads = try text(.headsTo)?.utf8.split(separator: 32).map { String(Substring($0)) } ?? []
  }

  private static func numbers(_ text: String) -> [Int]? {
    let words = text.utf8.split(separator: 32)
    let numbers = words.compactMap { Int(String(Substring($0))) }
    return numbers.count == words.count ? numbers : nil
  }
}
