import AttestRules
import AttestText

/// A mistake in a file with an application.
public struct AccountFormProblem: Hashable, Sendable {
  /// Where.
  public let place: SourcePlace
  /// What is wrong and what to do, in words.
  public let words: String
}

/// Every mistake in a file with an application.
public struct AccountFormProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The mistakes, in the order of the file.
  public let problems: [AccountFormProblem]

  /// One line a mistake.
  public var lines: [String] {
    problems.map { "\(Shown.name(file)):\($0.place): \($0.words)" }
  }

  /// The lines in one text.
  public var description: String { lines.joined(separator: "\n") }
}

extension AccountForm {
  /// Reads an application from a JSON object, and reports every mistake at once.
  ///
  /// Its keys are `platform`, `handle`, `site`, `aim`, `audience`, `promotion`, `open` (true or false), `lead` and
  /// `operators` (a list). Any of them may be left out.
  public init(json bytes: [UInt8], file: String) throws(AccountFormProblems) {
    var reader = FormReader()
    self = reader.read(bytes)
    guard reader.problems.isEmpty else { throw AccountFormProblems(file: file, problems: reader.problems) }
  }
}

/// Reads the members of the object; goes on after a mistake.
private struct FormReader {
  var problems: [AccountFormProblem] = []
  private let texts: [String: WritableKeyPath<AccountForm, String?>] = [
    "platform": \.platform, "handle": \.handle, "aim": \.aim, "audience": \.audience,
    "promotion": \.promotion, "lead": \.lead,
  ]

  mutating func read(_ bytes: [UInt8]) -> AccountForm {
    var form = AccountForm()
    let source = SourceText(bytes) { note($0.place, $0.value.description) }
    guard problems.isEmpty else { return form }
    do throws(JSONFault) {
      let root = try JSONReader.read(source)
      guard case .object(let members) = root.value else {
        note(root.place, "expected an object with the application's keys, found \(root.value.kind)")
        return form
      }
      for member in members { take(member, &form) }
    } catch {
      let found = error.found.map { Shown.scalar($0) } ?? "the end"
      note(error.place, "expected \(error.expected), found \(found)")
    }
    return form
  }

  private mutating func take(_ member: JSONMember, _ form: inout AccountForm) {
    switch (member.key, member.node.value) {
    case (let key, .string(let text)) where texts[key] != nil:
      if let path = texts[key] { form[keyPath: path] = text }
    case ("site", .string(let text)):
      form.site = SiteCode(text)
      if form.site == nil { note(member.node.place, "site: \(Shown.quoted(text)) is not a site's code") }
    case ("open", .bool(let isOpen)): form.isOpen = isOpen
    case ("operators", .array(let nodes)):
      for node in nodes {
        guard case .string(let text) = node.value else {
          note(node.place, "operators: expected a person's number, login or name, found \(node.value.kind)")
          continue
        }
        form.operators.append(text)
      }
    case (let key, let value): refuse(key, value, member)
    }
  }

  private mutating func refuse(_ key: String, _ value: JSONValue, _ member: JSONMember) {
    let known = (Array(texts.keys) + ["site", "open", "operators"]).sorted()
    guard known.contains(key) else {
      let near = NearMiss.of(key, among: known).map { ": did you mean \"\($0)\"?" }
      note(
        member.place,
        "there is no key \(Shown.quoted(key))" + (near ?? "; there are \(known.joined(separator: ", "))"))
      return
    }
    let expected = key == "open" ? "true or false" : key == "operators" ? "a list of people" : "a text"
    note(member.node.place, "\(key): expected \(expected), found \(value.kind)")
  }

  private mutating func note(_ place: SourcePlace, _ words: String) {
    problems.append(AccountFormProblem(place: place, words: words))
  }
}
