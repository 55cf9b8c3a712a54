import AttestRules

/// Makes rosters and records of any size, the same ones for the same seed.
struct Generator {
  private var random: SplitMix
  let people: Int

  init(people: Int, seed: UInt64 = 20_260_901) {
    self.people = people
    random = SplitMix(state: seed)
  }

  private static let given = [
    "Siân", "Łukasz", "Aoife", "Priya", "Tom", "Grace", "Ieuan", "Farah", "Callum", "Megan", "Olivia",
    "George",
  ]
  private static let family = [
    "Llewellyn", "Żółtowski", "O'Brien", "Raman", "Ashworth", "Adeyemi", "ap Dŵr", "Hussain", "Reid", "Parry",
  ]
  private static let start = Day("2024-09-02") ?? .first

  /// The number of the person at a place, from 0.
  static func number(_ place: Int) -> String {
    let digits = String(place)
    return "P" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
  }

  /// A roster in our own columns; with `changed`, one row in twenty has another department.
  mutating func roster(changed: Bool = false, to put: (String) throws -> Void) rethrows {
    try put(
      "person_number,given_name,family_name,email,login,category,site,department,job_title,post,line_manager,start,end\n"
    )
    for place in 0..<people {
      let given = Self.given[random.below(Self.given.count)]
      let family = Self.family[random.below(Self.family.count)]
      let site = "S\(random.below(40))"
      let department = changed && place % 20 == 7 ? "Moved" : "D\(random.below(12))"
      let start = Self.start.adding(days: random.below(700) - 2000)
      let manager = Self.number(place / 12)
      try put(
        "\(Self.number(place)),\(given),\(family),p\(place)@example.org,u\(place),"
          + "\(place % 9 == 0 ? "volunteer" : "staff"),\(site),\(department),Teacher,T\(place % 50),\(manager),"
          + "\(start),\n")
    }
  }

  /// Attestations in our own columns, three or so a person.
  mutating func attestations(to put: (String) throws -> Void) rethrows {
    try put("person_number,policy,version,day,outcome,evidence,reference,voided,reason\n")
    for place in 0..<people {
      for year in 0..<(2 + random.below(3)) where random.below(10) > 0 {
        let day = Self.start.adding(days: year * 260 + random.below(120))
        guard day.description < "2026-08-01" else { continue }
        try put("\(Self.number(place)),SM,V1,\(day),accepted,paper,,,\n")
      }
    }
  }

  /// Completions in our own columns, one for two people in three.
  mutating func completions(to put: (String) throws -> Void) rethrows {
    try put("person_number,course,version,day,outcome,score,evidence,reference,voided,reason\n")
    for place in 0..<people where random.below(3) > 0 {
      let day = Self.start.adding(days: random.below(690))
      let passed = random.below(8) > 0
      try put(
        "\(Self.number(place)),SM-COURSE,V1,\(day),\(passed ? "passed,90" : "failed,50"),import,,,\n")
    }
  }
}

/// A small generator of random numbers whose sequence never changes.
struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
