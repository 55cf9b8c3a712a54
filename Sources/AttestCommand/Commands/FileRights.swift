import Attest

/// Whose rights over files a command has: the one place that decides which files a command line may name.
///
/// Through sudo and ssh the program runs with the rights of the service account, which may read and write what whoever is
/// there may not: the register itself, other people's data in the same folder, anything that the account owns. So nothing is
/// opened there because somebody named its path. What they want read comes from standard input and what they want written
/// goes to standard output: those were opened by their own shell, with their own rights.
enum FileRights: Sendable {
  /// Those of whoever is there.
  case own
  /// Those of a service account, which are lent; `folder` is where its register lies, and the only one to be opened.
  case lent(account: String, folder: String)
  /// Nobody can say whose.
  case unclear(IdentityError)

  /// The rights that an entrance gives.
  init(_ entrance: Entrance) {
    switch entrance {
    case .own: self = .own
    case .sudo(_, let account), .forcedCommand(_, let account):
      self = .lent(account: account.login, folder: account.folder)
    case .unclear(let error): self = .unclear(error)
    }
  }

  /// The folder of the only register that may be opened; nil where any may.
  var onlyFolder: String? {
    if case .lent(_, let folder) = self { folder } else { nil }
  }

  /// Refuses a command line that would use lent rights on something that whoever is there chose.
  ///
  /// - Parameters:
  ///   - path: the words that lead to the command.
  ///   - variable: `$ATTEST_DATA`.
  /// - Throws: ``LentRightsError``, `IdentityError`.
  func check(
    _ declaration: CommandDeclaration, _ values: Values, path: String, variable: String?
  ) throws {
    switch self {
    case .own: return
    case .unclear(let error): throw error
    case .lent(let account, let folder):
      guard declaration.worksWithLentRights else { throw LentRightsError.command(path, account: account) }
      if let variable, !variable.isEmpty, !Self.isSame(variable, folder) {
        throw LentRightsError.otherFolder(parameter: "$ATTEST_DATA", own: folder)
      }
      for parameter in declaration.parameters {
        for text in values.texts(of: parameter.name) {
          try Self.check(text, of: parameter, account: account, folder: folder)
        }
      }
    }
  }

  private static func check(
    _ text: String, of parameter: ParameterDeclaration, account: String, folder: String
  ) throws(LentRightsError) {
    switch parameter.leadsTo {
    case .nothing: return
    case .register: if !isSame(text, folder) { throw .otherFolder(parameter: parameter.name, own: folder) }
    case .file: if text != "-" { throw .reading(parameter: parameter.name, account: account) }
    case .output: if text != "-" { throw .output(parameter: parameter.name, account: account) }
    case .newFile: throw .writing(parameter: parameter.name, account: account)
    case .folder, .newFolder: throw .folder(parameter: parameter.name, account: account)
    }
  }

  /// Whether a text names the folder.
  ///
  /// Only the letters are compared: to look would already be a use of the rights.
  private static func isSame(_ text: String, _ folder: String) -> Bool {
    text == folder || text == folder + "/"
  }
}

/// What is refused to whoever has lent rights.
enum LentRightsError: Error, Hashable {
  /// A file that they named would be read.
  case reading(parameter: String, account: String)
  /// A file that they named would be written.
  case writing(parameter: String, account: String)
  /// A file that they named would be written, where standard output would do.
  case output(parameter: String, account: String)
  /// The files of a folder that they named would be read or written.
  case folder(parameter: String, account: String)
  /// A register other than the account's own.
  case otherFolder(parameter: String, own: String)
  /// A command that only the account itself uses.
  case command(String, account: String)
}
