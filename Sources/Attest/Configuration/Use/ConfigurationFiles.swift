import AttestText

/// Reads the configuration files of a folder.
enum ConfigurationFiles {
  /// A configuration file has at most this many bytes; the largest we know has 50,000.
  static let mostBytes = 4 << 20

  /// The bytes of `organisation.json`.
  static func organisation(in folder: String) throws(ConfigurationFileError) -> [UInt8] {
    let path = "\(folder)/\(Organisation.fileName)"
    guard let bytes = try bytes(of: path) else { throw .missing(path: path) }
    return bytes
  }

  /// The bank holidays of a division; nil when the folder has no file of them.
  static func holidays(in folder: String, division: HolidayDivision) throws -> BankHolidays? {
    let path = "\(folder)/\(BankHolidays.fileName)"
    guard let bytes = try bytes(of: path) else { return nil }
    return try BankHolidays.read(bytes, division: division, file: path)
  }

  private static func bytes(of path: String) throws(ConfigurationFileError) -> [UInt8]? {
    let found: [UInt8]?
    do throws(Platform.FileFailure) { found = try Platform.bytes(of: path, most: mostBytes) } catch {
      throw .unreadable(path: path, reason: error.reason)
    }
    if let found, found.count > mostBytes { throw .tooLong(path: path, most: mostBytes) }
    return found
  }
}

/// Why a configuration file cannot be had.
public enum ConfigurationFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is none.
  case missing(path: String)
  /// There is one, and the machine does not give it, for the reason in its own words.
  case unreadable(path: String, reason: String)
  /// It is so long that it is something else.
  case tooLong(path: String, most: Int)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(Shown.name(path)) is missing: write one; data/\(Organisation.fileName) is an example"
    case .unreadable(let path, let reason): "\(Shown.name(path)) cannot be read: \(reason)"
    case .tooLong(let path, let most):
      "\(Shown.name(path)) has more than \(most) bytes: is it the right file?"
    }
  }
}
