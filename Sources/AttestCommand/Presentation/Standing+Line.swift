import AttestRules

extension Standing {
  /// The status in words, with the day that matters: `current to 2027-09-01`, `overdue since 2026-09-15`.
  var line: Line {
    isPaused ? "\(statusLine), paused" : statusLine
  }

  private var statusLine: Line {
    switch status {
    case .notRequired: "\("not required", .dim)"
    case .current(nil): "\("current", .green), no end"
    case .current(let end?): "\("current", .green) to \(end)"
    case .expiring(let end): "\("expiring", .yellow), to \(end)"
    case .exempt:
      if let last = exemption?.days.last { "\("exempt", .dim) to \(last)" } else { "\("exempt", .dim)" }
    case .pending(let due): "\("pending", .yellow), due \(due)"
    case .overdue(let since, let lack): "\("overdue", .red) since \(since): \(lack)"
    }
  }

  /// The due day as it stands in files: only of what is held or asked for.
  var shownDueDay: Day? {
    switch status {
    case .notRequired, .exempt: nil
    case .current, .expiring, .pending, .overdue: dueDay?.day
    }
  }

  /// How the record that holds longest was made; nil where it does not matter.
  var evidence: Evidence? {
    status == .notRequired ? nil : holding?.record.evidence
  }
}
