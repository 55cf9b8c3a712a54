@testable import Attest

extension Register {
  /// What some of the checks find, a line each; all of them, when none is named.
  func violations(_ names: String...) throws -> [String] {
    var found: [String] = []
    let checks = RegisterCheck.all.filter { names.isEmpty || names.contains($0.name) }
    try check(checks) { found.append("\($0.check): \($0.finding.place): \($0.finding.problem)") }
    return found
  }
}
