import AttestText

/// A mistake in a template, and where it is.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// There is no such field here; `nearest` is the one that may have been meant.
    case unknownField(String, nearest: String?, allowed: [String])
    /// The field is a list or a yes-or-no, and only `{{#name}}…{{/name}}` can be made of it.
    case onlySection(String)
    /// The field has several paragraphs, and must be alone on its line and not in a section's condition.
    case onlyAlone(String)
    /// `{{` without `}}` on the same line.
    case unclosedTag
    /// What stands between the braces is not a field, a section or a note.
    case badTag(String)
    /// A section that is never closed.
    case unclosedSection(String)
    /// A closing without its opening; `open` is the section that is open here.
    case strayClose(String, open: String?)
    /// A message's template does not begin with a line `Subject: …`.
    case noSubject
    /// There is no such file.
    case missing
    /// A folder, a pipe or anything else that is no regular file has its name.
    case notAFile
    /// The file cannot be read, with the system's error number.
    case unreadable(Int32)
    /// The file is not UTF-8.
    case notUTF8
  }

  /// The file, as it was named to us.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
  /// What is wrong.
  public let fault: Fault

  /// The mistake in words: where, what was found, what was expected and what to do.
  public var description: String { "\(Escaping.line(file)):\(line):\(column): \(reason)" }

  private var reason: String {
    switch fault {
    case .unknownField(let name, let nearest, let allowed):
      "there is no field “\(show(name))” here."
        + (nearest.map { " Did you mean “\($0)”?" } ?? " There are: \(allowed.joined(separator: ", ")).")
    case .onlySection(let name):
      "“\(show(name))” has no text of its own. Write {{#\(show(name))}} … {{/\(show(name))}} around what "
        + "depends on it."
    case .onlyAlone(let name):
      "“\(show(name))” has several paragraphs. Put {{\(show(name))}} alone on a line of the text."
    case .unclosedTag: "“{{” is not closed on this line. Write “}}” after the field's name."
    case .badTag(let text):
      "“{{\(show(text))}}” is not a field. Write {{name}}, {{#name}}, {{^name}}, {{/name}} or {{! a note}}."
    case .unclosedSection(let name):
      "this section is never closed. Write {{/\(show(name))}} where it ends."
    case .strayClose(let name, let open):
      "“{{/\(show(name))}}” closes nothing here."
        + (open.map { " The section that is open is “\(show($0))”." } ?? "")
    case .noSubject:
      "a message begins with its subject. Write “Subject: …” on the first line, then an empty one."
    case .missing:
      "there is no such file. A folder of templates of your own has all of them: copy this one from data/templates of attest."
    case .notAFile: "is not a regular file. Put the template itself there."
    case .unreadable(let number): "cannot be read (\(Platform.Failure.words(for: number)))."
    case .notUTF8: "is not UTF-8. Save it again as UTF-8."
    }
  }

  private func show(_ text: String) -> String { Columns.cut(Escaping.line(text), to: 60) }
}

/// All the mistakes in one or several templates, in the order of the files and their lines.
public struct TemplateErrors: Error, Hashable, Sendable, CustomStringConvertible {
  /// The mistakes; never none.
  public let all: [TemplateError]

  /// The mistakes in words, one a line.
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
