import AttestText

extension Scheduling {
  /// The name of the units.
  public static let unitName = "attest-remind"

  /// The systemd service that does one run, kept from everything that it does not need.
  public var service: String {
    """
    # /etc/systemd/system/\(Self.unitName).service
    [Unit]
    Description=Reminders of attest
    Wants=network-online.target
    After=network-online.target time-sync.target

    [Service]
    Type=oneshot
    User=\(escaped(user))
    ExecStart=\(quoted(program)) remind run --data \(quoted(folder))
    UMask=0077
    Nice=10
    TimeoutStopSec=90
    # Mail programs queue below /var/spool, and some keep a log. Add the folders of yours if they are elsewhere.
    ReadWritePaths=\(quoted(folder)) -/var/spool -/var/log/exim4 -/var/log/msmtp
    ProtectSystem=strict
    ProtectHome=read-only
    PrivateTmp=yes
    ProtectControlGroups=yes
    \(hardening)

    """
  }

  /// What is forbidden beyond the file system: as much as the mail program bears.
  private var hardening: String {
    switch sendmail {
    case .plain(let path):
      """
      # \(comment(path)) needs no rights but those of its user. If it gives way to one that changes its user or group, such
      # as that of Postfix or Exim, print this file again.
      \(Self.forbidden)
      """
    case .changingID(let path, let program):
      """
      # \(comment(path)) sends through \(comment(program.path)), which changes its user or group. NoNewPrivileges=
      # and everything that brings it along (SystemCallFilter=, PrivateDevices=, RestrictNamespaces= and others) would
      # forbid that, so that no mail could be queued: they are left out. Print this file again after a change of mail program.
      """
    case .missing(let path):
      """
      # \(comment(path)) is not on this machine yet. Until it is known whether it changes its user or group, as that of
      # Postfix and Exim does, NoNewPrivileges= and what brings it along are left out. Print this file again once it is.
      """
    }
  }

  /// What a service bears that changes neither user nor group.
  static let forbidden = """
    NoNewPrivileges=yes
    CapabilityBoundingSet=
    PrivateDevices=yes
    ProtectClock=yes
    ProtectHostname=yes
    ProtectKernelLogs=yes
    ProtectKernelModules=yes
    ProtectKernelTunables=yes
    RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
    RestrictNamespaces=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    LockPersonality=yes
    MemoryDenyWriteExecute=yes
    SystemCallArchitectures=native
    SystemCallFilter=@system-service
    """

  /// A path in a comment, on its line.
  private func comment(_ path: String) -> String { Escaping.line(path) }

  /// The systemd timer that starts it.
  public var timer: String {
    let later = laterHours.map { hours in
      "# Nothing is sent twice: the later runs try again what failed, and reach whoever is new.\n"
        + "OnCalendar=Mon..Fri *-*-* \(hours.lowerBound)..\(hours.upperBound):\(minute):00 \(zone)\n"
    }
    return """
      # /etc/systemd/system/\(Self.unitName).timer
      [Unit]
      Description=Reminders of attest, on working days

      [Timer]
      OnCalendar=Mon..Fri *-*-* \(time):00 \(zone)
      \(later ?? "")Persistent=yes

      [Install]
      WantedBy=timers.target

      """
  }

  /// A word in a unit file: percent signs begin specifiers there.
  private func escaped(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "%"))
      ? text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%") : text
  }

  /// A path in a unit file, in quotes: spaces, quotes, backslashes and dollars may be in it.
  private func quoted(_ path: String) -> String {
    var quoted = "\""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "$": quoted += "$$"
      case "%": quoted += "%%"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
