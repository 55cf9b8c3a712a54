import Attest
import AttestRules
import AttestStore

/// Offers to do what is due, the most urgent first, each once.
struct Offers {
  let context: CommandContext

  private var console: Console { context.console }

  /// Goes through what a page asks for; what is left is worked out anew after each.
  func make(for page: PersonalPage) throws {
    var page = page
    var offered: Set<SubjectCode> = []
    while let next = page.requirements.first(where: { $0.canBeDone && !offered.contains(subject(of: $0)) }) {
      offered.insert(subject(of: next))
      try console.print()
      guard try console.askYesOrNo(question(next), standard: true) else { continue }
      try console.print()
      try run(next)
      page = try context.register().myPage()
    }
    guard !offered.isEmpty else { return }
    let left = page.requirements.count { $0.canBeDone && !$0.standing.status.isHeld }
    try console.print()
    try console.print(
      left == 0
        ? "Nothing else is due. Thank you."
        : "What is still due waits for you: come back with \("attest", .bold).")
  }

  private func subject(of item: MyRequirement) -> SubjectCode {
    item.subject?.code ?? item.standing.requirement?.subject ?? SubjectCode(stored: item.standing.code.text)
  }

  private func question(_ item: MyRequirement) -> Line {
    let deed = item.standing.status.isHeld ? "Renew \(item.title)" : item.deed
    return "\(deed) now?"
  }

  private func run(_ item: MyRequirement) throws {
    guard let subject = item.subject else { return }
    switch subject.sort {
    case .policy: _ = try PolicyPrompt(context: context, isAgain: false).run(subject.code.text)
    case .course: _ = try CoursePrompt(context: context, isAgain: false).run(subject.code.text)
    }
  }
}
