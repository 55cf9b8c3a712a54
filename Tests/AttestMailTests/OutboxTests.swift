import TestSupport
import Testing

@testable import AttestMail

@Suite struct OutboxTests {
  private let outbox = Outbox(lease: 1000, backOff: BackOff(delays: [10, 20], giveUpAfter: 100))
  private let mine = ClaimID(1)
  private let theirs = ClaimID(2)
  private let problem = DeliveryProblem(cause: .exitCode(75), said: "busy")

  private func claimed(at now: Int64 = 0) throws -> OutboxEntry {
    try #require(outbox.claimed(OutboxEntry(waitingFrom: now), by: mine, at: now))
  }

  @Test func `a message is claimed once`() throws {
    let entry = try claimed()
    #expect(entry.state == .claimed(by: mine, until: 1000))
    #expect(outbox.claimed(entry, by: theirs, at: 999) == nil)
  }

  @Test func `a claim that has run out may be taken by somebody else, whose outcome counts`() throws {
    let taken = try #require(outbox.claimed(try claimed(), by: theirs, at: 1000))
    #expect(outbox.settled(taken, by: mine, at: 1001, .handedOver) == nil)
    #expect(outbox.settled(taken, by: theirs, at: 1002, .handedOver)?.state == .sent(at: 1002))
  }

  @Test func `a claim that has run out and that nobody took still counts`() throws {
    #expect(outbox.settled(try claimed(), by: mine, at: 5000, .handedOver)?.state == .sent(at: 5000))
  }

  @Test func `failures that may pass wait longer each time, up to the longest`() throws {
    var entry = OutboxEntry(waitingFrom: 0)
    var waits: [Int64] = []
    for now in [Int64(0), 10, 30, 50] {
      let claim = try #require(outbox.claimed(entry, by: mine, at: now))
      entry = try #require(outbox.settled(claim, by: mine, at: now, .tryAgain(problem)))
      waits.append(try #require(outbox.nextClaim(entry)) - now)
      #expect(outbox.claimed(entry, by: mine, at: now) == nil)
    }
    #expect(waits == [10, 20, 20, 20])
    #expect(entry.failures == 4 && entry.firstFailure == 0 && entry.lastProblem == problem.description)
  }

  @Test func `a message that has failed for long enough is given up`() throws {
    let old = OutboxEntry(state: .claimed(by: mine, until: 1000), failures: 4, firstFailure: 5)
    #expect(outbox.settled(old, by: mine, at: 104, .tryAgain(problem))?.state == .waiting(notBefore: 124))
    #expect(
      outbox.settled(old, by: mine, at: 105, .tryAgain(problem))?.state == .undelivered(at: 105))
  }

  @Test func `what would not help to try again is undelivered at once`() throws {
    let entry = try #require(outbox.settled(try claimed(), by: mine, at: 1, .undelivered(problem)))
    #expect(entry.state == .undelivered(at: 1) && entry.lastProblem == problem.description)
  }

  @Test func `a mail program that is not set up costs no message, however long it takes to mend it`() throws {
    var entry = OutboxEntry(waitingFrom: 0)
    for now in stride(from: Int64(0), to: 1000, by: 50) {
      let claim = try #require(outbox.claimed(entry, by: mine, at: now))
      entry = try #require(outbox.settled(claim, by: mine, at: now, .misconfigured(problem)))
      #expect(entry.state == .waiting(notBefore: now) && entry.failures == 0)
    }
    #expect(entry.lastProblem == problem.description)
  }

  @Test func `a message that is no longer wanted is withdrawn by whoever holds it`() throws {
    #expect(outbox.withdrawn(try claimed(), by: mine, at: 1)?.state == .withdrawn(at: 1))
    #expect(outbox.withdrawn(try claimed(), by: theirs, at: 1) == nil)
  }

  @Test func `what is done is never claimed again`() {
    for state in [OutboxState.sent(at: 0), .undelivered(at: 0), .withdrawn(at: 0)] {
      let entry = OutboxEntry(state: state, failures: 0, firstFailure: nil)
      #expect(state.isFinal && outbox.nextClaim(entry) == nil)
      #expect(outbox.claimed(entry, by: mine, at: .max / 2) == nil)
    }
  }

  @Test func `a clock that ran ahead and was put right does not hold a message back`() {
    let wrong: Int64 = 1_000_000
    let waiting = OutboxEntry(state: .waiting(notBefore: wrong), failures: 1, firstFailure: wrong)
    let held = OutboxEntry(state: .claimed(by: theirs, until: wrong), failures: 0, firstFailure: nil)
    #expect(outbox.mayClaim(waiting, at: 0) && outbox.mayClaim(held, at: 0))
  }

  /// Runs that are killed at any step and overlap at random.
  @Test(arguments: 0..<200)
  func `nothing is lost, and a message goes again only after a kill or a lease that ran out`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var entry = OutboxEntry(waitingFrom: 0)
    var now: Int64 = 0
    var copies = 0
    var kills = 0
    for run in 0..<60 {
      now += Int64.random(in: 0...1500, using: &random)
      let me = ClaimID(Int64(run))
      guard let claim = outbox.claimed(entry, by: me, at: now) else { continue }
      entry = claim
      let delivery: Delivery = Bool.random(using: &random) ? .handedOver : .tryAgain(problem)
      if delivery == .handedOver { copies += 1 }
      if Int.random(in: 0..<3, using: &random) == 0 {
        kills += 1
        continue
      }
      entry = try #require(outbox.settled(entry, by: me, at: now, delivery))
    }
    #expect(entry.state.isFinal)
    #expect(copies <= kills + 1)
    if case .sent = entry.state { #expect(copies >= 1) }
  }
}

@Suite struct DeliveryTests {
  @Test(arguments: [Int32(69), 75, 76])
  func `these exit codes may pass`(code: Int32) {
    #expect(
      Delivery(exitCode: code, said: "") == .tryAgain(DeliveryProblem(cause: .exitCode(code), said: "")))
  }

  @Test(arguments: [Int32(64), 78])
  func `these exit codes are for somebody to mend`(code: Int32) {
    #expect(
      Delivery(exitCode: code, said: "") == .misconfigured(DeliveryProblem(cause: .exitCode(code), said: "")))
  }

  @Test(arguments: [Int32(1), 2, 65, 66, 67, 68, 70, 71, 73, 74, 77, 127, 255])
  func `every other exit code but 0 is undelivered`(code: Int32) {
    #expect(
      Delivery(exitCode: code, said: "") == .undelivered(DeliveryProblem(cause: .exitCode(code), said: "")))
    #expect(Delivery(exitCode: 0, said: "noise") == .handedOver)
  }

  @Test func `what sendmail said is kept on one line and escaped`() {
    let problem = DeliveryProblem(cause: .exitCode(65), said: "no such\r\nuser \u{1B}[31m\n")
    #expect(problem.description == "sendmail ended with exit code 65: no such; user \\u{1B}[31m")
  }
}
