import Testing

@testable import AttestMail

@Suite struct MailAddressTests {
  @Test(arguments: [
    "head@school", "sean.o'brien@school.sch.uk", "a+b@x.example", "x@xn--ysgol-abc.cymru", "1@2",
  ])
  func `ordinary addresses are taken as they are`(text: String) throws {
    #expect(try MailAddress(text).text == text)
  }

  @Test(arguments: [
    ("", MailAddressError.Fault.empty), ("-oQ/tmp@school.example", .leadingHyphen), ("ann", .noAt),
    ("a@b@c.example", .severalAts), ("@school.example", .localPart), ("a..b@school.example", .localPart),
    (".a@school.example", .localPart), ("a@", .domain), ("a@-school.example", .domain),
    ("a@school..example", .domain), ("a@sch_ool.example", .domain),
    ("a@school.example\nBcc: all@school.example", .character("\n", column: 17)),
    ("a\r@school.example", .character("\r", column: 2)), ("a b@school.example", .character(" ", column: 2)),
    ("a,b@school.example", .character(",", column: 2)), ("|sh@school.example", .character("|", column: 1)),
    ("/dev/null@x", .character("/", column: 1)), ("a%b@x", .character("%", column: 2)),
    ("<a@x>", .character("<", column: 1)), ("\"a b\"@x", .character("\"", column: 1)),
    ("siân@school.example", .character("â", column: 3)), ("a@ysgol.cymrŵ", .character("ŵ", column: 13)),
    (String(repeating: "a", count: 65) + "@x", .tooLong),
    ("a@" + String(repeating: "b.", count: 130) + "example", .tooLong),
  ])
  func `what is no address, or no safe one, is refused with its reason`(
    text: String, fault: MailAddressError.Fault
  ) {
    #expect(throws: MailAddressError(found: text, fault: fault)) { try MailAddress(text) }
  }

  @Test func `a refusal shows the text with its control characters escaped`() {
    let error = #expect(throws: MailAddressError.self) { try MailAddress("a\u{1B}[2J@x") }
    #expect(error?.description.unicodeScalars.contains("\u{1B}") == false)
    #expect(error?.description.contains("a\\u{1B}[2J@x") == true)
  }
}

@Suite struct MessageIDTests {
  @Test func `an identity is written in brackets and read with or without them`() {
    #expect(MessageID("r1.7", at: Sample.sender)?.description == "<r1.7@school.example>")
    #expect(MessageID("<r1@x>") == MessageID("r1@x"))
  }

  @Test func `the same parts name the same thing, and the parts are told apart`() {
    func name(_ parts: String...) -> String { MessageID(naming: parts, at: Sample.sender).text }
    #expect(name("r", "P1", "2026-09-01") == name("r", "P1", "2026-09-01"))
    #expect(name("r", "P1") != name("rP", "1") && !name("r", "P1").contains("P1"))
    #expect(MessageID(name("r")) != nil)
    #expect(name("r") == "\(CalendarUID(naming: ["r"]).text)@school.example")
  }

  @Test(arguments: ["", "a b@x", "a\r\nBcc: b@x", "a@b@c", "a>@x", "a"])
  func `what cannot be an identity is none`(text: String) {
    #expect(MessageID(text) == nil)
  }
}
