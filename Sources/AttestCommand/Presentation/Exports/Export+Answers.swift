import AttestExchange

extension Export {
  /// A row a person and requirement, for everybody present on the day.
  static let status = Export(table: .status) { request in
    try request.scope.register.forEachStatus(on: request.scope.day, in: request.scope.filter) { status in
      for standing in status.standings {
        try request.writer.status(StatusItem(person: status.person, standing: standing))
        try request.writer.endRow()
      }
    }
  }

  /// A row a person present on the day.
  static let eligibility = Export(table: .eligibility) { request in
    try request.scope.register.forEachEligibility(on: request.scope.day, in: request.scope.filter) { answer in
      try request.writer.eligibility(answer)
      try request.writer.endRow()
    }
  }

  /// A row an entry of the audit chain.
  static let audit = Export(table: .audit, needs: .audit, choices: []) { request in
    try request.scope.register.forEachAuditLine { line in
      try request.writer.audit(line)
      try request.writer.endRow()
    }
  }
}
