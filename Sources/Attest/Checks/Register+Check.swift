import AttestRules
import AttestStore

extension Register {
  /// Checks what holds in every sound register, and gives each thing that does not.
  ///
  /// Everybody is gone through once, in little memory, whatever the number of checks.
  ///
  /// - Parameters:
  ///   - checks: those to make, in the order of ``RegisterCheck/all``.
  ///   - found: gets what is found, as it is found.
  /// - Throws: ``PermissionError``, `StoreError`, and what the body throws.
  public func check(_ checks: [RegisterCheck] = RegisterCheck.all, found: (Violation) throws -> Void) throws {
    try require(.audit)
    if checks.contains(where: { $0.name == RegisterCheck.chain.name }) { try checkChain(found) }
    try store.read {
      let ground = CheckGround(store: store, today: today)
      for check in checks {
        guard case .register(let look) = check.look else { continue }
        try Self.readable(check, found) {
          try look(ground) { try found(Violation(check: check.name, finding: $0)) }
        }
      }
      try checkPeople(checks, found)
    }
  }

  private func checkPeople(_ checks: [RegisterCheck], _ found: (Violation) throws -> Void) throws {
    let looks = checks.compactMap { check in
      if case .person(let look) = check.look { (check, look) } else { nil }
    }
    guard let first = looks.first?.0 else { return }
    try Self.readable(first, found) {
      let ground = try PersonGround(store)
      let sweep = try DossierSweep(store, .everybody)
      while let dossier = try sweep.next() {
        for (check, look) in looks {
          for finding in try look(dossier, ground) { try found(Violation(check: check.name, finding: finding)) }
        }
      }
    }
  }

  private func checkChain(_ found: (Violation) throws -> Void) throws {
    try Self.readable(.chain, found) {
      for finding in try store.verify().findings where finding.damage == nil {
        let violation = Finding(
          "audit chain", finding.words, "keep the file, and compare with “attest audit verify --head” and a backup")
        try found(Violation(check: RegisterCheck.chain.name, finding: violation))
      }
    }
  }

  /// Where pages are damaged a check cannot go on; that is what it has found then.
  private static func readable(
    _ check: RegisterCheck, _ found: (Violation) throws -> Void, _ body: () throws -> Void
  ) throws {
    do { try body() } catch StoreError.corrupt(let detail) {
      let finding = Finding("register", "cannot be read: \(detail)", "keep the file, and restore a backup")
      try found(Violation(check: check.name, finding: finding))
    }
  }
}
