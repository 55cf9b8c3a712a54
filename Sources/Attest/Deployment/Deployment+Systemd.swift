extension Deployment {
  /// What goes to `/etc/systemd/system`: the units of the reminders, with the steps in the first.
  var units: [Piece] {
    let scheduling = Scheduling(
      program: program, folder: folder, user: account, zone: zone, time: time, sendmail: sendmail)
    let files = scheduling.files(for: .systemd)
    let steps = """
      \(heading("the machine sends the reminders"))
      #
      # It runs as the account itself: people who come through sudo or ssh start no programs here, and sendmail is one. Which
      # sendmail that is, organisation.json says, which lies in the account's folder; it gets no open file of the register, but it
      # runs as the account, so let it be one of the system's own.
      \(accountSteps)
      #
      # Then, for these pieces, each into the file that its first line names:
      #
      #   systemd-analyze verify \(files.map(\.name).joined(separator: " "))
      #   install -o root -g root -m 0644 \(files.map(\.name).joined(separator: " ")) /etc/systemd/system
      #   systemctl daemon-reload && systemctl enable --now \(Scheduling.unitName).timer
      #
      # “systemctl start \(Scheduling.unitName)” sends at once, and “journalctl -u \(Scheduling.unitName)” shows what was sent.


      """
    return files.enumerated().map { place, file in
      Piece(name: file.name, path: "/etc/systemd/system/\(file.name)", text: (place == 0 ? steps : "") + file.text)
    }
  }
}
