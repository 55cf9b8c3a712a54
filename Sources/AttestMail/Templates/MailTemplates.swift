/// Every template of ours, checked: nothing is sent with a template that has a mistake.
public struct MailTemplates: Sendable {
  /// To a person with something due.
  public let reminder: Template<ReminderContent>
  /// To a line manager.
  public let managerDigest: Template<DigestContent>
  /// To a senior leader.
  public let sltDigest: Template<DigestContent>
  /// To a policy's owner before its review day.
  public let policyOwner: Template<PolicyOwnerContent>
  /// To administrators when the account review has changed.
  public let accountReview: Template<AccountReviewContent>
  /// With the audit chain's head.
  public let auditHead: Template<AuditHeadContent>
  /// For paper.
  public let printedSheet: Template<PrintedSheetContent>

  /// The names of the files in a directory of templates.
  public static let fileNames = [
    "reminder.txt", "manager-digest.txt", "slt-digest.txt", "policy-owner.txt", "account-review.txt",
    "audit-head.txt", "printed-sheet.txt",
  ]

  /// Reads and checks the templates in a directory, such as `data/templates`; all mistakes are found at once.
  public init(directory: String) throws(TemplateErrors) {
    var reader = TemplateReader(directory: directory)
    let reminder = reader.message("reminder.txt", ReminderContent.self)
    let managerDigest = reader.message("manager-digest.txt", DigestContent.self)
    let sltDigest = reader.message("slt-digest.txt", DigestContent.self)
    let policyOwner = reader.message("policy-owner.txt", PolicyOwnerContent.self)
    let accountReview = reader.message("account-review.txt", AccountReviewContent.self)
    let auditHead = reader.message("audit-head.txt", AuditHeadContent.self)
    let printedSheet = reader.page("printed-sheet.txt", PrintedSheetContent.self)
    guard let reminder, let managerDigest, let sltDigest, let policyOwner, let accountReview, let auditHead,
      let printedSheet
    else { throw TemplateErrors(all: reader.errors) }
    self.reminder = reminder
    self.managerDigest = managerDigest
    self.sltDigest = sltDigest
    self.policyOwner = policyOwner
    self.accountReview = accountReview
    self.auditHead = auditHead
    self.printedSheet = printedSheet
  }
}

/// Reads templates one by one and gathers their mistakes.
private struct TemplateReader {
  let directory: String
  private(set) var errors: [TemplateError] = []

  init(directory: String) {
    self.directory = directory
  }

  mutating func message<Content>(_ name: String, _: Content.Type) -> Template<Content>? {
    parsed(name) { source, file throws(TemplateErrors) in try Template(message: source, file: file) }
  }

  mutating func page<Content>(_ name: String, _: Content.Type) -> Template<Content>? {
    parsed(name) { source, file throws(TemplateErrors) in try Template(page: source, file: file) }
  }

  private mutating func parsed<Content>(
    _ name: String, _ parse: (String, String) throws(TemplateErrors) -> Template<Content>
  ) -> Template<Content>? {
    let file = "\(directory)/\(name)"
    do throws(TemplateErrors) {
      return try parse(try source(of: file), file)
    } catch {
      errors += error.all
      return nil
    }
  }

  private func source(of file: String) throws(TemplateErrors) -> String {
    let bytes: [UInt8]
    do throws(Platform.Failure) {
      bytes = try Platform.contents(of: file, limit: 1 << 20)
    } catch {
      let fault: TemplateError.Fault =
        error.isAbsence ? .missing : error.isNoRegularFile ? .notAFile : .unreadable(error.number)
      throw TemplateErrors(all: [mistake(fault, in: file)])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TemplateErrors(all: [mistake(.notUTF8, in: file)])
    }
    return text
  }

  private func mistake(_ fault: TemplateError.Fault, in file: String) -> TemplateError {
    TemplateError(file: file, line: 1, column: 1, fault: fault)
  }
}
