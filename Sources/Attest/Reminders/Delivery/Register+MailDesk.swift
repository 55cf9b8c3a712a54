import AttestMail

extension Register {
  /// The folder in which messages are finished before they are handed over.
  static let spoolName = "outbox"

  /// What is needed to send mail, checked.
  ///
  /// - Parameters:
  ///   - templates: the folder of the templates; nil for `templates` beside the register, else the program's own.
  ///   - patience: how many seconds the mail program may take for one message.
  /// - Throws: ``ReminderError``, `TemplateErrors`, ``PermissionError``.
  public func mailDesk(templates: String? = nil, patience: Int = 60) throws -> MailDesk {
    try require(.administer)
    let templates = try templates ?? TemplateFolder.find(besides: folder)
    let spool = "\(folder)/\(Register.spoolName)"
    if let reason = Platform.makeFolder(spool) { throw ReminderError.noFolder(path: spool, reason: reason) }
    return try MailDesk(settings(), templates: templates, spool: spool, patience: patience)
  }

  /// The wording, checked.
  ///
  /// - Throws: ``ReminderError/noTemplates(folders:)``, `TemplateErrors`.
  func templates(in given: String? = nil) throws -> MailTemplates {
    try MailTemplates(directory: given ?? TemplateFolder.find(besides: folder))
  }
}
