import AttestText
import Foundation
import Testing

@testable import AttestExchange

@Suite("OneRoster folders")
struct OneRosterFolderTests {
  /// A folder with these files, which is gone afterwards.
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "oneroster-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    try body(folder.path)
  }

  private let users = """
    sourcedId,status,dataLastModified,enabledUser,username,userIds,givenName,familyName,email
    u1,,,true,ada,,Ada,King,ada@x.uk
    u2,,,true,bo,,Bo,King
    u3,,,true,cy,,Cy,King,cy@x.uk
    u4,,,false,di,,Di,King,di@x.uk
    true,ed,,u5,ed,,Ed,King,ed@x.uk
    """

  private let roles = """
    sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId
    r1,,,u1,primary,teacher,2024-09-01,2026-08-31,o1
    r2,,,u1,secondary,principal,2023-09-01,,o1
    r3,,,u1,secondary,aide,,,o2
    r4,,,u2,primary,janitor,,,o1
    r5,,,u3,primary,student,,,o1
    """

  private let orgs =
    "sourcedId,status,dateLastModified,name,type,identifier\no1,,,North,school,100001\no2,,,South,school,100002\n"

  @Test("1.2: a row a category and organisation, with what is wrong named")
  func twelve() throws {
    try withFolder(["users.csv": users, "roles.csv": roles, "orgs.csv": orgs]) { folder in
      var options = ImportOptions()
      options.mapping.codes = ["100001": "NORTH"]
      let reader = try RosterReader(Input(path: folder), options: options)
      var rows: [String] = []
      try reader.forEach({ row in rows.append(cells(row).joined(separator: ",")) })
      #expect(
        rows == [
          "u1,Ada,King,ada@x.uk,ada,staff,NORTH,,teacher,,,2023-09-01,",
          "u1,Ada,King,ada@x.uk,ada,staff,o2,,aide,,,,",
        ])
      #expect(
        reader.problems.first.map { "\($0.column ?? "") \($0.value) \($0.line)" } == [
          "roles.csv: role janitor 5", "status ed 6",
        ])
      #expect(reader.detection.format == "oneroster-1.2")
      #expect(
        reader.detection.skipped == [
          "users without a role that the table of roles takes": 1, "users that are switched off": 1,
        ])
      #expect(reader.detection.ignored.map(\.header) == ["dataLastModified", "userIds"])
    }
  }

  @Test("1.1: users.csv is enough")
  func eleven() throws {
    let text = """
      sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName
      u1,active,,true,o1,teacher,ada,Ada,King
      u2,x,active,true,o1,teacher,bo,Bo
      """
    try withFolder(["users.csv": text]) { folder in
      let reader = try RosterReader(Input(path: folder))
      var rows = 0
      try reader.forEach({ _ in rows += 1 })
      #expect(rows == 1)
      #expect(reader.problems.first.map(\.value) == ["x"])
      #expect(reader.detection.format == "oneroster-1.1")
    }
  }

  @Test("a folder that is no roster is refused, and so is one without users")
  func noRoster() throws {
    try withFolder([:]) { folder in
      #expect(throws: ReadError.folder) { try AbsenceReader(Input(path: folder)) }
      #expect(throws: ReadError.self) { try RosterReader(Input(path: folder)) }
    }
  }
}
