import AttestRules
import Testing

/// What must hold of the reminders, on random registers with random outages of the scheduler.
@Suite struct OutageTests {
  static let seeds = 0..<150

  private func runs() -> [(outages: RandomOutages, runs: [RandomOutages.Run])] {
    Self.seeds.map { seed in
      let outages = RandomOutages(seed: seed)
      return (outages, outages.runs())
    }
  }

  @Test func `everybody active is told the latest stage reached, in the first run from its day on`() {
    var count = 0
    for (outages, runs) in runs() {
      for run in runs where outages.plain.works(run.day) {
        for file in outages.register.files {
          let reached = outages.plain.reached(file, on: run.day)
          let message = run.plan.people.first { $0.person == file.number }
          let sent = (run.before[file.number] ?? []) + (message?.sent(on: run.day) ?? [])
          for stage in reached {
            count += 1
            let isTold = sent.contains {
              $0.topic == .requirement(stage.code) && $0.due == stage.due && $0.stage >= stage.stage
            }
            #expect(isTold, "\(file.number) of \(stage) on \(run.day)")
          }
        }
      }
    }
    #expect(count > 10_000)
  }

  @Test func `nobody is told what they have not reached: they complied, moved, left, are absent or in time`() {
    var count = 0
    for (outages, runs) in runs() {
      for run in runs {
        for message in run.plan.messages {
          let file = outages.register.files.first { $0.number == message.person }!
          let reached = Set(outages.plain.reached(file, on: run.day))
          for item in message.items {
            count += 1
            let told = PlainScheduler.Reached(
              person: file.number, code: item.requirement, due: item.due, stage: item.stage)
            #expect(reached.contains(told), "\(told) on \(run.day)")
            #expect(
              !reached.contains { $0.code == told.code && $0.stage > told.stage }, "\(told) on \(run.day)")
          }
        }
      }
    }
    #expect(count > 500)
  }

  @Test func `nobody is told a stage twice, or an earlier one after a later one`() {
    for (_, runs) in runs() {
      for run in runs {
        for message in run.plan.messages {
          for item in message.items {
            let before = run.before[message.person] ?? []
            let isStale = before.contains {
              $0.topic == .requirement(item.requirement) && $0.due == item.due && $0.stage >= item.stage
            }
            #expect(!isStale, "\(message.person) \(item) on \(run.day)")
          }
        }
      }
    }
  }

  @Test func `the numbers of a plan are those of its digests, for each recipient`() {
    var count = 0
    for (outages, runs) in runs() {
      for run in runs {
        var tally = DigestTally(for: run.plan.run)
        for (place, plan) in run.plan.people.enumerated() {
          var one = DigestTally(for: run.plan.run)
          one.add(plan)
          if place.isMultiple(of: 2) { tally.add(one) } else { tally.add(plan) }
        }
        let counted = tally.counted { outages.isActive($0, on: run.day) }
        count += counted.digests.values.reduce(counted.untold, +)
        let expected = Dictionary(uniqueKeysWithValues: run.plan.digests.map { ($0.recipient, $0.items.count) })
        #expect(counted.digests == expected && counted.untold == run.plan.untold.count, "\(run.day)")
      }
    }
    #expect(count > 100)
  }

  @Test func `nobody gets two messages or two digests a day, and nobody any on a day without work`() {
    for (outages, runs) in runs() {
      var told: Set<String> = []
      for run in runs {
        let recipients =
          run.plan.messages.map { "message \($0.person)" } + run.plan.digests.map { "digest \($0.recipient)" }
        if !outages.plain.works(run.day) { #expect(recipients.isEmpty) }
        for recipient in recipients { #expect(told.insert("\(recipient) \(run.day)").inserted) }
      }
    }
  }

  @Test
  func `managers are told from 7 days on, the SLT from 14 or for want of a manager, never of themselves`() {
    var count = 0
    for (outages, runs) in runs() {
      for run in runs {
        var expected: Set<String> = []
        let slt = outages.slt.filter { outages.isActive($0, on: run.day) }
        for message in run.plan.messages {
          let file = outages.register.files.first { $0.number == message.person }!
          let held = file.appointments.filter { outages.plain.walk.covers($0.days, run.day) }
          let managers = held.compactMap(\.manager).filter {
            $0 != file.number && outages.isActive($0, on: run.day)
          }
          for item in message.items where item.stage >= 7 {
            var recipients = managers.isEmpty ? slt : Set(managers)
            if item.stage >= 14 { recipients.formUnion(slt) }
            for recipient in recipients where recipient != file.number {
              expected.insert("\(recipient): \(file.number) \(item.requirement) \(item.due) \(item.stage)")
            }
          }
        }
        let told = run.plan.digests.flatMap { digest in
          digest.items.map {
            "\(digest.recipient): \($0.person) \($0.item.requirement) \($0.item.due) \($0.item.stage)"
          }
        }
        #expect(told.count == expected.count && Set(told) == expected, "\(run.day)")
        count += told.count
      }
    }
    #expect(count > 200)
  }
}
