import Attest
import AttestRules

/// `attest account review`: what needs doing about the accounts that are approved.
struct ReviewAccounts: Command {
  static let declaration = CommandDeclaration(
    "review", "Review every approved account: what needs doing, and what lies ahead",
    "Operators who are not eligible, and why; fewer eligible ones than the minimum; a lead who has left or is absent; "
      + "credentials to be changed; and the first day on which an account will fall below the minimum, and through whom.",
    "On a terminal the next twelve months are drawn, three signs a month: █ covered, ▄ on some of the days, · not.",
    needs: .read, common: [.on, .formats],
    exits: [.init(.done, "nothing needs doing"), .init(.no, "something does")],
    examples: [
      .init("attest account review", "today"),
      .init("attest account review --on 2027-08-01", "as known then, in the summer"),
    ])

  let day: Day?
  let format: ListingFormat

  init(_ values: Values) throws(UsageError) {
    day = try values.day
    format = try values.format
  }

  func run(in context: CommandContext) throws -> ExitCode {
    let console = context.console
    let register = try context.register(for: Self.self)
    let listing = try register.reviewAccounts(on: day)
    if format == .text {
      try console.print(ReviewPage(listing: listing, hasStrips: console.width != nil).lines)
    } else {
      try console.list(.review(listing.name), as: format) { each in
        for line in listing.lines {
          let findings = line.review?.findings ?? []
          for finding in findings { try each(ReviewItem(line: line, finding: finding)) }
          if findings.isEmpty { try each(ReviewItem(line: line, finding: nil)) }
        }
      }
    }
    return listing.lines.contains { $0.review?.needsAction ?? false } ? .no : .done
  }
}
