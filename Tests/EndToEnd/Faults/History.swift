import Attest
import AttestRules
import Foundation
import TestSupport

@testable import AttestStore

/// A register with a random history of honest changes, and the heads that were kept on the way.
final class History {
  let trial: Trial
  /// The heads, the last one last.
  private(set) var heads: [AuditHead] = []
  private let me: Attest.Identity
  private var random: SeededGenerator

  var path: String { "\(trial.folder)/register.sqlite" }

  /// A history that a seed tells.
  init(seed: UInt64) throws {
    trial = try Trial(WritingCommand("export attestations"))
    me = try Attest.Identity.ofThisProcess(registerIn: trial.folder)
    random = SeededGenerator(seed: seed)
    try go(Int.random(in: 4...10, using: &random))
  }

  /// Lets so many changes more be made.
  func go(_ changes: Int) throws {
    if heads.isEmpty { heads.append(try register().auditHead()) }
    let end = heads[heads.count - 1].size + Int64(changes)
    while heads[heads.count - 1].size < end {
      try change()
      heads.append(try register().auditHead())
    }
  }

  /// How the register compares with a head that was kept.
  func verdict(head: AuditHead) throws -> AuditVerdict {
    do {
      return try register(writing: false).verify(heads: [head]).verdict
    } catch {
      // A register that no longer opens, or no longer lets its auditor in, is found out, too.
      return .broken
    }
  }

  func register(writing: Bool = true) throws -> Register {
    try Register(in: trial.folder, as: me, clock: .system, writing: writing)
  }

  private func change() throws {
    let register = try register()
    let person = try register.find("\(Int.random(in: 2001...2010, using: &random))")
    let day = register.today
    let earlier = Day(number: day.number - Int32.random(in: 1...300, using: &random))
    let word = "\(UInt16.random(in: .min ... .max, using: &random))"
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1:
      _ = try register.record(for: person, "POL", label: "V1", done: earlier, evidence: .paper(reference: word))
    case 2: _ = try register.exempt(person, from: "READ", reason: word, days: DayRange(first: earlier, last: day))
    case 3: _ = try register.absent(person, days: DayRange(first: earlier, last: day), sort: word)
    case 4: _ = try register.grant(.auditor, to: "login\(word)")
    default:
      let record = try register.dossier(of: person).records.first { $0.voided == nil }
      if let record { _ = try register.void(record: "\(record.number.entry)", reason: word) }
    }
  }
}
