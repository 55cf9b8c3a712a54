import AttestText

/// One thing that is wrong in a configuration file, and where.
public struct ConfigurationProblem: Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let file: String
  /// The line and column.
  public let place: SourcePlace
  /// What is wrong.
  public let fault: ConfigurationFault

  /// Such as `organisation.json:4:3: unknown key "closure": did you mean "closures"?`.
  public var description: String { "\(Shown.name(file)):\(place): \(fault)" }
}

/// All that is wrong in a configuration file, in the order of the file.
public struct ConfigurationProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problems; at least one.
  public let problems: [ConfigurationProblem]

  init(_ faults: [Placed<ConfigurationFault>], in file: String) {
    problems = faults.map { ConfigurationProblem(file: file, place: $0.place, fault: $0.value) }
      .sorted { $0.place < $1.place }
  }

  /// A line a problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
