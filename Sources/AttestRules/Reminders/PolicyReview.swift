/// The next review of a policy (sections 3 and 9).
public struct PolicyReview: Hashable, Sendable {
  /// The policy.
  public let policy: SubjectCode
  /// The next review day.
  public let next: Day
  /// Who owns the policy, if anybody is named.
  public let owner: PersonNumber?

  /// The review of a policy on a day, for its owner to see to.
  public init(policy: SubjectCode, next: Day, owner: PersonNumber?) {
    self.policy = policy
    self.next = next
    self.owner = owner
  }

  /// Whose business each review is: the owner's, or the administrators' where the owner is not active.
  ///
  /// An owner on leave is not chased either, and the review must not wait for their return.
  ///
  /// - Parameters:
  ///   - reviews: the reviews of all policies.
  ///   - isActive: whether a person is active on the day of the run.
  ///   - administrators: the people with that role.
  /// - Returns: the reviews by person, and those that nobody can be told of.
  public static func assigned(
    _ reviews: [PolicyReview], to isActive: (PersonNumber) -> Bool, administrators: Set<PersonNumber>
  ) -> (byPerson: [PersonNumber: [PolicyReview]], nobodys: [PolicyReview]) {
    var byPerson: [PersonNumber: [PolicyReview]] = [:]
    var nobodys: [PolicyReview] = []
    for review in reviews {
      let owner = review.owner.flatMap { isActive($0) ? $0 : nil }
      let recipients = owner.map { [$0] } ?? administrators.filter(isActive)
      for person in recipients { byPerson[person, default: []].append(review) }
      if recipients.isEmpty { nobodys.append(review) }
    }
    return (byPerson, nobodys)
  }
}
