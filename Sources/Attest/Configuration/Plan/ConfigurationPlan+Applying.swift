import AttestRules
import AttestStore

extension ConfigurationPlan {
  /// Writes what the plan says.
  public func apply(to change: Change) throws {
    for setting in settings {
      let row = SettingRow(name: setting.name.rawValue, value: setting.new ?? "")
      if setting.new == nil { try change.delete(row) } else { try change.put(row) }
    }
    for closure in closuresRemoved { try change.delete(closure) }
    for closure in closuresAdded { try change.put(closure) }
    for holiday in holidaysRemoved { try change.delete(holiday) }
    for holiday in holidaysAdded { try change.put(holiday) }
    let (before, after) = (Set(requirementsBefore), Set(requirementsAfter))
    for gone in requirementsBefore where !after.contains(gone) { try change.delete(RequirementRow(gone)) }
    for new in requirementsAfter where !before.contains(new) { try change.put(RequirementRow(new)) }
  }
}
