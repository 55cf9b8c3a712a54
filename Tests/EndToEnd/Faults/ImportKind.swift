import Testing

/// What can be imported into a ``SmallSchool``, and how to make a file of it that is long in the writing.
enum ImportKind: String, CaseIterable, CustomTestStringConvertible {
  case people
  case absences
  case attestations
  case completions
  case accounts

  var testDescription: String { rawValue }

  /// A file of so many rows that all change something; each turn's says something else.
  func file(rows: Int, turn: Int, people: Int = 40) -> String {
    let header =
      switch self {
      case .people: ""
      case .absences: "person_number,from,to,kind"
      case .attestations: "person_number,policy,version,day,outcome,reference"
      case .completions: "person_number,course,version,day,outcome,score,reference"
      case .accounts: "platform,handle,site,lead,operators"
      }
    if self == .people { return SmallSchool.roster(rows, department: "Department \(turn)") }
    let lines = (0..<rows).map { row in
      let number = 1000 + row % people
      // Never the same day twice for a person.
      let place = row / people
      let day =
        "\(2016 + turn % 5 + place / 336)-\(two(1 + place / 28 % 12))-\(two(1 + place % 28))"
      return switch self {
      case .people: ""
      case .absences: "\(number),\(day),\(day),turn \(turn)"
      case .attestations: "\(number),SM,V1,\(day),accepted,turn \(turn)"
      case .completions: "\(number),ASKING,V1,\(day),passed,\(turn % 101),turn \(turn)"
      case .accounts: "Forum,turn\(turn)-\(row),S1,\(number),\(number); \(1000 + (row + 1) % people)"
      }
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The command that imports a file.
  func words(_ file: String) -> [String] { [rawValue, "import", file] }
}
