import AttestRules
import AttestStore

/// Who has had, or is still to have, a message that was decided on before: they get no second one on the same day.
struct MessagesOfToday {
  /// Whose own message went out today or is still on its way.
  let personal: Set<PersonNumber>
  /// Whose digest did.
  let digests: Set<PersonNumber>

  private static let twoDays: Int64 = 2 * 86_400_000

  /// As it is now; within one unchanging state.
  init(_ store: Store, at now: Int64, in zone: Zone) throws {
    let today = zone.day(of: now)
    let messages = try store.messagesOutstanding(orSettledSince: now - Self.twoDays).filter { message in
      message.isOpen || message.day == today || zone.day(of: message.instant) == today
    }
    personal = Set(messages.filter { $0.sort == .personal }.map(\.recipient))
    digests = Set(messages.filter { $0.sort == .digest }.map(\.recipient))
  }

  /// What makes the rules see that somebody has had their message of a day, whatever was in it.
  func placeholder(for person: PersonNumber, on day: Day) -> [SentReminder] {
    guard personal.contains(person) else { return [] }
    return [SentReminder(topic: .review(SubjectCode(stored: "")), due: .first, stage: 0, day: day)]
  }
}
