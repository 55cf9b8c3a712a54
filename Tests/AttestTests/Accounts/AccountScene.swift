import AttestRules
import AttestStore
import Foundation

@testable import Attest

/// A register with people who may operate accounts and people who may not, and those who decide.
///
/// Ann, Bob and Cyd have read the policy; Dai never did. Sue and Sam are SLT, Ada administers; the three of them have
/// read it too. Everybody's number is their login. The policy is to be read once a year.
final class AccountScene {
  static let start = day("2026-03-10")
  let scratch: ScratchOrganisation

  var time: SetClock { scratch.time }

  init(_ more: [String] = []) throws {
    scratch = try ScratchOrganisation(
      Written.organisation([Written.requirement()], more), on: AccountScene.start)
    try scratch.initialise()
    let readers = ["ann", "bob", "cyd", "sue", "sam", "ada"].map { ($0, Optional("2026-03-01")) }
    try scratch.put(policy: "POL", people: readers + [("dai", nil)])
    let head = try scratch.open()
    for login in ["sue", "sam"] { _ = try head.grant(.slt, to: login) }
    _ = try head.grant(.administrator, to: "ada")
    _ = try head.grant(.hr, to: "pat")
  }

  /// Opens the register as somebody.
  func open(_ login: String) throws -> Register {
    try scratch.open(as: Identity(login: login, established: "test"))
  }

  func person(_ number: String) throws -> PersonRow {
    try open("ada").find(number)
  }

  /// A form for an account of the operators given, the first of them leading it.
  static func form(_ operators: [String], handle: String = "@Afon") -> AccountForm {
    var form = AccountForm()
    form.platform = "Facebook"
    form.handle = handle
    form.site = SiteCode("S1")
    form.aim = "News for families"
    form.audience = "Families"
    form.promotion = "The school's newsletter"
    form.isOpen = true
    form.lead = operators.first
    form.operators = Array(operators.dropFirst())
    return form
  }

  /// Applies as somebody; the account's number.
  @discardableResult
  func apply(_ operators: [String], handle: String = "@Afon", as login: String = "dai") throws -> Int64 {
    let register = try open(login)
    return try register.apply(register.application(Self.form(operators, handle: handle))).account.id
  }

  /// An account that Ann leads with Bob and that is active.
  func active() throws -> Int64 {
    let number = try apply(["ann", "bob"])
    _ = try open("sue").approve(number)
    _ = try open("ada").activate(number, credentials: "Bitwarden, Facebook")
    return number
  }

  /// Records that somebody read the policy today.
  func read(_ number: String) throws {
    let register = try open(number)
    _ = try register.change(.acknowledge) { change in
      let person = PersonNumber(number)!
      try change.about(person)
      try change.put(
        RecordRow(
          person: person, number: RecordNumber(entry: change.entry), subject: 1, version: 0,
          day: register.today,
          satisfies: true, evidence: .prompt))
    }
  }

  /// What a use case was refused for, a reason a line; nothing when it was not.
  func refusals(_ body: () throws -> Void) throws -> [String] {
    do {
      try body()
      return []
    } catch AccountError.refused(let refusals, _) {
      return refusals.map { $0.words() }
    }
  }

  func findings() throws -> [AuditFinding] {
    try open("ada").verify().outcome.findings
  }
}
