/// What the operating system's own scheduler needs to know to send reminders.
public struct Scheduling: Hashable, Sendable {
  /// The absolute path of the program.
  public let program: String
  /// The absolute path of the register's folder.
  public let folder: String
  /// The login that the register belongs to.
  public let user: String
  /// The name of the organisation's time zone.
  public let zone: String
  /// When the day's run is due.
  public let time: TimeOfDay
  /// The mail program that the organisation has set.
  public let sendmail: MailProgram

  /// What is known here of a mail program.
  public enum MailProgram: Hashable, Sendable {
    /// It is not on this machine, or not yet.
    case missing(path: String)
    /// It does everything with the rights of whoever starts it.
    case plain(path: String)
    /// It, or what it calls, changes its user or group.
    case changingID(path: String, SetIDProgram)

    /// Looks at the mail program at a path.
    init(at path: String) {
      if let program = SetIDProgram(behind: path) {
        self = .changingID(path: path, program)
      } else {
        self = Platform.isFile(path) ? .plain(path: path) : .missing(path: path)
      }
    }
  }

  /// The last hour at which what failed is tried again.
  private static let lastHour = 18

  /// A schedule; see the properties.
  public init(
    program: String, folder: String, user: String, zone: String, time: TimeOfDay, sendmail: MailProgram
  ) {
    self.program = program
    self.folder = folder
    self.user = user
    self.zone = zone
    self.time = time
    self.sendmail = sendmail
  }

  /// The hours of the further runs of a day, in which only what is new or failed goes out; nil for none.
  var laterHours: ClosedRange<Int>? {
    time.hour < Self.lastHour ? time.hour + 1...Self.lastHour : nil
  }

  /// The minute, in two digits.
  var minute: String { String("\(time)".suffix(2)) }
}

extension Register {
  /// A schedule for this register.
  ///
  /// - Throws: ``ReminderError/noProgram`` when the system does not say where the program lies.
  public func scheduling(at time: TimeOfDay) throws -> Scheduling {
    try require(.administer)
    guard let program = Platform.programPath, let folder = Platform.absolutePath(of: folder) else {
      throw ReminderError.noProgram
    }
    let owner = Platform.owner(of: folder).flatMap { Platform.login(of: $0) }
    return Scheduling(
      program: program, folder: folder, user: owner ?? identity.login, zone: zone.name, time: time,
      sendmail: Scheduling.MailProgram(at: try settings().mail.sendmail))
  }
}
