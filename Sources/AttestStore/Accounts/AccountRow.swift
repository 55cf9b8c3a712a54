import AttestRules

/// An account as it is now.
public struct AccountRow: StoredRow, Hashable {
  /// The table.
  public static let kind = TableKind.account
  /// Its number, by which people name it.
  public let id: Int64
  /// What its platform and handle come to, however they are written.
  public var nameKey: String
  /// The platform.
  public var platform: String
  /// The handle.
  public var handle: String
  /// The site that it is for.
  public var site: SiteCode
  /// Where it stands.
  public var state: AccountState
  /// Who leads it; nil when nobody does.
  public var lead: PersonNumber?
  /// What it is for; nil for one that was never applied for.
  public var aim: String?
  /// Whom it is meant for.
  public var audience: String?
  /// How it will be promoted.
  public var promotion: String?
  /// Whether everybody can follow it.
  public var isOpen: Bool?
  /// The login of whoever applied for it.
  public var applicant: String?
  /// The person who applied for it.
  public var applicantPerson: PersonNumber?
  /// The day it was approved.
  public var opened: Day?
  /// The first day without it.
  public var closed: Day?
  /// Where its credentials are kept; never the secret.
  public var credentials: String?

  /// An account; what is left out is not known yet.
  public init(
    id: Int64, nameKey: String, platform: String, handle: String, site: SiteCode, state: AccountState
  ) {
    self.id = id
    self.nameKey = nameKey
    self.platform = platform
    self.handle = handle
    self.site = site
    self.state = state
  }

  init(_ row: Statement) throws {
    guard let state = AccountState(rawValue: row.text(5)) else {
      throw StoreError.corrupt(detail: "account \(row.integer(0)) is in an unknown state")
    }
    self.init(
      id: row.integer(0), nameKey: row.text(1), platform: row.text(2), handle: row.text(3),
      site: SiteCode(stored: row.text(4)), state: state)
    lead = row.optionalText(6).map { PersonNumber(stored: $0) }
    aim = row.optionalText(7)
    audience = row.optionalText(8)
    promotion = row.optionalText(9)
    isOpen = row.isNull(10) ? nil : row.integer(10) == 1
    applicant = row.optionalText(11)
    applicantPerson = row.optionalText(12).map { PersonNumber(stored: $0) }
    opened = row.optionalDay(13)
    closed = row.optionalDay(14)
    credentials = row.optionalText(15)
  }

  /// The name shown to people: platform and handle.
  public var name: String { "\(platform) \(handle)" }

  /// Writes the columns in order.
  public func write(to row: inout RowBytes) {
    row.integer(id)
    row.text(nameKey)
    row.text(platform)
    row.text(handle)
    row.text(site.text)
    row.text(state.rawValue)
    row.text(lead?.text)
    row.text(aim)
    row.text(audience)
    row.text(promotion)
    row.integer(isOpen.map { $0 ? 1 : 0 })
    row.text(applicant)
    row.text(applicantPerson?.text)
    row.day(opened)
    row.day(closed)
    row.text(credentials)
  }
}
