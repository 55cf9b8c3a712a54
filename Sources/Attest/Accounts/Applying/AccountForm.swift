import AttestRules
import AttestText

/// What an application for an account says, as it was given: from flags, from a file or at the prompt.
public struct AccountForm: Hashable, Sendable {
  /// The platform, such as Facebook.
  public var platform: String?
  /// The handle or the address of the account.
  public var handle: String?
  /// The code of the site that it is for.
  public var site: SiteCode?
  /// What it is for.
  public var aim: String?
  /// Whom it is meant for.
  public var audience: String?
  /// How it will be promoted.
  public var promotion: String?
  /// Whether everybody can follow it; otherwise it is a closed group.
  public var isOpen: Bool?
  /// Who will lead it: a number, a login or a name.
  public var lead: String?
  /// Who will run it with the lead.
  public var operators: [String] = []

  /// An empty form.
  public init() {}

  /// What is left out, in words.
  public var missing: [String] {
    [
      ("the platform", platform == nil), ("the handle", handle == nil), ("the site", site == nil),
      ("its aim", aim == nil), ("its audience", audience == nil),
      ("how it will be promoted", promotion == nil), ("whether it is open", isOpen == nil),
      ("who leads it", lead == nil),
    ].filter(\.1).map(\.0)
  }

  /// This form, with what it leaves out taken from another.
  public func completed(by other: AccountForm) -> AccountForm {
    var form = self
    form.platform = platform ?? other.platform
    form.handle = handle ?? other.handle
    form.site = site ?? other.site
    form.aim = aim ?? other.aim
    form.audience = audience ?? other.audience
    form.promotion = promotion ?? other.promotion
    form.isOpen = isOpen ?? other.isOpen
    form.lead = lead ?? other.lead
    if operators.isEmpty { form.operators = other.operators }
    return form
  }
}
