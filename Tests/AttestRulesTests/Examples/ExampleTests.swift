import AttestRules
import Testing

/// The registers of `examples/rules`, whose answers an independent program computed.
@Suite(.enabled(if: Example.folder != nil, "no folder of examples on this machine"))
struct ExampleTests {
  @Test(arguments: Example.names)
  func `every answer about people agrees`(name: String) throws {
    let example = try Example.load(name)
    let rulebook = example.register.rulebook
    let files = example.register.files
    for day in example.queryDays {
      let answers = try #require(example.expect.days[day.description])
      for (number, expected) in answers.people {
        let file = try #require(files[PersonNumber(stored: number)])
        let place: Comment = "\(name) \(day) \(number)"
        #expect(file.presence(on: day).description == expected.presence, place)
        switch rulebook.eligibility(of: file, on: day) {
        case .eligible(let until):
          #expect(expected.eligible && expected.until == until, place)
        case .notEligible(let objections):
          #expect(Set(objections.map(\.description)) == Set(expected.against), place)
        }
        for standing in rulebook.standings(of: file, on: day) {
          #expect(
            Example.StatusAnswer(standing) == expected.status[standing.code.text], "\(place) \(standing.code)"
          )
        }
        #expect(expected.status.count == rulebook.codes.count)
      }
    }
  }

  @Test(arguments: Example.names)
  func `every coverage agrees`(name: String) throws {
    let example = try Example.load(name)
    let rulebook = example.register.rulebook
    for day in example.queryDays {
      for (code, expected) in try #require(example.expect.days[day.description]).coverage {
        var coverage = Coverage()
        for file in example.register.files.values {
          coverage.count(rulebook.standing(of: file, under: RequirementCode(stored: code), on: day))
        }
        #expect(Example.Share(good: coverage.good, of: coverage.of) == expected, "\(name) \(day) \(code)")
      }
    }
  }

  @Test(arguments: Example.names)
  func `every account review agrees`(name: String) throws {
    let example = try Example.load(name)
    let rulebook = example.register.rulebook
    let files = example.register.files
    for day in example.queryDays {
      let open = example.register.accounts.filter { $0.opened <= day && $0.closed.map { day < $0 } ?? true }
      let expected = try #require(example.expect.days[day.description]).accounts
      #expect(Set(open.map(\.handle)) == Set(expected.keys))
      for account in open {
        let review = rulebook.review(
          account.value, files: files, on: day, minimum: example.register.minimumOperators)
        #expect(Example.Review(review) == expected[account.handle], "\(name) \(day) \(account.handle)")
      }
    }
  }
}

extension Example.StatusAnswer {
  init(_ standing: Standing) {
    self.init(name: standing.status.name)
    due = standing.dueDay?.day
    paused = standing.isPaused ? true : nil
    switch standing.status {
    case .current(let end): to = end
    case .expiring(let end): to = end
    case .overdue(let day, let lack): (since, why) = (day, lack.description)
    case .exempt: due = nil
    case .notRequired, .pending: break
    }
  }
}

extension Example.Review {
  init(_ review: AccountReview) {
    notEligible = Dictionary(
      uniqueKeysWithValues: review.notEligible.map { ($0.person.text, Set($0.objections.map(\.description))) }
    )
    belowMinimum = review.isBelowMinimum
    lead = review.leadIsGone ? review.lead.description : nil
    changeCredentialsSince = review.changeCredentialsSince.map(\.text)
    forwardRisk = review.forwardRisk.map { Risk(day: $0.day, lost: Set($0.lost.map(\.text))) }
  }
}
