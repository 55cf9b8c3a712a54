import Attest

extension ConfigurationFileError: Explained {
  var failure: Failure {
    if case .missing = self { Failure(.notFound, "\(self).") } else { Failure(.inputOutput, "\(self).") }
  }
}

extension ConfigurationProblems: Explained {
  var failure: Failure {
    .problems(.configuration, "The configuration cannot be taken:", problems.map(\.description))
  }
}

extension ConfigurationRefusals: Explained {
  var failure: Failure {
    .worded(
      .configuration, "The configuration cannot be applied to this register:\n\(self)",
      advice: "Nothing was changed.")
  }
}

extension ConfigurationError: Explained {
  var failure: Failure {
    Failure(
      .tryAgain,
      "The register or the day changed since this was worked out. Nothing was changed.", "Look at it again.")
  }
}
