/// A program that the mail program is, or calls, and that changes its user or group when it is started.
///
/// A service may not forbid that (`NoNewPrivileges`), or such a program can queue nothing.
public struct SetIDProgram: Hashable, Sendable {
  /// Its path, without symbolic links.
  public let path: String

  /// What a `sendmail` that changes nothing itself hands messages to: Postfix, and nullmailer.
  private static let helpers = ["/usr/sbin/postdrop", "/usr/sbin/nullmailer-queue"]
  /// The name of a mail program that is no link to another.
  private static let genericName = "sendmail"

  /// The program for a configured mail program; nil when there is none.
  ///
  /// - Parameters:
  ///   - sendmail: the configured path.
  ///   - resolve: a path without symbolic links; nil when there is nothing there.
  ///   - changesID: whether the file there has the set-user-id or set-group-id bit.
  init?(
    behind sendmail: String, resolve: (String) -> String? = Platform.absolutePath,
    changesID: (String) -> Bool = Platform.changesID
  ) {
    guard let program = resolve(sendmail) else { return nil }
    let isGeneric = program.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    let candidates = [program] + (isGeneric == Self.genericName ? Self.helpers : [])
    guard let found = candidates.first(where: changesID) else { return nil }
    path = found
  }
}
