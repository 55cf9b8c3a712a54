import AttestRules

extension Requirement {
  /// The same rule on other days.
  func on(_ days: DayRange) -> Requirement {
    Requirement(
      code: code, subject: subject, audience: audience, days: days, renewal: renewal, window: window,
      daysToComply: daysToComply, gates: gates)
  }

  /// The same rule from the same day, ending on another; nil for no end.
  func ending(_ last: Day?) -> Requirement { on(DayRange(first: days.first, last: last)) }

  /// Whether nothing but the days differs.
  func isSameRule(as other: Requirement) -> Bool { on(other.days) == other }

  /// What differs from an earlier rule, such as `window 30 → 60`; the days are left out.
  public func changes(since old: Requirement) -> [String] {
    zip(old.parts, parts).compactMap { before, after in
      before.text == after.text ? nil : "\(after.name) \(before.text) → \(after.text)"
    }
  }

  /// The rule on one line, without its days.
  public var inWords: String {
    parts.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
  }

  private var parts: [(name: String, text: String)] {
    [
      ("about", subject.text),
      ("categories", list(audience.categories.map(\.description))),
      ("sites", list(audience.sites.map(\.text))),
      ("renewal", renewal.months.map { "\(renewal) for \($0) months" } ?? renewal.description),
      ("window", String(window)),
      ("days to comply", String(daysToComply)),
      ("gates", gates ? "yes" : "no"),
    ]
  }

  private func list(_ words: [String]) -> String {
    words.isEmpty ? "all" : words.sorted().joined(separator: " ")
  }
}
