import Attest
import AttestRules
import AttestStore

extension OperatorCase {
  /// What somebody holds, until when and with which evidence, under their name.
  ///
  /// - Parameters:
  ///   - name: how to call a person.
  ///   - isLead: whether they lead the account.
  ///   - records: the records as they are now, where that is known.
  func lines(
    _ name: (PersonNumber) -> String, isLead: Bool, records: [RecordNumber: RecordRow] = [:]
  ) -> [Line] {
    let role: Line = isLead ? ", lead" : ""
    let answer: Line
    if let reasons {
      answer = "\("not eligible", .red): \(reasons)"
    } else if let until {
      answer = "\("eligible", .green) until \(until)"
    } else {
      answer = "\("eligible", .green), no end in sight"
    }
    let title: Line = "  \(name(person), .bold)" + role + ": " + answer
    return [title.hanging(4)]
      + evidence.map { proof -> Line in
        let record = proof.held.flatMap { records[$0.record] }
        return (Line("    \(proof.requirement): \(proof.words)") + (record?.origin ?? .empty)).hanging(6)
      }
  }
}

extension OperatorCase.Proof {
  /// What is held: `SM-POLICY V2, 2026-03-01, prompt, holds to 2027-03-01 (record 14)`.
  fileprivate var words: String {
    guard let held else { return "\(subject): nothing that counts" }
    let end = held.until.map { "holds to \($0)" } ?? "holds without end"
    return "\(subject) \(held.version), \(held.made), \(held.evidence), \(end) (record \(held.record))"
  }
}
