extension Deployment {
  /// The name of the units that make the backups.
  static let nightlyName = "attest-nightly"

  /// Where the backups go: the account's, and nobody else's to read.
  var backupFolder: String { "/var/backups/\(account)" }

  /// The service that makes a backup, takes away old ones, and checks the register; and its timer.
  ///
  /// The check comes last: a finding makes the unit fail, so that it is seen, and must not keep backups from being made.
  var nightly: [Piece] {
    [
      Piece(
        name: "\(Self.nightlyName).service", path: "/etc/systemd/system/\(Self.nightlyName).service",
        text: """
          # /etc/systemd/system/\(Self.nightlyName).service
          [Unit]
          Description=Backup and check of attest

          [Service]
          Type=oneshot
          User=\(account)
          ExecStart=/bin/sh -c '\(program) backup \(backupFolder)/$$(date -u +%%F-%%H%%M%%S).sqlite --data \(folder)'
          # Whoever is erased is in the backups until these are gone, so none is kept for longer than \(Self.backupDays) days.
          ExecStart=/usr/bin/find \(backupFolder) -name *.sqlite -mtime +\(Self.backupDays) -delete
          ExecStart=\(program) check --data \(folder)
          UMask=0077
          Nice=10
          ReadWritePaths=\(folder) \(backupFolder)
          ProtectSystem=strict
          ProtectHome=read-only
          PrivateTmp=yes
          PrivateNetwork=yes
          ProtectControlGroups=yes
          \(Scheduling.forbidden)

          """),
      Piece(
        name: "\(Self.nightlyName).timer", path: "/etc/systemd/system/\(Self.nightlyName).timer",
        text: """
          # /etc/systemd/system/\(Self.nightlyName).timer
          [Unit]
          Description=Backup and check of attest, each night

          [Timer]
          OnCalendar=*-*-* 02:30:00 \(zone)
          Persistent=yes

          [Install]
          WantedBy=timers.target

          """),
    ]
  }

  /// For how many days a backup is kept.
  private static let backupDays = 35
}
