/// How the text of a cell of somebody else's becomes ours.
enum CellReading: Sendable, Hashable {
  /// As it stands.
  case plain
  /// A date in this form.
  case date(DateForm)
  /// A word of theirs for one of ours, compared without regard to case; any other is a problem.
  case words([String: String])
  /// A role, by the table of roles.
  case role(RoleTable)
  /// A code of theirs for one of ours; any other stays as it is.
  case codes([String: String])
  /// A score such as `4 / 5` or `80 %`, or a number of points out of so many.
  case score(outOf: Int?)
  /// Passed or failed, by a score and the mark that it takes.
  case mark(Int, outOf: Int?)
  /// What Moodle says of an activity.
  case moodleState
  /// One of several values in the cell.
  case part(Divider)
  /// An address, where it is one; a cell with anything else is as good as empty.
  case addressOnly

  /// What divides several values in one cell.
  enum Divider: Sendable, Hashable {
    case comma
    /// Semicolons or ends of lines, where there are any, else commas.
    case any

    /// The values of a cell, without the spaces around them.
    func parts(of text: String) -> [String] {
      let dividers: [Unicode.Scalar] =
        self == .any && text.unicodeScalars.contains { ";\n\r".unicodeScalars.contains($0) }
        ? [";", "\n", "\r"] : [","]
      return text.unicodeScalars.split { dividers.contains($0) }
        .map { CellScratch.trimmed(String(String.UnicodeScalarView($0))) }
        .filter { !$0.isEmpty }
    }
  }
}
