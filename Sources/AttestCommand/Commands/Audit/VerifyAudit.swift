import Attest
import AttestStore
import AttestText

/// `attest audit verify`: the register against its chain, and the chain against a head that was kept.
struct VerifyAudit: Command {
  static let heads = Option.any(
    "--head", .file, "A head that was kept: what “attest audit head” printed, a saved mail, or a whole mailbox")
  static let receipts = Option.any("--receipt", .receipt, "A receipt that somebody kept")

  static let declaration = CommandDeclaration(
    "verify", "Check the register against its audit chain, and the chain against what was kept of it",
    "Every entry is checked and replayed, and what comes of it compared with every row of every table. The file itself is "
      + "checked as well. Give --head and --receipt as often as you like; of a file every head in it is checked.",
    needs: .audit, parameters: [heads, receipts],
    exits: [
      .init(.done, "all is as the chain says"),
      .init(.chainBroken, "something differs; each finding is named"),
      .init(.headContradicted, "the chain is not the one that a head or receipt was of"),
      .init(.headShorter, "the chain ends before a head or receipt"), .init(.badData, "a file has no head in it"),
    ],
    examples: [
      .init("attest audit verify --head head-2026-09.txt", "has anything been rewritten since?"),
      .init("attest audit verify --head heads.mbox", "against every head that was ever mailed"),
    ])

  let heads: [String]
  let receipts: [KeptReceipt]

  init(_ values: Values) throws(UsageError) {
    heads = try values[Self.heads]
    receipts = try values[Self.receipts]
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let register = try context.register(for: Self.self)
    let kept = try heads.flatMap(Self.read)
    let (verdict, outcome) = try register.verify(heads: kept, receipts: receipts)
    let console = context.console
    for finding in outcome.findings { try console.print(Line(outside: finding.words).hanging(2)) }
    try console.print(verdict.line(outcome, heads: kept.count, receipts: receipts.count))
    return verdict.code
  }

  /// A mailbox of many years of heads is this long at most.
  private static let longestFile = 64 << 20

  /// The heads in a file.
  static func read(_ path: String) throws -> [AuditHead] {
    let text = String(decoding: try SmallFile.bytes(of: path, most: longestFile), as: UTF8.self)
    let heads = AuditHead.all(in: text)
    guard !heads.isEmpty else { throw NotAHead(file: path) }
    return heads
  }
}

/// A file that should hold an audit head and holds none.
struct NotAHead: Error, Explained {
  /// The file, as it was named.
  let file: String

  var failure: Failure {
    Failure(
      .badData, "There is no audit head in \(file).",
      "Expected are the three lines that “attest audit head” printed, one after the other; a mail may stand around them."
    )
  }
}
