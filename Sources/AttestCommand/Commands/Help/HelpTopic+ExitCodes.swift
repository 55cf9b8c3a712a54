extension HelpTopic {
  /// `attest help exit-codes`.
  static let exitCodes = HelpTopic(name: "exit-codes", summary: "How a command ended, for scripts") {
    let rows: [Line] = ExitCode.allCases.map { code in
      let number: Line = "\(code.rawValue, .bold)"
      return Line("\(number.padded(to: 3, alignedRight: true))  \(code.meaning)").hanging(5)
    }
    return ["Exit codes".heading, .empty] + rows
  }
}
