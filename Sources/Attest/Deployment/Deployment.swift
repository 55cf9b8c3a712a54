/// How a register is run for many people on one machine: a service account of its own, and the ways to it.
///
/// Of it come the pieces that sudo, sshd and systemd read. They are texts for an administrator of the machine to look at and
/// to install; nothing is installed here.
public struct Deployment: Hashable, Sendable {
  /// The absolute path of the program.
  public let program: String
  /// The absolute path of the register's folder, the home directory of the account.
  public let folder: String
  /// The login of the service account.
  public let account: String
  /// The group of those who may come through sudo.
  public let group: String
  /// What the organisation is called; nil before there is a register.
  public let organisation: String?
  /// The name of the organisation's time zone.
  public let zone: String
  /// When the day's reminders are due.
  public let time: TimeOfDay
  /// The logins of those who are there, in order; none before there is a register.
  public let logins: [String]
  /// The mail program that the organisation has set, or the usual one.
  public let sendmail: Scheduling.MailProgram

  /// A deployment; see the properties.
  ///
  /// - Throws: ``DeploymentError``.
  public init(
    program: String, folder: String, account: String, group: String, organisation: String? = nil,
    zone: String? = nil, time: TimeOfDay = .morning, logins: [String] = [],
    sendmail: String = MailSettings.standardSendmail
  ) throws(DeploymentError) {
    for (name, path) in [("program", program), ("folder", folder)] where !Self.isPlain(path: path) {
      throw .unfitPath(of: name, path: path)
    }
    for login in [account, group] where !Self.isPlain(login: login) { throw .unfitLogin(login) }
    self.program = program
    self.folder = folder
    self.account = account
    self.group = group
    self.organisation = organisation
    self.zone = zone ?? Organisation.defaultTimeZone
    self.time = time
    self.logins = logins.filter(Self.isPlain(login:))
    self.sendmail = Scheduling.MailProgram(at: sendmail)
  }

  /// A file of a deployment.
  public struct Piece: Hashable, Sendable {
    /// What it is called in a folder of pieces.
    public let name: String
    /// Where it goes.
    public let path: String
    /// What is in it.
    public let text: String
  }

  /// The pieces that a way in needs.
  public func pieces(for way: DeploymentPart) -> [Piece] {
    switch way {
    case .sudo: [sudoers]
    case .ssh: [sshSettings, authorizedKeys]
    case .systemd: units
    }
  }

  /// A path that means the same to sudo, sshd, systemd and a shell, without quotes.
  private static func isPlain(path: String) -> Bool {
    path.utf8.first == UInt8(ascii: "/") && path.utf8.count > 1
      && path.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "/") }
      && !path.split(separator: "/").contains("..")
  }

  /// A login or group as every Unix takes it: no other can be written into such files without quotes.
  static func isPlain(login: String) -> Bool {
    guard let first = login.utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else { return false }
    return login.utf8.count <= 64 && login.utf8.allSatisfy(isPlain)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

/// What a deployment has pieces for.
public enum DeploymentPart: String, CaseIterable, Sendable {
  /// People with a login on the machine come through sudo.
  case sudo
  /// People come over ssh, each with a key.
  case ssh
  /// The machine sends the reminders.
  case systemd
}

/// Why a deployment cannot be written down.
public enum DeploymentError: Error, Hashable, Sendable {
  /// The system does not say where the program or the register lies.
  case noPlace
  /// A path with characters that sudo, sshd, systemd or a shell would each read in their own way.
  case unfitPath(of: String, path: String)
  /// A login or group with such characters.
  case unfitLogin(String)
}
