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
    # Mail programs queue below /var/spool. Add the folder of yours if it is elsewhere.
    ReadWritePaths=\(quoted(folder)) -/var/spool
    ProtectSystem=strict
    ProtectHome=read-only
    PrivateTmp=yes
    # The sendmail of Postfix and Exim changes its group or user, which the lines from here on forbid. With one of those,
    # delete them; with msmtp, nullmailer and the like, keep them.
    NoNewPrivileges=yes
    CapabilityBoundingSet=
    PrivateDevices=yes
    ProtectClock=yes
    ProtectControlGroups=yes
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
  }

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
