import Foundation
import Testing

@testable import Attest

/// What the machine has to say of an account before `SUDO_UID` is believed in it.
@Suite("A service account")
struct ServiceAccountTests {
  private func withFolder(mode: Int = 0o700, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(
      path: "attest-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }

  /// The account that whoever runs the tests would be, were their user id one of the system's.
  private func account(_ home: String, firstPerson: UInt32 = .max) throws -> ServiceAccount {
    try ServiceAccount(login: "attest", userID: max(1, getuid()), home: home, firstPerson: firstPerson)
  }

  @Test("is nobody whose user id is a person's, or root's", arguments: [0, 1000, 1001, 65_534] as [UInt32])
  func person(userID: UInt32) throws {
    #expect(throws: ServiceAccount.Doubt.person(login: "ann", first: 1000)) {
      try ServiceAccount(login: "ann", userID: userID, home: "/", firstPerson: 1000)
    }
  }

  @Test("has a home that is there and that no link leads to")
  func folder() throws {
    try withFolder { folder in
      let link = folder + "/link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder)
      for path in ["/nonexistent", link, folder + "/..", folder + "/register.sqlite", ""] {
        #expect(throws: ServiceAccount.Doubt.self, "\(path)") { try account(path) }
      }
    }
  }

  @Test("has a home that nobody else may enter", arguments: [0o755, 0o750, 0o710, 0o701, 0o770])
  func open(mode: Int) throws {
    try withFolder(mode: mode) { folder in
      #expect(throws: ServiceAccount.Doubt.openFolder(path: folder)) { try account(folder) }
    }
  }

  @Test("has a path to its home that nobody else can change")
  func loose() throws {
    try withFolder { folder in
      let place = folder + "/open"
      try FileManager.default.createDirectory(atPath: place + "/home", withIntermediateDirectories: true)
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place)
      #expect(Platform.loosePlace(in: place + "/home", besides: getuid()) == place)
      try FileManager.default.setAttributes([.posixPermissions: 0o1777], ofItemAtPath: place)
      #expect(Platform.loosePlace(in: place + "/home", besides: getuid()) == nil)
      #expect(Platform.loosePlace(in: place, besides: getuid()) == place)
    }
  }

  @Test(
    "is below the first user id of people, as the machine's settings say",
    arguments: [
      ("UID_MIN 500\n", 500), ("# UID_MIN 7\nSYS_UID_MIN\t101\nUID_MIN\t\t\t 1000\nUID_MAX 60000", 1000), ("", nil),
      ("UID_MIN", nil), ("UID_MIN x", nil), ("UID_MIN -5", nil),
    ] as [(String, UInt32?)])
  func settings(text: String, first: UInt32?) {
    #expect(ServiceAccount.firstPerson(inSettings: Array(text.utf8)) == first)
  }
}
