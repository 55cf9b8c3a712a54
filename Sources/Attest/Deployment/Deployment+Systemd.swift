extension Deployment {
  /// What goes to `/etc/systemd/system`: the units of the reminders and of the backups, with the steps in the first.
  var units: [Piece] {
    let scheduling = Scheduling(
      program: program, folder: folder, user: account, zone: zone, time: time, sendmail: sendmail)
    let reminders = scheduling.files(for: .systemd).map {
      Piece(name: $0.name, path: "/etc/systemd/system/\($0.name)", text: $0.text)
    }
    let files = reminders + nightly
    let names = files.map(\.name).joined(separator: " ")
    let steps = """
      \(heading("the machine sends the reminders, and makes a backup each night"))
      #
      # It runs as the account itself: people who come through sudo or ssh start no programs here, and sendmail is one. Which
      # sendmail that is, organisation.json says, which lies in the account's folder; it gets no open file of the register, but it
      # runs as the account, so let it be one of the system's own.
      \(accountSteps)
      #
      # Then, for these pieces, each into the file that its first line names:
      #
      #   install -d -o \(account) -g \(account) -m 0700 \(backupFolder)
      #   systemd-analyze verify \(names)
      #   install -o root -g root -m 0644 \(names) /etc/systemd/system
      #   systemctl daemon-reload && systemctl enable --now \(Scheduling.unitName).timer \(Self.nightlyName).timer
      #
      # “systemctl start \(Scheduling.unitName)” sends at once, and “journalctl -u \(Scheduling.unitName)” shows what was sent.
      # The backups lie in \(backupFolder): have another machine fetch them, since what burns, burns together. When the check finds
      # something, “systemctl --failed” names \(Self.nightlyName), and its journal says what.


      """
    return files.enumerated().map { place, file in
      Piece(name: file.name, path: file.path, text: (place == 0 ? steps : "") + file.text)
    }
  }
}
