/// A scheduler that comes with the operating system.
public enum Scheduler: String, CaseIterable, Sendable {
  /// The one of systemd.
  case systemd
  /// Any cron that reads `/etc/cron.d`.
  case cron
}

extension Scheduling {
  /// The files that a scheduler reads.
  public func files(for scheduler: Scheduler) -> [(name: String, text: String)] {
    switch scheduler {
    case .cron: [(Self.unitName, cron)]
    case .systemd: [("\(Self.unitName).service", service), ("\(Self.unitName).timer", timer)]
    }
  }
}
