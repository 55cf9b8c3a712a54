import AttestText

/// The configured mail program is not an absolute path.
public struct SendmailPathError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was found.
  public let found: String

  /// The error in words.
  public var description: String {
    "“\(Columns.cut(Escaping.line(found), to: 80))” cannot be the mail program: give its whole path, such as "
      + "/usr/sbin/sendmail, without arguments."
  }
}
