import AttestText

/// An account that exists to keep a register, and that no person is.
///
/// The machine vouches for it in places that only root can write: its user id is one of the system's own, and its home
/// directory in the user database is the folder of the register, which nobody else may enter. Whoever owns a register at home
/// can set any variable, but cannot make themselves such an account.
public struct ServiceAccount: Hashable, Sendable {
  /// Its login.
  public let login: String
  /// Its home directory, in which the register lies.
  public let folder: String

  /// An account for which somebody vouched.
  init(login: String, folder: String) {
    self.login = login
    self.folder = folder
  }

  /// What speaks against taking an account for a register's own.
  public enum Doubt: Error, Hashable, Sendable {
    /// The machine has no login for the user id.
    case noLogin(userID: UInt32)
    /// People have such user ids: they begin with the first.
    case person(login: String, first: UInt32)
    /// The home directory is not there, or is a symbolic link, or has one in its path.
    case noFolder(login: String, path: String)
    /// Others own the folder, or may enter it.
    case openFolder(path: String)
    /// Somebody else can change what the path leads to, at this place in it.
    case loosePath(path: String, at: String)
  }

  /// The account that this process runs as.
  static func ofThisProcess() throws(Doubt) -> ServiceAccount {
    let userID = Platform.userID
    guard let entry = Platform.entry(of: userID) else { throw .noLogin(userID: userID) }
    return try ServiceAccount(login: entry.login, userID: userID, home: entry.home, firstPerson: firstPerson)
  }

  /// The account with these facts, looked at on the disk.
  init(login: String, userID: UInt32, home: String, firstPerson: UInt32) throws(Doubt) {
    guard userID > 0, userID < firstPerson else { throw .person(login: login, first: firstPerson) }
    let folder = home.utf8.count > 1 && home.utf8.last == UInt8(ascii: "/") ? String(home.dropLast()) : home
    guard Platform.absolutePath(of: folder) == folder, let facts = Platform.facts(of: folder), facts.isFolder
    else { throw .noFolder(login: login, path: folder) }
    guard facts.owner == userID, facts.mode & 0o077 == 0 else { throw .openFolder(path: folder) }
    if let place = Platform.loosePlace(in: folder, besides: userID) {
      throw .loosePath(path: folder, at: place)
    }
    self.init(login: login, folder: folder)
  }

  /// The first user id that is a person's, as the machine's own settings say; 1000 where they do not.
  static var firstPerson: UInt32 {
    let bytes = (try? Platform.bytes(of: "/etc/login.defs", most: 65_536)) ?? nil
    return bytes.flatMap(firstPerson(inSettings:)) ?? 1000
  }

  /// `UID_MIN` in the text of `/etc/login.defs`.
  static func firstPerson(inSettings bytes: [UInt8]) -> UInt32? {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if words.count == 2, words[0].elementsEqual("UID_MIN".utf8) {
        return UInt32(String(decoding: words[1], as: UTF8.self))
      }
    }
    return nil
  }
}
