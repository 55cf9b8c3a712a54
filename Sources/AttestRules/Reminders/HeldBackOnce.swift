/// Leaves out of one person's plans, day after day, what was held back for the same reason on a day before.
///
/// A range of days would otherwise say the same of a person on every day of it. That a stage was sent is said only of
/// what was sent before the range: of the others the range itself shows the day.
public struct HeldBackOnce: Sendable {
  fileprivate struct Held: Hashable {
    let topic: ReminderTopic
    let due: Day
    let reason: HoldReason?
  }

  private var known: Set<Held> = []

  /// Nothing said yet, of a person.
  public init() {}

  /// The plan of a later day than those before, without what they said already.
  public mutating func callAsFunction(_ plan: PersonPlan) -> PersonPlan {
    var plan = plan
    for item in plan.items { known.insert(.sent(.requirement(item.requirement), item.due)) }
    for item in plan.reviews { known.insert(.sent(.review(item.policy), item.due)) }
    plan.heldBack.removeAll { isKnown(.requirement($0.item.requirement), $0.item.due, $0.reason) }
    plan.heldBackReviews.removeAll { isKnown(.review($0.item.policy), $0.item.due, $0.reason) }
    return plan
  }

  private mutating func isKnown(_ topic: ReminderTopic, _ due: Day, _ reason: HoldReason) -> Bool {
    if reason == .alreadySent, known.contains(.sent(topic, due)) { return true }
    return !known.insert(Held(topic: topic, due: due, reason: reason)).inserted
  }
}

extension HeldBackOnce.Held {
  fileprivate static func sent(_ topic: ReminderTopic, _ due: Day) -> HeldBackOnce.Held {
    HeldBackOnce.Held(topic: topic, due: due, reason: nil)
  }
}
