extension Scheduling {
  /// Lines for a file in `/etc/cron.d`.
  public var cron: String {
    let command = "\(quoted(program)) remind run --data \(quoted(folder)) >/dev/null"
    let minute = Int(minute) ?? 0
    let later = laterHours.map { hours in
      """
      # Nothing is sent twice: the later runs try again what failed, and reach whoever is new.
      \(minute) \(hours.lowerBound)-\(hours.upperBound) * * 1-5 \(user) \(command)

      """
    }
    return """
      # /etc/cron.d/attest-remind
      # What goes wrong is mailed by cron to MAILTO. Times are those of CRON_TZ where cron knows it (cronie), else of the
      # machine: set the machine's zone to \(zone), or change the hours.
      MAILTO=\(user)
      CRON_TZ=\(zone)
      \(minute) \(time.hour) * * 1-5 \(user) \(command)
      \(later ?? "")
      """
  }

  /// A path for the shell that cron starts; cron itself takes a bare percent sign for the end of the line.
  private func quoted(_ path: String) -> String {
    var quoted = "'"
    for scalar in path.unicodeScalars {
      switch scalar {
      case "'": quoted += "'\\''"
      case "%": quoted += "\\%"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }
}
