import AttestRules
import AttestText
import Testing

@testable import AttestExchange

@Suite("Rosters of other systems")
struct RosterFormatTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let format: String
    let text: String
    /// Identity, given name, family name, e-mail, login, category, site, start, end of every row.
    let rows: [String]
    var skipped: [String: Int] = [:]
    var testDescription: String { format }
  }

  static let samples: [Sample] = [
    Sample(
      format: "oneroster-1.1",
      text: """
        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
        u1,,,TRUE,"s1, s2",teacher,ada,,Ada,King,,,ada@x.uk,,,,,
        u2,tobedeleted,,TRUE,s1,teacher,bo,,Bo,King,,,bo@x.uk,,,,,
        u3,active,,true,s1,student,cy,,Cy,King
        u4,active,,false,s1,aide,di,,Di,King
        u5,active,,true,s1,aide,ed,,Ed,King
        """,
      rows: [
        "n:u1 Ada King ada@x.uk ada staff s1 ? ?", "n:u1 Ada King ada@x.uk ada staff s2 ? ?",
        "n:u5 Ed King  ed staff s1 ? ?",
      ],
      skipped: [
        "users that are to be deleted": 1, "users that are switched off": 1,
        "roles that the table of roles ignores": 1,
      ]),
    Sample(
      format: "entra-download",
      text: """
        userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled
        ada@x.uk,Ada King,King,ada.king@x.uk,Ada,guid,Member,Head,Maths,True
        bo@x.uk,Bo King,King,,Bo,guid,Member,,,True
        cy@x.uk,Cy,King,,Cy,guid,Guest,,,True
        di@x.uk,Di,King,,Di,guid,Member,,,False
        """,
      rows: [
        "e:ada.king@x.uk Ada King ada.king@x.uk ada@x.uk ? ? ? ?", "l:bo@x.uk Bo King  bo@x.uk ? ? ? ?",
      ],
      skipped: ["guests": 1, "accounts that are switched off": 1]),
    Sample(
      format: "entra-bulk",
      text: """
        version:v1.0,,,
        Name [displayName] Required,User name [userPrincipalName] Required,First name [givenName],Last name [surname]
        Ada King,ada@x.uk,Ada,King
        """,
      rows: ["l:ada@x.uk Ada King ? ada@x.uk ? ? ? ?"]),
    Sample(
      format: "google-workspace",
      text: """
        First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Status [READ ONLY],Employee ID
        Ada,King,ada@x.uk,/Staff,Active,E1
        Bo,King,bo@x.uk,/Staff,Suspended,E2
        Cy,=1+3,cy@x.uk,/Staff,Active,
        """,
      rows: ["n:E1 Ada King ada@x.uk ? ? ? ? ?", "e:cy@x.uk Cy =1+3 cy@x.uk ? ? ? ? ?"],
      skipped: ["accounts that are switched off": 1]),
    Sample(
      format: "gias-governors",
      text: """
        GID,URN,UID,Role,Title,Forename 1,Forename 2,Surname,Date of appointment,Date term of office ends/ended,Appointing body
        1001,100001,,Chair of governors,Mrs,Ada,,King,01/02/2024,31/01/2028,x
        1002,100001,,Member - individual,,Bo,,King,03/04/2024,,x
        """,
      rows: [
        "w:Ada King Ada King ? ? governor 100001 2024-02-01 2028-01-31",
        "w:Bo King Bo King ? ? governor 100001 2024-04-03 ",
      ]),
    Sample(
      format: "moodle-users",
      text: """
        username,firstname,lastname,email,idnumber,suspended,cohort1
        ada,Ada,King,ada@x.uk,P1,0,all
        bo,Bo,King,bo@x.uk,,0,all
        cy,Cy,King,cy@x.uk,P3,1,all
        """,
      rows: ["n:P1 Ada King ada@x.uk ada ? ? ? ?", "l:bo Bo King bo@x.uk bo ? ? ? ?"],
      skipped: ["users that are suspended": 1]),
    Sample(
      format: "clever-staff",
      text: """
        School_id,Staff_id,Staff_email,First_name,Last_name,Department,Title,Username,Password,Role
        s1,P1,ada@x.uk,Ada,King,Maths,Head,ada,,Teacher
        """,
      rows: ["n:P1 Ada King ada@x.uk ada staff s1 ? ?"]),
    Sample(
      format: "sds-teacher",
      text: """
        SIS ID,School SIS ID,Username,First Name,Last Name,Middle Name,Teacher Number,State ID,Status,Secondary Email,Title,Qualification,Password
        P1,s1,ada,Ada,King,,7,,Active,ada@x.uk,,,
        """,
      rows: ["n:P1 Ada King ada@x.uk ada staff s1 ? ?"]),
    Sample(
      format: "apple-school-manager",
      text: """
        person_id,person_number,first_name,middle_name,last_name,email_address,sis_username,location_id
        P1,,Ada,,King,ada@x.uk,ada,s1
        """,
      rows: ["n:P1 Ada King ada@x.uk ada staff s1 ? ?"]),
    Sample(
      format: "ihasco",
      text: "Email,First_name,Last_Name,Active\nada@x.uk,Ada,King,Yes\nbo@x.uk,Bo,King,No\n",
      rows: ["e:ada@x.uk Ada King ada@x.uk ? ? ? ? ?"], skipped: ["users who are not active": 1]),
  ]

  @Test("a format is known by its header, and every row comes as ours", arguments: samples)
  func formats(sample: Sample) throws {
    let reader = try RosterReader(.bytes(Array(sample.text.utf8)))
    var rows: [String] = []
    try reader.forEach({ row in
      let all = cells(row)
      rows.append(([described(row.identity)] + all[1...6] + all[11...12]).joined(separator: " "))
    })
    #expect(reader.detection.format == sample.format)
    #expect(rows == sample.rows)
    #expect(reader.detection.skipped == sample.skipped)
    #expect(reader.problems.first == [])
  }

  @Test("a role without a category is a problem until the table of roles says what it is")
  func unknownRole() throws {
    let text = "GID,URN,Role,Forename 1,Surname,Date of appointment\n1,100001,Clerk,Ada,King,01/02/2024\n"
    let file = try TypedFile(RosterField.self, text)
    #expect(file.problems.first.map(\.reason) == [.unknownRole])
    let mapped = try TypedFile(RosterField.self, text) { $0.mapping.roles = ["clerk": "contractor"] }
    #expect(mapped.rows.map { $0[5] } == ["contractor"])
    let ignored = try TypedFile(RosterField.self, text) { $0.mapping.roles = ["Clerk": ""] }
    #expect(ignored.rows.isEmpty && ignored.problems.isEmpty)
  }

  @Test("what is not read is named, with what may have been meant")
  func ignored() throws {
    let file = try TypedFile(RosterField.self, "person_number,emial,Shoe size\nP1,a@b,7\n")
    #expect(file.detection.ignored.map(\.header) == ["emial", "Shoe size"])
    #expect(file.detection.ignored.map(\.nearest) == ["email", nil])
    #expect(file.detection.taken.map(\.column) == ["person_number"])
  }
}

/// Whose a row is: `n:` a number, `l:` a login, `e:` an address, `w:` a name.
func described(_ identity: Identity) -> String {
  switch identity {
  case .personNumber(let bytes): "n:" + String(decoding: bytes, as: UTF8.self)
  case .login(let bytes): "l:" + String(decoding: bytes, as: UTF8.self)
  case .email(let bytes): "e:" + String(decoding: bytes, as: UTF8.self)
  case .name(let bytes): "w:" + String(decoding: bytes, as: UTF8.self)
  }
}
