extension Rulebook {
  /// What one person is sent in a run of the scheduler (section 9).
  ///
  /// It depends on nobody else, so that a sweep can plan one person after the other; the digests are collected
  /// from the plans by ``DigestCollector``.
  ///
  /// - Parameters:
  ///   - file: the person's file, as it is at the moment of sending.
  ///   - hasAddress: whether a message can be mailed to them.
  ///   - sent: what they were sent before, whatever it was about.
  ///   - reviews: the policies whose review is theirs to see to; see ``PolicyReview/assigned(_:to:administrators:)``.
  ///   - run: the run.
  public func reminders(
    for file: PersonFile, hasAddress: Bool, sent: [SentReminder], reviews: [PolicyReview] = [],
    in run: ReminderRun
  ) -> PersonPlan {
    var plan = PersonPlan(person: file.number, delivery: .init(hasAddress: hasAddress))
    let presence = file.presence(on: run.day)
    guard presence.holdsAppointment else { return plan }
    let general = generalReason(presence, sent: sent, in: run)
    for place in places {
      guard let index = ruleIndex(in: place, on: run.day),
        let item = item(for: file, under: rules[index], sent: sent, in: run)
      else {
        continue
      }
      let isCovered = sent.covers(.requirement(item.requirement), due: item.due, stage: item.stage)
      if let reason = isCovered ? .alreadySent : general ?? digestReason(item, of: file, in: run) {
        plan.heldBack.append((item, reason))
      } else {
        plan.items.append(item)
      }
    }
    for review in reviews {
      guard let stage = run.latestStage(.review, due: review.next) else { continue }
      let item = ReviewItem(policy: review.policy, due: review.next, stage: stage)
      if sent.covers(.review(item.policy), due: item.due, stage: stage) {
        plan.heldBackReviews.append((item, .alreadySent))
      } else if let general {
        plan.heldBackReviews.append((item, general))
      } else {
        plan.reviews.append(item)
      }
    }
    if plan.items.count > 1 { plan.items.sort { $0.precedes($1) } }
    if plan.reviews.count > 1 { plan.reviews.sort { ($0.due, $0.policy) < ($1.due, $1.policy) } }
    if plan.items.contains(where: { $0.isForDigest(in: run) }) {
      plan.managers = file.managers(on: run.day)
    }
    return plan
  }

  /// The reason, whatever the item, for which a person is sent nothing.
  private func generalReason(
    _ presence: Presence, sent: [SentReminder], in run: ReminderRun
  ) -> HoldReason? {
    if presence == .absent { return .absent }
    if !run.isWorkingDay { return .notWorkingDay }
    return sent.haveMessage(on: run.day) ? .messageSentToday : nil
  }

  /// An item that would be told in a digest waits where one of those to be told has had theirs today.
  private func digestReason(_ item: ReminderItem, of file: PersonFile, in run: ReminderRun) -> HoldReason? {
    guard !run.digestedToday.isEmpty, item.isForDigest(in: run) else { return nil }
    let recipients = run.slt.union(file.managers(on: run.day)).subtracting([file.number])
    return recipients.isDisjoint(with: run.digestedToday) ? nil : .digestSentToday
  }

  /// The latest stage reached under a rule; nil when nothing is to be said of it.
  ///
  /// Most people are current and far from their end; they are told apart by the record alone, before anything
  /// else is worked out.
  private func item(
    for file: PersonFile, under rule: Rule, sent: [SentReminder], in run: ReminderRun
  ) -> ReminderItem? {
    let day = run.day
    let holding = rule.latestHolding(of: file.records, on: day)
    let isHeld = holding?.ending.holds(on: day) ?? false
    if isHeld {
      guard let end = holding?.ending.day, run.mayRemind(holdingTo: end, window: rule.requirement.window) else {
        return nil
      }
    }
    guard let joined = rule.requirement.firstDayInAudience(of: file, on: day) else { return nil }
    let isExempt = !isHeld && file.exemption(from: rule.requirement.code, on: day) != nil
    let due = dueDay(of: file, under: rule, on: day, holding: holding, joined: joined).day
    guard !isExempt, let due, let stage = run.latestStage(run.stages, due: due) else { return nil }
    return ReminderItem(
      requirement: rule.requirement.code, due: due, stage: stage,
      status: rule.requirement.status(on: day, holding: holding, due: due, isExempt: false),
      accounts: rule.requirement.gates ? file.accounts(on: day) : [],
      isToldAlready: sent.covers(.requirement(rule.requirement.code), due: due, stage: stage, orListed: true))
  }
}

extension ReminderItem {
  /// Whether it stands before another in a message.
  fileprivate func precedes(_ other: ReminderItem) -> Bool {
    if accounts.isEmpty != other.accounts.isEmpty { return !accounts.isEmpty }
    return (due, requirement) < (other.due, other.requirement)
  }
}

extension ReminderItem {
  /// Whether anybody else is told of it in a run.
  public func isForDigest(in run: ReminderRun) -> Bool {
    !isToldAlready && stage >= min(run.managerStage, run.sltStage)
  }
}

extension PersonFile {
  /// The line managers of the appointments held on a day, each once, in order; never the person.
  func managers(on day: Day) -> [PersonNumber] {
    var found: [PersonNumber] = []
    for appointment in appointments where appointment.days.contains(day) {
      guard let manager = appointment.manager, manager != number, !found.contains(manager) else { continue }
      found.append(manager)
    }
    return found.count > 1 ? found.sorted() : found
  }
}
