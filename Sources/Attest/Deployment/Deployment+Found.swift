import AttestStore

extension Deployment {
  /// The login of the account where none is told.
  public static let usualAccount = "attest"
  /// The group of those who may come through sudo, where none is told.
  public static let usualGroup = "attest-users"

  /// A deployment of this program for a folder in which there is no register yet, or none that whoever asks can read.
  ///
  /// Nothing of a register is used, so that nobody needs a role: whoever sets the machine up is nobody in it yet.
  ///
  /// - Throws: ``DeploymentError``.
  public static func planned(
    folder: String, account: String?, group: String, time: TimeOfDay
  ) throws(DeploymentError) -> Deployment {
    guard let program = Platform.programPath, let place = Platform.place(of: folder) else { throw .noPlace }
    return try Deployment(
      program: program, folder: place, account: account ?? owner(of: place) ?? usualAccount, group: group, time: time)
  }

  /// The account that a folder belongs to, if that is neither root's nor a person's.
  static func owner(of folder: String) -> String? {
    guard let owner = Platform.owner(of: folder), owner > 0, owner < ServiceAccount.firstPerson else { return nil }
    return Platform.login(of: owner)
  }

  /// The first place in a path that somebody else than root can change, so that they could put another program there.
  public var loosePlace: String? { Platform.loosePlace(in: program, besides: 0) }
}

extension Register {
  /// A deployment of this program for this register.
  ///
  /// - Throws: ``DeploymentError``, ``PermissionError``.
  public func deployment(account: String?, group: String, time: TimeOfDay) throws -> Deployment {
    try require(.administer)
    let planned = try Deployment.planned(folder: folder, account: account, group: group, time: time)
    let settings = try settings()
    var logins: [String] = []
    try forEachListed(on: today) { listed in
      if let login = listed.person.login, [.active, .absent].contains(listed.presence) { logins.append(login) }
    }
    return try Deployment(
      program: planned.program, folder: planned.folder, account: planned.account, group: planned.group,
      organisation: settings.name, zone: zone.name, time: time, logins: logins.sorted(),
      sendmail: settings.mail.sendmail)
  }
}
