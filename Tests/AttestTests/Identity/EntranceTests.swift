import Testing

@testable import Attest

/// Who is there, for every way in which a process can have come about.
@Suite("By which way somebody came")
struct EntranceTests {
  private let attest = ServiceAccount(login: "attest", folder: "/srv/attest")
  private let refused = ServiceAccount.Doubt.person(login: "mallory", first: 1000)

  private func entrance(
    userID: UInt32 = 999, sudo: String? = nil, areTheStarters: Bool = true, otherChange: String? = nil,
    vouched: Bool = true
  ) -> Entrance {
    let rights = Rights(
      userID: userID, areTheStarters: areTheStarters, sudoUserID: sudo, otherChange: otherChange)
    return Entrance(rights) { () throws(ServiceAccount.Doubt) in
      if vouched { return attest }
      throw refused
    }
  }

  @Test(
    "without sudo everybody is themselves, the service account and root too", arguments: [0, 999, 1001] as [UInt32])
  func own(userID: UInt32) {
    #expect(entrance(userID: userID) == .own(userID: userID))
  }

  @Test("through sudo to the register's own account, it is whoever called sudo")
  func sudo() {
    #expect(entrance(sudo: "1001") == .sudo(callerID: 1001, attest))
  }

  @Test("SUDO_UID is not believed in any other account")
  func home() {
    #expect(entrance(userID: 1002, sudo: "1001", vouched: false) == .unclear(.sudoNotBelieved(refused)))
  }

  @Test(
    "root behind sudo is nobody, and so is what is no number",
    arguments: ["0", "", "-1", "+1", " 1", "01", "1x", "4294967295", "4294967296", "99999999999999999999"])
  func nobody(text: String) {
    #expect(entrance(sudo: text) == .unclear(.nobodyBehindSudo))
  }

  @Test("root, and whoever calls sudo to become themselves, have rights of their own")
  func nothingGained() {
    #expect(entrance(userID: 0, sudo: "1001") == .own(userID: 0))
    #expect(entrance(userID: 1001, sudo: "1001", vouched: false) == .own(userID: 1001))
  }

  @Test("a set-user-id program names nobody, and neither does another way to change the user")
  func unclear() {
    #expect(entrance(areTheStarters: false) == .unclear(.changedRights))
    #expect(entrance(userID: 0, otherChange: "DOAS_USER") == .unclear(.changedOtherwise(variable: "DOAS_USER")))
  }

  @Test("the forced command is for the account itself: not through sudo, not through itself, not at home")
  func forced() throws {
    let account = { () throws(ServiceAccount.Doubt) in attest }
    let alice = try entrance().forcedCommand(for: "alice", account: account)
    #expect(
      try alice.identity(forRegisterIn: "/srv/attest") == Identity(login: "alice", established: "ssh forced command"))
    #expect(throws: IdentityError.forcedCommandForLentRights) { try alice.forcedCommand(for: "bob", account: account) }
    #expect(throws: IdentityError.forcedCommandForLentRights) {
      try entrance(sudo: "1001").forcedCommand(for: "bob", account: account)
    }
    #expect(throws: IdentityError.noForcedCommand(refused)) {
      try entrance(userID: 1002).forcedCommand(for: "bob") { () throws(ServiceAccount.Doubt) in throw refused }
    }
    #expect(throws: IdentityError.self) { try entrance().forcedCommand(for: "bob\n", account: account) }
  }

  @Test("with lent rights there is one register, and without there is any")
  func registers() throws {
    #expect(throws: IdentityError.nobodyBehindSudo) {
      try entrance(sudo: "0").identity(forRegisterIn: "/home/alice")
    }
    #expect(throws: IdentityError.otherRegister(folder: "/home/alice", own: "/srv/attest")) {
      try entrance(sudo: "1001").identity(forRegisterIn: "/home/alice")
    }
    #expect(try entrance(userID: 0).identity(forRegisterIn: "/home/alice").login == "root")
    #expect(entrance(sudo: "1001").hasLentRights && entrance(sudo: "0").hasLentRights && !entrance().hasLentRights)
  }
}
