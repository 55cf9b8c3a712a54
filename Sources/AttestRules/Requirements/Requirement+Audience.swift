extension Requirement {
  /// The first day of the unbroken run of days in the audience that includes the day; nil when it is not in one.
  func firstDayInAudience(of file: PersonFile, on day: Day) -> Day? {
    var first: Day?
    var reached = day
    while let start = firstDay(of: file, inAudienceOn: reached, known: day) {
      first = start
      reached = start.eve
      if reached == start { break }
    }
    return first
  }

  /// The earliest day from which an appointment, or an operator's part, puts somebody in the audience up to a day.
  ///
  /// A gating requirement also applies to operators, from the day they became one (section 3).
  private func firstDay(of file: PersonFile, inAudienceOn day: Day, known: Day) -> Day? {
    var earliest: Day?
    for appointment in file.appointments where appointment.days.contains(day) {
      if audience.includes(appointment) {
        earliest = min(earliest ?? .last, appointment.days.first)
      } else if gates {
        for part in file.operatorships {
          guard let days = part.days(known: known), days.contains(day) else { continue }
          earliest = min(earliest ?? .last, max(days.first, appointment.days.first))
        }
      }
    }
    return earliest
  }
}
