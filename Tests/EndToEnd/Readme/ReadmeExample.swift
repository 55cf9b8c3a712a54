// README: begin
import Attest
import AttestExchange
import AttestRules

/// Imports a roster into the register in a folder, and says who of it may operate an account on a day.
func operators(in folder: String, importing roster: String, on day: Day) throws -> [String] {
  let me = try Identity.ofThisProcess(registerIn: folder)
  let register = try Register(in: folder, as: me, writing: true)

  let report = try register.importPeople(ImportRequest(input: Input(path: roster), name: "staff.csv"))
  print("\(report.rows) rows, \(report.changes.count) changes")

  var lines: [String] = []
  try register.forEachEligibility(on: day) { answer in
    switch answer.eligibility {
    case .eligible(let until):
      lines.append("\(answer.person.fullName): until \(until?.description ?? "further notice")")
    case .notEligible(let reasons): lines.append("\(answer.person.fullName): no, \(reasons)")
    }
  }
  return lines
}
// README: end
