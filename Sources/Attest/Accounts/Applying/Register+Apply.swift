import AttestRules
import AttestStore
import AttestText

/// An application that was checked: whom it names is known, and its texts may come into the register.
public struct AccountApplication: Sendable {
  /// The platform and handle.
  public let name: AccountName
  /// The site.
  public let site: SiteCode
  /// What it is for.
  public let aim: String
  /// Whom it is meant for.
  public let audience: String
  /// How it will be promoted.
  public let promotion: String
  /// Whether everybody can follow it.
  public let isOpen: Bool
  /// Who leads it; one of its operators.
  public let lead: PersonRow
  /// Everybody who will run it, the lead first.
  public let operators: [PersonRow]
}

extension Register {
  /// Checks an application without applying: everything must be there, everybody in it known, and the handle free.
  ///
  /// - Throws: ``AccountError``, ``PersonLookupError``, ``PermissionError``.
  public func application(_ form: AccountForm) throws -> AccountApplication {
    try require(.applyForAccount)
    guard let platform = form.platform, let handle = form.handle, let site = form.site, let aim = form.aim,
      let audience = form.audience, let promotion = form.promotion, let isOpen = form.isOpen,
      let leadText = form.lead
    else { throw AccountError.incomplete(missing: form.missing) }
    let name = try accountName(platform: platform, handle: handle)
    _ = try unregistered(name)
    let lead = try find(leadText, for: .applyForAccount)
    var operators = [lead]
    for text in form.operators {
      let person = try find(text, for: .applyForAccount)
      if !operators.contains(where: { $0.number == person.number }) { operators.append(person) }
    }
    return AccountApplication(
      name: name, site: site, aim: try fit(aim, "aim"), audience: try fit(audience, "audience"),
      promotion: try fit(promotion, "promotion"), isOpen: isOpen, lead: lead, operators: operators)
  }

  /// What is against approving an application as things stand, so that the applicant learns it before SLT does.
  public func outlook(of application: AccountApplication) throws -> (
    people: [OperatorCase], missing: [String]
  ) {
    try require(.applyForAccount)
    return try store.read {
      let assessed = try assess(application.operators.map(\.number))
      let gate = AccountGate(
        minimum: try settings().minimumOperators, lead: application.lead.number,
        operators: assessed.map { ($0.person, $0.eligibility) }, isApplicant: false, isOperator: false)
      let error = try refusal(gate.refusals)
      return (assessed.map(\.shown), error.lines)
    }
  }

  /// Applies for an account; one that was imported as unapproved becomes applied for.
  ///
  /// Whoever is not eligible yet may be named: approval waits for them.
  ///
  /// - Throws: ``AccountError``, ``PermissionError``.
  public func apply(_ application: AccountApplication) throws -> AccountChange {
    try require(.applyForAccount)
    let made = try change(.accountApply, subject: application.name.shown) { change in
      let existing = try unregistered(application.name)
      var row = AccountRow(
        id: try existing?.id ?? store.nextAccount(), nameKey: application.name.storedKey,
        platform: application.name.platform, handle: application.name.handle, site: application.site,
        state: .applied)
      row.credentials = existing?.credentials
      row.lead = application.lead.number
      row.aim = application.aim
      row.audience = application.audience
      row.promotion = application.promotion
      row.isOpen = application.isOpen
      row.applicant = identity.login
      row.applicantPerson = me?.number
      var edit = AccountEdit(
        row, parts: try existing.map { try store.accountOperators(of: $0.id) } ?? [], today: today)
      let named = Set(application.operators.map(\.number))
      for person in edit.operators where !named.contains(person) { edit.remove(person) }
      for person in named.sorted() { edit.add(person) }
      try edit.write(event(.apply, to: row, change, reason: nil), to: change)
      return edit
    }
    return try AccountChange(made.result, made.receipt)
  }

  /// The unapproved account of a platform and handle, if there is one; any other is in the way.
  private func unregistered(_ name: AccountName) throws -> AccountRow? {
    guard let existing = try store.account(named: name.storedKey) else { return nil }
    guard existing.state.after(.apply) != nil else {
      throw AccountError.handleTaken(number: existing.id, state: existing.state)
    }
    return existing
  }

  /// A platform and handle that may come into the register.
  func accountName(platform: String, handle: String) throws(AccountError) -> AccountName {
    let platform = try fit(platform, "platform", .line)
    let handle = try fit(handle, "handle", .line)
    do throws(AccountName.Fault) { return try AccountName(platform: platform, handle: handle) } catch {
      throw .badName(error)
    }
  }
}

extension AccountName {
  /// The key as the register compares it: letters and their marks composed.
  var storedKey: String { NormalForm.composed(key) }

  /// The name shown to people.
  var shown: String { "\(platform) \(handle)" }
}
