import Attest
import AttestCourses
import AttestExchange
import AttestRules
import Foundation

@testable import AttestStore

/// A small school's register in a known state, and the files that commands read; each trial gets a copy of it.
///
/// Whoever runs the tests is person 1042 with every role but one: somebody else applied for the account.
final class FaultSchool: Sendable {
  /// How far the school has come.
  enum State: String, CaseIterable, Sendable {
    /// There is a configuration and no register.
    case empty
    /// People, a policy, a course, records, and sheets that were printed; the configuration has changed since.
    case school
    /// An account is applied for besides.
    case applied
    /// It is approved.
    case approved
    /// It exists.
    case active
    /// It is suspended.
    case suspended
    /// The register was made by a program that knew the first step of the tables only.
    case older
    /// The last entry was made while the clock was a day ahead.
    case ahead
    /// The register is gone, and a backup is there.
    case lost
  }

  /// The schools, each made when it is first wanted.
  private static let all: [State: Result<FaultSchool, any Error>] = Dictionary(
    uniqueKeysWithValues: State.allCases.map { state in (state, Result { try FaultSchool(state) }) })

  /// The school in a state.
  static func school(_ state: State) throws -> FaultSchool {
    guard let school = all[state] else { throw School.Unfit() }
    return try school.get()
  }

  /// Where the schools lie; gone when the tests are over.
  private static let root: String = {
    let path = FileManager.default.temporaryDirectory.appending(path: "attest-schools-\(getpid())").path()
    atexit { try? FileManager.default.removeItem(atPath: FaultSchool.root) }
    return path
  }()

  /// The folder that is copied.
  let folder: String
  /// What stands for numbers that only the register knows: `RECORD` and `SHEET`.
  let numbers: [String: String]
  /// The head of the audit chain, as somebody outside keeps it; nil where there is no register.
  let head: String?

  private init(_ state: State) throws {
    folder = "\(FaultSchool.root)/\(state)"
    for (name, text) in FaultSchool.files { try FaultSchool.write(text, to: "\(folder)/\(name)") }
    let builder = try FaultSchoolBuilder(folder: folder)
    numbers = try builder.build(state)
    head = state == .empty || state == .older ? nil : try builder.register(daysAgo: 0).auditHead().text
    if state == .lost { try builder.lose() }
    try FaultSchool.write(
      FaultSchool.configuration(months: 24, mail: builder.mail), to: "\(folder)/organisation.json")
  }

  /// Writes a file, in a folder that is made if it is not there.
  static func write(_ text: String, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The configuration; the months say for how long having read the policy counts.
  static func configuration(months: Int, mail: String) -> String {
    """
    {"name": "Afon School", "timeZone": "UTC", \(mail), "requirements": [
      {"code": "READ", "policy": "POL", "from": "2025-01-01", "months": \(months), "renewal": "rolling", "gates": true},
      {"code": "TRAIN", "course": "ASKING", "from": "2025-01-01", "renewal": "once"}]}
    """
  }

  /// A course whose one question has one answer, in whatever order it is asked.
  static let course = School.course.map { file in
    guard file.name == "quiz.gift" else { return file }
    let quiz = "::Word::One word for reading before you post: {=checking #### Checking takes a minute.}\n"
    return CourseFile(name: file.name, bytes: Array(quiz.utf8))
  }

  /// What the commands read.
  private static let files: [String: String] = [
    "roster.csv": """
    person_number,given_name,family_name,department,category,site,start
    2003,Gwen,Hill,Music,staff,MAIN,2024-09-01
    3001,New,Person,Art,staff,MAIN,2026-09-01

    """,
    "absences.csv": "person_number,from,to,kind\n2004,2026-01-05,2026-02-06,sickness\n",
    "attestations.csv": """
    person_number,policy,version,day,outcome
    2004,POL,V1,2025-09-04,accepted
    2005,POL,V1,2025-09-04,accepted

    """,
    "completions.csv": "person_number,course,version,day,outcome,score\n2004,ASKING,V1,2025-09-04,passed,80\n",
    "accounts.csv": """
    platform,handle,site,lead,operators,credentials_kept
    X,@old,MAIN,2001,2002,Vault

    """,
    "policy-2.md": "# Posting policy\n\nBe kind, and ask first.\n",
  ].merging(
    course.map { file in
      ("course/\(file.name)", String(decoding: file.bytes, as: UTF8.self).replacing("\"V1\"", with: "\"V2\""))
    }
  ) { $1 }
}
