import Attest
import Testing

@Suite("My page")
struct MyPageTests {
  @Test("It says who I am, what is due and since when, and what I hold, with its evidence and receipt")
  func page() throws {
    let school = try School(withCourse: true)
    try school.acknowledge(daysAgo: 30)
    let entry = try #require(try school.lastEntry())
    let session = try school.session(columns: 120, environment: ["NO_COLOR": "1"])
    try session.expect("[Y/n]").type("n\r")
    try session.expect("What is still due waits for you")
    #expect(try session.end() == .exited(0))
    #expect(session.text.contains("Siân Jones, person 1042"))
    #expect(session.text.contains("Roles: administrator, hr, staff."))
    #expect(session.text.contains("Take the course “Asking first”, V1 (TRAIN)"))
    #expect(session.text.contains("you have not done it yet."))
    #expect(session.text.contains("“Posting policy” (READ): until"))
    let receipt = "signed in as yourself; receipt \(entry.entry), \(entry.hash.hex.prefix(12))…"
    #expect(session.text.contains(receipt))
    #expect(session.text.contains("(TRAIN: never done)"))
  }

  @Test("What is due is offered one after another, and what was done is not offered again")
  func offers() throws {
    let school = try School(withCourse: true)
    let session = try school.session()
    try session.expect("Read and acknowledge “Posting policy”, V1 now?").expect("[Y/n]").type("y\r")
    try session.readToTheEnd().type("Sian Jones\r")
    try session.expect("Your receipt")
    try session.expect("Take the course “Asking first”, V1 now?").expect("[Y/n]").type("n\r")
    try session.expect("What is still due waits for you")
    #expect(try session.end() == .exited(0))
    let next = try school.session()
    try next.expect("Take the course “Asking first”, V1 now?").expect("[Y/n]").type("n\r")
    #expect(try next.end() == .exited(0))
    #expect(!next.text.contains("Read and acknowledge"))
  }

  @Test("Without a terminal the same page is printed and nothing is offered")
  func noTerminal() throws {
    let school = try School()
    let run = try school.run()
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(run.output.contains("Read and acknowledge “Posting policy”, V1 (READ)\n"))
    #expect(!run.output.contains("now?") && !run.output.contains("\u{1B}"))
  }

  @Test("Nothing is offered when nothing is due")
  func nothingDue() throws {
    let school = try School()
    try school.acknowledge(daysAgo: 10)
    let session = try school.session()
    try session.expect("Nothing is due.")
    #expect(try session.end() == .exited(0))
    #expect(!session.text.contains("now?"))
  }

  @Test("Whoever the register does not know is told what to do")
  func stranger() throws {
    let school = try School()
    try school.enrol(["1042,Siân,Jones,-,staff,MAIN,2020-09-01"], daysAgo: 0)
    let session = try school.session()
    try session.expect("Nobody among the people of this register has that login")
    try session.expect("Your roles: administrator, hr.")
    #expect(try session.end() == .exited(0))
  }

  @Test("Where there is no register it says how to come to one")
  func noRegister() throws {
    let scratch = try Scratch()
    let session = try TerminalSession(environment: ["ATTEST_DATA": scratch.path])
    try session.expect("There is no register in").expect("attest demo")
    #expect(try session.end() == .exited(66))
  }
}
