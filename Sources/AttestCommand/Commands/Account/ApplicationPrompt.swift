import Attest
import AttestRules

/// Asks for what an application leaves out, one question after another.
struct ApplicationPrompt {
  /// Where it asks.
  let console: Console
  /// Who is known.
  let register: Register

  /// The form with everything in it.
  func complete(_ form: AccountForm) throws -> AccountForm {
    var form = form
    form.platform = try form.platform ?? text("Which platform, such as Facebook?")
    form.handle = try form.handle ?? text("Which handle or address?")
    form.site = try form.site ?? site()
    form.aim = try form.aim ?? text("What is it for?")
    form.audience = try form.audience ?? text("Whom is it meant for?")
    form.promotion = try form.promotion ?? text("How will it be promoted?")
    form.isOpen = try form.isOpen ?? console.askYesOrNo("Can everybody follow it?")
    if form.lead == nil {
      form.lead = try person("Who leads it? Number, login or name:", isNeeded: true)
      if form.operators.isEmpty { form.operators = try operators() }
    }
    return form
  }

  private func text(_ question: Line) throws -> String? {
    try console.askText(question, isNeeded: true)
  }

  private func site() throws -> SiteCode {
    try console.ask("For which site? Its code:") { text in
      SiteCode(text).map { .taken($0) } ?? .again("That is not a site's code.")
    }
  }

  private func operators() throws -> [String] {
    var people: [String] = []
    while let number = try person("Who else runs it? Enter alone when that is all:", isNeeded: false) {
      people.append(number)
    }
    return people
  }

  /// The number of somebody whom the register knows; nil when nobody is named and nobody needed.
  private func person(_ question: Line, isNeeded: Bool) throws -> String? {
    try console.ask(question) { text in
      if text.isEmpty { return isNeeded ? .again("An answer is needed here.") : .taken(nil) }
      do {
        let person = try register.find(text, for: .applyForAccount)
        return .taken(person.number.text)
      } catch {
        return .again(.joined(Failure(error).lines, by: " "))
      }
    }
  }
}
