import AttestRules
import Testing

/// What decides, against the plain walk, on random registers; the number of the register is its seed.
@Suite struct WalkTests {
  /// Ten thousand registers, in blocks that can run at the same time.
  static let blocks = (0..<10).map { $0 * 1000..<($0 + 1) * 1000 }

  @Test(arguments: blocks)
  func `eligibility, its end and the reasons against agree`(seeds: Range<Int>) {
    for seed in seeds {
      let register = RandomRegister(seed: seed)
      let walk = DayByDayWalk(register: register)
      for (file, day) in zip(register.files, register.days + register.days) {
        switch register.rulebook.eligibility(of: file, on: day) {
        case .eligible(let until):
          #expect(walk.objections(file, on: day, known: day).isEmpty, "\(seed) \(file.number) \(day)")
          #expect(walk.until(file, from: day) == until, "\(seed) \(file.number) \(day)")
        case .notEligible(let objections):
          let reasons = Set(objections.map(\.description))
          #expect(walk.objections(file, on: day, known: day) == reasons, "\(seed) \(file.number) \(day)")
        }
      }
    }
  }

  @Test(arguments: blocks)
  func `the account review and its forward risk agree`(seeds: Range<Int>) {
    for seed in seeds {
      let register = RandomRegister(seed: seed)
      let walk = DayByDayWalk(register: register)
      let day = register.days[seed % 2]
      let minimum = 1 + seed % 2
      let files = Dictionary(uniqueKeysWithValues: register.files.map { ($0.number, $0) })
      let review = register.rulebook.review(register.account, files: files, on: day, minimum: minimum)
      let operators = walk.operators(on: day)
      let against = operators.map { walk.objections($0, on: day, known: day) }
      let isBelow = against.count(where: \.isEmpty) < minimum
      #expect(
        review.notEligible.map { Set($0.objections.map(\.description)) } == against.filter { !$0.isEmpty })
      #expect(review.isBelowMinimum == isBelow, "\(seed) \(day)")
      let risk = review.forwardRisk.map { "\($0.day) \($0.lost)" }
      #expect(risk == walk.fall(below: minimum, from: day), "\(seed) \(day)")
    }
  }

  @Test(arguments: blocks)
  func `every status and due day agree`(seeds: Range<Int>) {
    for seed in seeds {
      let register = RandomRegister(seed: seed)
      let walk = DayByDayWalk(register: register)
      let (file, day) = (register.files[seed % 3], register.days[seed % 2])
      for standing in register.rulebook.standings(of: file, on: day) {
        #expect(standing.text == walk.status(file, standing.code, day), "\(seed) \(file.number) \(day)")
      }
    }
  }

  /// Agreement is worth nothing where the registers never have the case in them.
  @Test func `the registers hold plenty of every answer`() {
    var counts: [String: Int] = [:]
    for seed in 0..<1000 {
      let register = RandomRegister(seed: seed)
      let day = register.days[seed % 2]
      for file in register.files {
        for standing in register.rulebook.standings(of: file, on: day) {
          counts[standing.status.name, default: 0] += 1
          if standing.isPaused { counts["paused", default: 0] += 1 }
          if standing.dueDay?.afterVoid != nil { counts["void", default: 0] += 1 }
          if standing.dueDay?.afterAbsence != nil { counts["absence", default: 0] += 1 }
          if standing.dueDay?.afterExemption != nil { counts["exemption", default: 0] += 1 }
          if standing.dueDay?.afterIntroduction == nil { counts["no introduction", default: 0] += 1 }
          if case .superseded = standing.holding?.ending.cause { counts["superseded", default: 0] += 1 }
        }
        if case .eligible(let until) = register.rulebook.eligibility(of: file, on: day) {
          counts[until == nil ? "eligible for ever" : "eligible until", default: 0] += 1
        }
      }
      let files = Dictionary(uniqueKeysWithValues: register.files.map { ($0.number, $0) })
      let review = register.rulebook.review(register.account, files: files, on: day, minimum: 1)
      if review.forwardRisk != nil { counts["risk", default: 0] += 1 }
    }
    let wanted = [
      "current", "expiring", "pending", "overdue", "exempt", "not required", "paused", "void", "absence",
      "exemption", "no introduction", "superseded", "eligible until", "eligible for ever", "risk",
    ]
    for name in wanted { #expect(counts[name, default: 0] >= 20, "\(name): \(counts[name, default: 0])") }
  }
}
