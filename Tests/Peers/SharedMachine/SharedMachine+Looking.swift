import Foundation

extension SharedMachine {
  /// Runs a script as somebody who holds a role meanwhile.
  func run(_ script: String, as person: String, holding role: String?) throws -> Shell.Outcome {
    guard let role else { return try run(script, as: person) }
    try Self.asService("role grant \(role) \(person)")
    defer { _ = try? Self.asService("role revoke \(role) \(person)") }
    return try run(script, as: person)
  }

  /// Whether the register is what its chain says, nobody acted as bob, and the folder has no files that do not belong there.
  func isUntouched() throws -> Bool {
    let verdict = try Self.asService("audit verify")
    let log = try Self.asService("audit log --csv")
    let actors = Set(log.split(separator: "\n").dropFirst().map { $0.split(separator: ",")[2] })
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    return verdict.hasPrefix("Intact") && actors.isSubset(of: [Self.service[...], Self.alice[...]])
      && Set(files).isSubset(of: ["register.sqlite", "organisation.json", "attest.conf", "attest_keys", "mappings"])
  }
}
