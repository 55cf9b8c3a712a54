import AttestRules
import Foundation
import Testing

@testable import AttestMail

/// The templates that come with the project.
@Suite struct MailTemplatesTests {
  static let directory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "data/templates").path

  private let templates = try! MailTemplates(directory: directory)

  private func item(_ title: String, due: String, code: IssuedCode? = nil, accounts: [String] = [])
    -> MessageItem
  {
    MessageItem(
      title: title, version: VersionLabel("V3")!, subject: .policy, command: "attest acknowledge SMP",
      due: Sample.day(due), isRenewal: false, why: "You work at Northfield Primary.", accounts: accounts,
      code: code)
  }

  private func reminder(_ items: MessageItem...) -> RenderedMessage {
    templates.reminder.message(
      ReminderContent(
        givenName: "Siân", organisation: "Northfield Trust", today: Sample.day("2026-09-01"), items: items))
  }

  @Test func `a reminder says what to type, until when and why`() {
    let made = reminder(item("Social Media Policy", due: "2026-09-08", accounts: ["@northfield"]))
    #expect(made.subject.text == "Social Media Policy: please by Tuesday 8 September 2026")
    for part in [
      "Dear Siân,", "\n    attest acknowledge SMP\n", "by Tuesday 8 September 2026 at the latest",
      "You run @northfield, and may do so only with this.",
      "Why you: You work at Northfield Primary.",
    ] {
      #expect(made.plain.contains(part))
    }
    #expect(made.html.contains("<pre>attest acknowledge SMP</pre>"))
  }

  @Test func `a reminder of what is late says how late`() {
    let made = reminder(item("A", due: "2026-08-25"), item("B", due: "2026-09-20"))
    #expect(made.subject.text == "2 things to do: overdue since Tuesday 25 August 2026")
    #expect(made.plain.contains("This was due on Tuesday 25 August 2026 and is 7 days late."))
  }

  @Test func `a reminder carries a code where there is one`() {
    let code = IssuedCode(text: "ABCD-EFGH-JKLM", until: Sample.day("2026-09-16"))
    #expect(reminder(item("A", due: "2026-09-08", code: code)).plain.contains("Your code is ABCD-EFGH-JKLM."))
    #expect(!reminder(item("A", due: "2026-09-08")).plain.contains("code"))
  }

  @Test func `digests name each person with what is late`() {
    let person = DigestPerson(
      name: "Łukasz Żak", site: "Northfield Primary",
      items: [.init(title: "Social Media Policy", due: Sample.day("2026-08-25"), accounts: ["@northfield"])])
    let content = DigestContent(
      givenName: "Ann", organisation: "Northfield Trust", today: Sample.day("2026-09-01"), people: [person])
    for template in [templates.managerDigest, templates.sltDigest] {
      #expect(
        template.message(content).plain.contains(
          "Łukasz Żak, Northfield Primary\n==============================\n\n- Social Media Policy: due Tuesday 25 August 2026, 7 days late; "
            + "runs @northfield, and may not without it\n"))
    }
  }

  @Test(arguments: [
    ("2026-10-01", "review due by Thursday 1 October 2026", "in 30 days"),
    ("2026-09-01", "review due today", "reviewed today"),
    ("2026-08-31", "review overdue since Monday 31 August 2026", "1 day ago"),
  ])
  func `an owner is told before, on and after the review day`(next: String, subject: String, said: String) {
    let content = PolicyOwnerContent(
      givenName: "Ann", organisation: "T", today: Sample.day("2026-09-01"), title: "Social Media Policy",
      policy: SubjectCode("SMP")!, nextReview: Sample.day(next), formerOwner: "Bob Gray")
    let made = templates.policyOwner.message(content)
    #expect(made.subject.text == "Social Media Policy: " + subject)
    #expect(
      made.plain.contains(said) && made.plain.contains("because Bob Gray, who owned the policy, has left"))
  }

  @Test func `an account review lists what was found, or that all is well`() {
    func made(_ accounts: [AccountNotice]) -> RenderedMessage {
      templates.accountReview.message(
        AccountReviewContent(givenName: "Ann", organisation: "T", today: .first, accounts: accounts))
    }
    let account = AccountNotice(
      platform: "Instagram", handle: "@n", site: "N", findings: ["Lead has left."])
    #expect(made([account]).subject.text == "Account review: one account needs somebody to act")
    #expect(made([account]).plain.contains("@n on Instagram, N\n==================\n\n- Lead has left.\n"))
    #expect(made([]).plain.contains("no account needs anything now"))
  }

  @Test func `heads go out as they are to be typed`() {
    let head = AuditHeadContent(organisation: "T", today: .first, register: "r1", size: 7, hash: "0af3")
    #expect(
      templates.auditHead.message(head).plain.contains("\n    attest register r1\n    entries 7\n    hash 0af3\n"))
  }

  @Test func `every field that a template may use is named in its notes`() throws {
    let kinds = [
      "reminder.txt": ReminderContent.kinds, "manager-digest.txt": DigestContent.kinds,
      "slt-digest.txt": DigestContent.kinds, "policy-owner.txt": PolicyOwnerContent.kinds,
      "account-review.txt": AccountReviewContent.kinds,
      "audit-head.txt": AuditHeadContent.kinds, "printed-sheet.txt": PrintedSheetContent.kinds,
    ]
    #expect(Set(kinds.keys) == Set(MailTemplates.fileNames))
    for (file, fields) in kinds {
      let source = try String(contentsOfFile: "\(Self.directory)/\(file)", encoding: .utf8)
      let notes = source.split(separator: "\n").filter { $0.hasPrefix("{{!") }.joined(separator: " ")
      let named = Set(notes.split { !$0.isLetter && $0 != "_" }.map(String.init))
      #expect(names(in: fields).subtracting(named) == [], "\(file)")
    }
  }

  private func names(in fields: [String: TemplateFieldKind]) -> Set<String> {
    fields.reduce(into: []) { all, field in
      all.insert(field.key)
      if case .list(let items) = field.value { all.formUnion(names(in: items)) }
    }
  }

  @Test func `missing, unreadable and wrong templates, folders and pipes are all named at once`() throws {
    let fake = try FakeSendmail("")
    let broken = ["reminder.txt": "Subject: {{given_nam}}\n\nHi", "slt-digest.txt": "Hi"]
    for (name, source) in broken {
      try source.write(to: fake.directory.appending(path: name), atomically: true, encoding: .utf8)
    }
    try Data([0xff]).write(to: fake.directory.appending(path: "audit-head.txt"))
    try FileManager.default.createDirectory(
      at: fake.directory.appending(path: "policy-owner.txt"), withIntermediateDirectories: false)
    #expect(mkfifo(fake.directory.appending(path: "account-review.txt").path, 0o600) == 0)
    let error = #expect(throws: TemplateErrors.self) { try MailTemplates(directory: fake.directory.path) }
    let lines = try #require(error).all
    #expect(lines.count == MailTemplates.fileNames.count)
    #expect(
      lines[0].description.hasSuffix(
        "reminder.txt:1:10: there is no field “given_nam” here. Did you mean “given_name”?"))
    #expect(lines.map(\.fault).contains(.notUTF8) && lines.map(\.fault).contains(.noSubject))
    #expect(lines.filter { $0.fault == .missing }.count == 2)
    let words = ":1:1: is not a regular file. Put the template itself there."
    #expect(lines.filter { $0.description.hasSuffix(words) }.count == 2)
  }
}
