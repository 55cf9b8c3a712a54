import AttestMail
import AttestText

/// All that is needed to send mail, checked before anything is decided: templates, addresses, the mail program.
public struct MailDesk: Sendable {
  /// The wording.
  public let templates: MailTemplates
  /// Whom messages are from.
  public let from: Mailbox
  /// Where bounces go.
  public let envelope: MailAddress
  /// The mail program.
  public let sendmail: Sendmail
  /// How long claims hold, and when what failed is tried again.
  public let outbox: Outbox

  /// How many times the mail program's deadline a claim holds.
  private static let leaseFactor: Int64 = 5

  /// What an organisation has set.
  ///
  /// - Parameters:
  ///   - settings: the organisation's.
  ///   - templates: the folder of the templates.
  ///   - spool: the folder in which messages are finished; it exists.
  ///   - patience: how many seconds the mail program may take for one message.
  /// - Throws: ``ReminderError``, `TemplateErrors` with every mistake in every template.
  public init(_ settings: OrganisationSettings, templates: String, spool: String, patience: Int = 60) throws {
    guard let address = settings.mail.from, let bounces = settings.mail.bounceAddress else {
      throw ReminderError.noSender
    }
    from = Mailbox(name: settings.name, address: try Self.checked(address, "mail.from"))
    envelope = try Self.checked(bounces, "mail.envelope")
    for keeper in settings.heads { _ = try Self.checked(keeper, "heads.to") }
    do throws(SendmailPathError) {
      sendmail = try Sendmail(program: settings.mail.sendmail, spool: spool, deadlineSeconds: patience)
    } catch {
      throw ReminderError.unfitSetting(name: "mail.sendmail", problem: "\(error)")
    }
    outbox = Outbox(lease: Int64(max(patience, 1)) * 1000 * Self.leaseFactor)
    self.templates = try MailTemplates(directory: templates)
  }

  private static func checked(_ address: String, _ setting: String) throws(ReminderError) -> MailAddress {
    do throws(MailAddressError) { return try MailAddress(address) } catch {
      throw .unfitSetting(name: setting, problem: "\(error)")
    }
  }
}

/// Why no reminders can be sent or printed.
public enum ReminderError: Error, Hashable, Sendable {
  /// The configuration does not say whom messages are from.
  case noSender
  /// A setting is not what it must be.
  case unfitSetting(name: String, problem: String)
  /// There are no templates in any of the folders where they may be.
  case noTemplates(folders: [String])
  /// A folder beside the register cannot be made.
  case noFolder(path: String, reason: String)
  /// The system does not say where the program or the register lies.
  case noProgram
}
