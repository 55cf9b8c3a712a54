import AttestRules

@testable import AttestCommand

/// A command that takes something of every kind, for the tests of parsing.
struct Sample: Command {
  static let person = Argument.required("PERSON", .person, "Who")
  static let others = Argument.any("OTHER", .text("OTHER"), "Who else")
  static let from = Option.optional("--from", .day, "Since when")
  static let last = Option.required("--last", .day, "Until when")
  static let limit = Option.optional("--limit", .number("N", 1...60), else: 14, "How many")
  static let add = Option.any("--add", .person, "Whom to add")
  static let paper = Option.optional("--paper", .text("REF"), "The sheet")
  static let witnessed = Flag.named("--witnessed", "Somebody saw it")

  static let declaration = CommandDeclaration(
    "sample", "Try everything out", "A paragraph.",
    needs: .read,
    parameters: [person, others, from, last, limit, add, paper, witnessed],
    common: [.formats, .people, .on],
    alternatives: [.atMostOne(witnessed, paper)],
    exits: [.init(.no, "one of them is not")],
    examples: [.init("attest sample 1042 --last 2026-09-01", "the usual way")])

  init(_ values: Values) throws(UsageError) { _ = try values[Self.person] }

  func run(in context: CommandContext) throws -> ExitCode { .done }

  /// The values in words after the command's name.
  static func values(_ words: String...) throws(UsageError) -> Values {
    try declaration.values(of: words[...])
  }
}

/// A second verb, beside the first.
struct OtherSample: Command {
  static let choice = Argument.required("WHAT", .word("WHAT", of: ["people", "status"]), "Which table")
  static let file = Option.optional("--rejects", .file, "Where bad rows go")
  static let declaration = CommandDeclaration(
    "show", "Show it", needs: nil, parameters: [choice, file], common: [.yes])

  init(_ values: Values) throws(UsageError) { _ = try values[Self.choice] }

  func run(in context: CommandContext) throws -> ExitCode { .no }
}

extension CommandTree {
  /// A tree with a noun, a verb that stands alone and a topic.
  static let sample = CommandTree(
    summary: "a sample", version: "9", alone: nil,
    sections: [
      Section("One", [.verb(Sample.self), .group(CommandGroup("thing", "Things", [OtherSample.self]))]),
      Section("Two", [.verb(Help.self)]),
    ],
    topics: [.exitCodes])
}
