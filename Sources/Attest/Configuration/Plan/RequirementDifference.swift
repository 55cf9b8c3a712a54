import AttestRules

/// What becomes of one requirement; never an edit, for a new rule must not change the answer for a past day.
public enum RequirementDifference: Hashable, Sendable {
  /// It begins, for the first time or anew.
  case started(Requirement)
  /// The first ends on the eve of the second's first day; one that began on that very day is replaced.
  case changed(Requirement, to: Requirement)
  /// The first has not begun; the second stands in its place.
  case replaced(Requirement, by: Requirement)
  /// What it was before a change, it is again from a day on: the two are one.
  case restored(Requirement, on: Day)
  /// It ends on another day than was kept; nil for no end.
  case lastDayMoved(Requirement, to: Day?)
  /// It is gone from the file and ends.
  case ended(Requirement, on: Day)
  /// It is gone from the file before it ever was in force on a day that has passed.
  case withdrawn(Requirement)

  /// The code.
  public var code: RequirementCode {
    switch self {
    case .started(let requirement), .changed(let requirement, _), .replaced(let requirement, _),
      .restored(let requirement, _), .lastDayMoved(let requirement, _), .ended(let requirement, _),
      .withdrawn(let requirement):
      requirement.code
    }
  }
}

extension RequirementDifference: CustomStringConvertible {
  /// One line on what happens and from when.
  public var description: String {
    switch self {
    case .started(let new): "\(code) begins on \(new.days.first)\(ending(new)): \(new.inWords)"
    case .changed(let old, let new): "\(code) changes on \(new.days.first)\(ending(new)): \(parts(old, new))"
    case .replaced(let old, let new):
      "\(code), which was to begin on \(old.days.first), begins on \(new.days.first)\(ending(new)): "
        + parts(old, new)
    case .restored(let whole, let day):
      "\(code) is from \(day) on again what it was since \(whole.days.first)\(ending(whole)): "
        + whole.inWords
    case .lastDayMoved(let old, let last?):
      "\(code) ends on \(last)" + (old.days.last.map { " instead of \($0)" } ?? "")
    case .lastDayMoved(let old, nil):
      "\(code) no longer ends" + (old.days.last.map { ": it would have on \($0)" } ?? "")
    case .ended(_, let last): "\(code) is no longer in the file and ends on \(last)"
    case .withdrawn(let old): "\(code), from \(old.days.first), is no longer in the file and is withdrawn"
    }
  }

  private func ending(_ requirement: Requirement) -> String {
    requirement.days.last.map { " and ends on \($0)" } ?? ""
  }

  private func parts(_ old: Requirement, _ new: Requirement) -> String {
    let parts = new.changes(since: old)
    return parts.isEmpty ? "otherwise the same" : parts.joined(separator: ", ")
  }
}
