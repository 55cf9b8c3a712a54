import AttestRules
import AttestStore

/// The organisation as the register keeps it, without its requirements.
public struct OrganisationState: Sendable {
  /// All that is one value each.
  public let settings: OrganisationSettings
  /// The time zone.
  public let zone: Zone
  /// The closures, in order.
  public let closures: [ClosureRow]
  /// The bank holidays, in order.
  public let holidays: [HolidayRow]
}

extension Register {
  /// The organisation as the register keeps it; a few short reads.
  public func organisation() throws -> OrganisationState {
    OrganisationState(
      settings: try settings(), zone: zone, closures: try store.closures(), holidays: try store.holidays())
  }

  /// The settings only.
  public func settings() throws -> OrganisationSettings {
    try OrganisationSettings(stored: { try store.setting($0.rawValue) })
  }
}
