/// A person's appointments while the rows of a roster are applied to them, one after another (section 10).
public struct RosterMatch: Sendable {
  /// What became of one appointment.
  public struct Outcome: Sendable {
    /// As it was stored; nil for a new one.
    public let before: RosterAppointment?
    /// As it is from now on; nil for one that is taken back because it never began.
    public private(set) var after: RosterAppointment?
    /// The line of the file that is about it; nil when none is.
    public private(set) var line: Int?

    /// Whether anything about it changed.
    public var isChanged: Bool { before != after }

    fileprivate init(before: RosterAppointment?, after: RosterAppointment?, line: Int?) {
      self.before = before
      self.after = after
      self.line = line
    }

    fileprivate mutating func become(_ after: RosterAppointment?, line: Int?) {
      self.after = after
      self.line = line ?? self.line
    }
  }

  /// The appointments, stored ones first.
  public private(set) var outcomes: [Outcome]
  private let today: Day

  /// The appointments as they are stored.
  public init(stored: [RosterAppointment], today: Day) {
    outcomes = stored.map { Outcome(before: $0, after: $0, line: nil) }
    self.today = today
  }

  /// Applies a row: changes the appointment that it is about, or adds one.
  public mutating func apply(_ entry: RosterEntry) throws(RosterProblem) {
    guard let index = try place(of: entry) else { return try add(entry) }
    if let line = outcomes[index].line { throw .repeated(line: line) }
    guard var appointment = outcomes[index].after else { return }
    let first = entry.start.value ?? appointment.days.first
    let last = entry.last.applied(to: appointment.days.last)
    if let last, last < first { throw .endsBeforeItStarts(first: first, last: last) }
    appointment.days = DayRange(first: first, last: last)
    appointment.department = entry.department.applied(to: appointment.department)
    appointment.jobTitle = entry.jobTitle.applied(to: appointment.jobTitle)
    appointment.manager = entry.manager.applied(to: appointment.manager)
    outcomes[index].become(appointment, line: entry.line)
  }

  /// Ends the appointments in an audience that are present today and that no row is about, as of yesterday.
  ///
  /// One that began today is taken back. True when anything was ended.
  public mutating func endMissing(in audience: Audience) -> Bool {
    var ended = false
    for index in outcomes.indices where outcomes[index].line == nil {
      guard var appointment = outcomes[index].after, appointment.days.contains(today),
        audience.includes(appointment.plain)
      else { continue }
      appointment.days = DayRange(first: appointment.days.first, last: today.eve)
      outcomes[index].become(appointment.days.isEmpty ? nil : appointment, line: nil)
      ended = true
    }
    return ended
  }

  /// The appointments as they are from now on.
  public var appointments: [RosterAppointment] {
    outcomes.compactMap(\.after)
  }

  /// The place of the appointment that a row is about; nil when it is a new one.
  private func place(of entry: RosterEntry) throws(RosterProblem) -> Int? {
    let candidates = try candidates(for: entry)
    guard let latest = candidates.max(by: { start($0) < start($1) }) else { return nil }
    if let start = entry.start.value {
      if let same = candidates.first(where: { self.start($0) == start }) { return same }
      return outcomes[latest].after?.days.ended(before: start) ?? false ? nil : latest
    }
    let hasEnded = outcomes[latest].after?.days.ended(before: today) ?? false
    let staysEnded = entry.last.value.map { $0 < today } ?? false
    return hasEnded && !staysEnded ? nil : latest
  }

  private func start(_ index: Int) -> Day {
    outcomes[index].after?.days.first ?? .first
  }

  /// The appointments at the row's site, in its category and with its post, as far as it names them.
  private func candidates(for entry: RosterEntry) throws(RosterProblem) -> [Int] {
    let present = outcomes.indices.filter { index in
      guard let appointment = outcomes[index].after else { return false }
      return (entry.site.map { $0 == appointment.site } ?? true)
        && (entry.category.map { $0 == appointment.category } ?? true)
    }
    let posts = Set(present.compactMap { outcomes[$0].after?.post })
    let places = Set(
      present.compactMap { outcomes[$0].after.map { [$0.site.text, $0.category.description] } })
    if places.count > 1 { throw .ambiguous(appointments: places.count) }
    if let post = entry.post { return present.filter { outcomes[$0].after?.post == post } }
    let wanted = posts.contains("") ? "" : posts.first
    if posts.count > 1, wanted != "" { throw .ambiguous(appointments: posts.count) }
    return present.filter { outcomes[$0].after?.post == wanted }
  }

  private mutating func add(_ entry: RosterEntry) throws(RosterProblem) {
    let model = outcomes.last { outcome in
      guard let after = outcome.after else { return false }
      return (entry.site.map { $0 == after.site } ?? true)
        && (entry.category.map { $0 == after.category } ?? true)
    }?.after
    guard let site = entry.site ?? model?.site else { throw .siteNeeded }
    guard let category = entry.category ?? model?.category else { throw .categoryNeeded }
    let first = entry.start.value ?? today
    if let last = entry.last.value, last < first { throw .endsBeforeItStarts(first: first, last: last) }
    let appointment = RosterAppointment(
      site: site, category: category, post: entry.post ?? model?.post ?? "",
      days: DayRange(first: first, last: entry.last.value), department: entry.department.value,
      jobTitle: entry.jobTitle.value, manager: entry.manager.value)
    outcomes.append(Outcome(before: nil, after: appointment, line: entry.line))
  }
}

extension RosterAppointment {
  /// What the rules care about.
  public var plain: Appointment {
    Appointment(category: category, site: site, days: days, manager: manager, department: department ?? "")
  }
}
