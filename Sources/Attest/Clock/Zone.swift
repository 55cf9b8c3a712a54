import AttestRules
import Synchronization

/// A time zone by its name in the system's table, such as `Europe/London`.
///
/// The C library would silently take an unknown zone for UTC, so that it is looked up first.
public struct Zone: Hashable, Sendable {
  /// Its name.
  public let name: String

  // The zone in use belongs to the whole process; whoever asks for a local time holds this meanwhile.
  private static let inUse = Mutex<String?>(nil)
  private static let table = "/usr/share/zoneinfo/"

  /// The zone with this name; nil when the system does not know it.
  public init?(_ name: String) {
    let isPlain = name.utf8.allSatisfy {
      (65...90).contains($0) || (97...122).contains($0) || (48...57).contains($0)
        || [43, 45, 47, 95].contains($0)
    }
    guard isPlain, !name.isEmpty, name.utf8.first != UInt8(ascii: "/"),
      name == "UTC" || Platform.isFile(Zone.table + name)
    else { return nil }
    self.name = name
  }

  /// A civil date with the time of day.
  public struct LocalTime: Hashable, Sendable {
    /// The date.
    public let day: Day
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute.
    public let minute: Int
    /// The second.
    public let second: Int

    /// Such as `14:03`.
    public var clock: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
  }

  /// The civil date and time of an instant, in milliseconds since 1970-01-01 UTC.
  public func localTime(of instant: Int64) -> LocalTime {
    let seconds = instant >= 0 ? instant / 1000 : (instant - 999) / 1000
    let local = Zone.inUse.withLock { inUse in
      if inUse != name {
        Platform.useZone(name)
        inUse = name
      }
      return Platform.localTime(seconds)
    }
    let day = Day(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
    return LocalTime(
      day: day ?? .first, hour: Int(local.tm_hour), minute: Int(local.tm_min), second: Int(local.tm_sec))
  }

  /// The civil date of an instant, in milliseconds since 1970-01-01 UTC.
  public func day(of instant: Int64) -> Day {
    localTime(of: instant).day
  }
}
