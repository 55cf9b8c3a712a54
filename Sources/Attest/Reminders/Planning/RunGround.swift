import AttestRules
import AttestStore

/// What every decision of a run of the scheduler stands on, whoever it is about (rules, section 9).
///
/// A class, because it is handed on for each of a million people.
final class RunGround: Sendable {
  /// The run.
  let run: ReminderRun
  /// The rules.
  let rulebook: Rulebook
  /// The reviews of policies that are somebody's to see to.
  let reviews: [PersonNumber: [PolicyReview]]
  /// The reviews that are due and nobody's.
  let nobodysReviews: [PolicyReview]
  /// The administrators who are active.
  let administrators: Set<PersonNumber>
  /// The working days.
  let calendar: WorkingCalendar
  /// The last day until when bank holidays are known; nil when none is known.
  let lastHoliday: Day?

  /// The ground on a day, from one unchanging state.
  ///
  /// - Parameter digested: who has had a digest on the day.
  init(
    _ store: Store, _ settings: ReminderSettings, on day: Day, presence: PresenceBook,
    digested: Set<PersonNumber> = []
  ) throws {
    let holidays = try store.holidays()
    let closures = try store.closures()
    calendar = WorkingCalendar(
      bankHolidays: holidays.map(\.day),
      closures: closures.map { DayRange(first: $0.first, last: $0.last) })
    lastHoliday = holidays.last?.day
    run = ReminderRun(
      on: day, calendar: calendar,
      stages: Stages(offsets: settings.offsets, thenEvery: ReminderSettings.repeatedEvery) ?? .standard,
      managerStage: settings.manager, sltStage: settings.slt,
      slt: try presence.people(with: .slt, on: day), digestedToday: digested)
    rulebook = try store.rulebook()
    administrators = try presence.active(
      among: presence.people(with: .administrator, on: day), on: day)
    let due = try store.subjects().compactMap { subject -> PolicyReview? in
      guard subject.sort == .policy, let next = subject.nextReview else { return nil }
      return PolicyReview(policy: subject.code, next: next, owner: subject.owner)
    }.filter { [run] in run.latestStage(.review, due: $0.next) != nil }
    let owners = try presence.active(among: due.compactMap(\.owner), on: day)
    let told = owners.union(administrators)
    (reviews, nobodysReviews) = PolicyReview.assigned(
      due, to: told.contains, administrators: administrators)
  }

  /// What somebody is sent in this run, and what is held back.
  ///
  /// - Parameters:
  ///   - file: what the rules need to know of them.
  ///   - hasAddress: whether mail can go to them.
  ///   - sent: what they were sent before.
  func plan(for file: PersonFile, hasAddress: Bool, sent: [SentReminder]) -> PersonPlan {
    rulebook.reminders(
      for: file, hasAddress: hasAddress, sent: sent,
      reviews: reviews.isEmpty ? [] : reviews[file.number] ?? [], in: run)
  }

  /// The digests of what was collected, and the items that nobody could be told of.
  func digests(_ collector: DigestCollector, _ presence: PresenceBook) throws -> (
    digests: [Digest], untold: [DigestItem]
  ) {
    let active = try presence.active(among: collector.candidates, on: run.day)
    return collector.digests(isActive: active.contains)
  }
}
