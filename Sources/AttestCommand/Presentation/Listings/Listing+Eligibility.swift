import Attest
import AttestExchange

extension Listing where Item == EligibilityAnswer {
  /// One line a person.
  static var eligibility: Listing {
    Listing(
      table: .eligibility, nothing: "Nobody.",
      columns: [.init("Number"), .init("Name"), .init("Answer")],
      record: { answer, writer in try writer.eligibility(answer) },
      row: { answer in
        ["\(answer.person.number)", "\(answer.person.fullName)", answer.eligibility.line]
      })
  }
}

extension TableWriter {
  /// The cells of a row of the table `eligibility`.
  func eligibility(_ answer: EligibilityAnswer) throws(WriteError) {
    try name(answer.person)
    try cell(answer.eligibility.isEligible)
    try cell(answer.eligibility.lastDay)
    try cell(answer.eligibility.reasons)
  }
}
