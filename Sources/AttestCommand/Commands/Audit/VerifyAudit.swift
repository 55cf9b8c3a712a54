import Attest
import AttestStore
import AttestText

/// `attest audit verify`: the register against its chain, and the chain against a head that was kept.
struct VerifyAudit: Command {
  static let head = Option.optional(
    "--head", .file, "A head that was kept, as “attest audit head” printed it")

  static let declaration = CommandDeclaration(
    "verify", "Check the register against its audit chain, and the chain against a head",
    "Every entry is checked and replayed, and what comes of it compared with every row of every table. The file itself is "
      + "checked as well.",
    needs: .audit, parameters: [head],
    exits: [
      .init(.done, "all is as the chain says"),
      .init(.chainBroken, "something differs; each finding is named"),
      .init(.headContradicted, "the chain is not the one that the head was of"),
      .init(.headShorter, "the chain ends before the head"), .init(.badData, "the file is no head"),
    ],
    examples: [.init("attest audit verify --head head-2026-09.txt", "has anything been rewritten since?")])

  let head: String?

  init(_ values: Values) throws(UsageError) {
    head = try values[Self.head]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let kept = try head.map(Self.read)
    let (verdict, outcome) = try register.verify(head: kept)
    let console = context.console
    for finding in outcome.findings { try console.print(Line(outside: finding.words).hanging(2)) }
    try console.print(verdict.line(outcome, kept: kept))
    return verdict.code
  }

  private static func read(_ path: String) throws -> AuditHead {
    let text = String(decoding: try SmallFile.bytes(of: path, most: 4096), as: UTF8.self)
    guard let head = AuditHead(text: text) else { throw NotAHead(file: path) }
    return head
  }
}

/// A file that should hold an audit head and does not.
struct NotAHead: Error, Explained {
  /// The file, as it was named.
  let file: String

  var failure: Failure {
    Failure(
      .badData, "\(file) is not an audit head.",
      "Expected are the three lines that “attest audit head” printed, unchanged.")
  }
}
