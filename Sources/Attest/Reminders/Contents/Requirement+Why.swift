import AttestRules
import AttestText

extension Requirement {
  /// Why somebody is asked, as a sentence.
  ///
  /// - Parameter file: theirs; whoever is asked only because they run an account is told that.
  func why(for file: PersonFile, on day: Day) -> String {
    let isMeant = file.appointments.contains { $0.days.contains(day) && audience.includes($0) }
    let who = isMeant ? audience.inWords : "everybody who runs a social media account"
    return "It is asked of \(who), \(renewal.inWords)."
  }
}

extension Audience {
  /// Who it is, such as `staff and governors at N1`.
  fileprivate var inWords: String {
    let who =
      categories.isEmpty
      ? "everybody" : Wording.all(categories.sorted { $0.rawValue < $1.rawValue }.map(\.people))
    return sites.isEmpty ? who : "\(who) at \(Wording.either(sites.sorted().map(\.text)))"
  }
}

extension Category {
  fileprivate var people: String {
    switch self {
    case .staff: "staff"
    case .volunteer: "volunteers"
    case .governor: "governors"
    case .parent: "parents"
    case .contractor: "contractors"
    }
  }
}

extension Renewal {
  /// How often, such as `once a year`.
  fileprivate var inWords: String {
    switch self {
    case .once: "once"
    case .rolling(let months), .anchored(let months):
      months == 12 ? "once a year" : months == 1 ? "once a month" : "every \(months) months"
    case .fixed(let anniversary): "once a year, with the cycle that begins on \(anniversary.inWords)"
    }
  }
}

extension Anniversary {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  fileprivate var inWords: String { "\(day) \(Self.months[month - 1])" }
}
