/// An account that was approved, as far as the account review cares (section 8).
public struct ReviewedAccount: Sendable {
  /// Who leads it; nil when the lead was removed.
  public let lead: PersonNumber?
  /// Its operators, past ones too.
  public let operators: [(person: PersonNumber, part: Operatorship)]
  /// The days on which its credentials were changed.
  public let credentialsChanged: [Day]

  /// An account; see the properties.
  public init(
    lead: PersonNumber?, operators: [(person: PersonNumber, part: Operatorship)], credentialsChanged: [Day]
  ) {
    self.lead = lead
    self.operators = operators
    self.credentialsChanged = credentialsChanged
  }
}

/// What the account review finds of one account on a day (section 8).
public struct AccountReview: Sendable {
  /// The operators who are not eligible, and why, by person number.
  public let notEligible: [(person: PersonNumber, objections: [Objection])]
  /// How many operators are eligible.
  public let eligible: Int
  /// Whether fewer operators are eligible than the minimum.
  public let isBelowMinimum: Bool
  /// Whether the lead has left or is absent, so that the account is to be transferred or closed.
  public let lead: Presence
  /// Former operators since whose last day or removal the credentials were not changed, by person number.
  public let changeCredentialsSince: [PersonNumber]
  /// The first later day on which it will be below the minimum; nil when it is below now, or none is in sight.
  public let forwardRisk: ForwardRisk?
  /// The runs of days from the day asked about on with enough eligible operators.
  public let covered: [DayRange]

  /// The day on which an account falls below its minimum, and who is lost then.
  public struct ForwardRisk: Hashable, Sendable {
    /// The first day below.
    public let day: Day
    /// The operators who were eligible on the eve and are not on the day, by person number.
    public let lost: [PersonNumber]
  }

  /// Whether the lead is no longer there to lead.
  public var leadIsGone: Bool { lead == .left || lead == .absent }

  /// Whether anything is to be done now; a risk that lies ahead is told and is not yet something to do.
  public var needsAction: Bool {
    !notEligible.isEmpty || isBelowMinimum || leadIsGone || !changeCredentialsSince.isEmpty
  }
}
