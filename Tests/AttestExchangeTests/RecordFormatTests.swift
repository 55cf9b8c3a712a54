import AttestRules
import AttestText
import Foundation
import Testing

@testable import AttestExchange

@Suite("Completions and acknowledgements of other systems")
struct RecordFormatTests {
  private func completions(_ bytes: [UInt8], _ change: (inout ImportOptions) -> Void = { _ in }) throws
    -> TypedFile<CompletionField>
  {
    try TypedFile(CompletionField.self, bytes) { options in
      options.mapping.values = ["course": "SM", "version": "V1"]
      change(&options)
    }
  }

  private static let activities = """
    ,ID number,Email address,Forum,,Safety quiz,2026-07-31
    Ada King,P1,ada@x.uk,Completed,"27 July 2026, 7:06 PM",Completed (achieved pass grade),"27 July 2026, 7:06 PM"
    Bo King,,bo@x.uk,Completed,"27 July 2026, 7:06 PM",Completed (did not achieve pass grade),"28 July 2026, 7:06 PM"
    Cy King,P3,cy@x.uk,Completed,"27 July 2026, 7:06 PM",Not completed,
    Di King,P4,di@x.uk,Not completed,,Completed (set by Ada King),"29 July 2026, 7:06 PM"
    Ed King,P5,ed@x.uk,Not completed,,Completely,"29 July 2026, 7:06 PM"

    """

  @Test(
    "Moodle's activities: the one that is named, and a failure is a failure",
    arguments: [
      String.Encoding.utf8, .utf16LittleEndian,
    ])
  func moodleActivities(encoding: String.Encoding) throws {
    let isUTF16 = encoding == .utf16LittleEndian
    let text =
      isUTF16
      ? Self.activities.replacing(",", with: "\t").replacing("July 2026\t", with: "July 2026,")
      : Self.activities
    let bytes = (isUTF16 ? [0xFF, 0xFE] : []) + Array(try #require(text.data(using: encoding)))
    let file = try completions(bytes) { $0.mapping.columns = ["Safety quiz": "outcome"] }
    #expect(file.detection.format == "moodle-activities")
    #expect(
      file.rows.map { Array($0[0...4]) } == [
        ["P1", "SM", "V1", "2026-07-27", "passed"], ["bo@x.uk", "SM", "V1", "2026-07-28", "failed"],
        ["P4", "SM", "V1", "2026-07-29", "passed"],
      ])
    #expect(
      file.rows.map { $0[6] } == [
        "Completed (achieved pass grade)", "Completed (did not achieve pass grade)",
        "Completed (set by Ada King)",
      ])
    #expect(file.problems.first.map(\.value) == ["Completely"])
    #expect(file.detection.skipped == ["people who have not completed the activity": 1])
  }

  @Test("Moodle's activities: which one has to be said, if there are several")
  func whichActivity() {
    #expect(throws: HeaderError.severalActivities(["Forum", "Safety quiz"])) {
      try completions(Array(Self.activities.utf8))
    }
  }

  @Test("Moodle's course: whoever has a date has passed")
  func moodleCourse() throws {
    let text = """
      id,Name,ID number,Activity,Activity - Completion date,Course complete
      1,Ada King,P1,Completed,"27/07/26, 19:06","27/07/26, 19:06"
      2,Bo King,P2,Not completed,,
      """
    let file = try completions(Array(text.utf8))
    #expect(file.rows.map { Array($0[0...4]) } == [["P1", "SM", "V1", "2026-07-27", "passed"]])
    #expect(file.detection.skipped == ["people who have not completed the course": 1])
  }

  @Test("Moodle's policies: declined on somebody's behalf is no acceptance")
  func moodlePolicies() throws {
    let text = """
      Full name,Email address,Response,Date,Respondent,Remarks
      Ada,a@x.uk,Accepted,2018-05-25 14:03:00 BST,Ada,
      Bo,b@x.uk,Declined on user's behalf,2018-05-25 14:03:00 BST,Head,
      Cy,c@x.uk,Pending,-,,
      Di,d@x.uk,Partially accepted,2018-05-25 14:03:00 BST,Di,
      Ed,e@x.uk,Accepted on user's behalf,2018-05-25 14:03:00 BST,Head,
      Fi,f@x.uk,Accepted maybe,2018-05-25 14:03:00 BST,Head,
      """
    let file = try TypedFile(AttestationField.self, text) {
      $0.mapping.values = ["policy": "SM", "version": "V1"]
    }
    #expect(
      file.rows.map { $0[0] + " " + $0[4] + " " + $0[5] } == [
        "a@x.uk accepted Accepted", "b@x.uk declined Declined on user's behalf",
        "e@x.uk accepted Accepted on user's behalf",
      ])
    #expect(file.problems.first.map(\.value) == ["Accepted maybe"])
    #expect(file.detection.skipped.values.sorted() == [1, 1])
  }

  @Test("a policy acknowledgement must be given its version")
  func version() {
    let text = "Full name,Email address,Response,Date,Respondent,Remarks\n"
    #expect {
      try TypedFile(AttestationField.self, text) { $0.mapping.values = ["policy": "SM"] }
    } throws: { error in
      guard case .missing(let columns, _, _, _) = error as? HeaderError else { return false }
      return columns == ["version"]
    }
  }

  @Test("Microsoft Forms: anonymous answers are refused, a quiz is marked by its points")
  func microsoftForms() throws {
    let text = """
      ID,Start time,Completion time,Email,Name,Total points,"Q
      1",Points - Q
      1,7/27/26 19:00:00,7/27/26 19:06:23,ada@x.uk,Ada,16,A;B;,1
      2,7/28/26 19:00:00,7/28/26 19:06:23,bo@x.uk,Bo,15,A;,1
      3,7/28/26 19:00:00,7/28/26 19:06:23,anonymous,,20,A;,1
      """
    let file = try completions(Array(text.utf8)) { options in
      options.mapping.points = 20
      options.mapping.passMark = 80
    }
    #expect(
      file.rows.map { Array($0[0...5]) } == [
        ["ada@x.uk", "SM", "V1", "2026-07-27", "passed", "80"],
        ["bo@x.uk", "SM", "V1", "2026-07-28", "failed", "75"],
      ])
    #expect(file.problems.first.map(\.reason) == [.anonymous])
  }

  @Test("Microsoft Forms: the question that acknowledges a policy is named")
  func microsoftFormsPolicy() throws {
    let text = """
      ID,Start time,Completion time,Email,Name,"I have read
      the policy"
      1,7/27/26 19:00:00,7/27/26 19:06:23,ada@x.uk,Ada,Yes;
      2,7/27/26 19:00:00,7/27/26 19:06:23,bo@x.uk,Bo,I do not agree
      3,7/27/26 19:00:00,7/27/26 19:06:23,cy@x.uk,Cy,Perhaps
      """
    let file = try TypedFile(AttestationField.self, text) { options in
      options.mapping.values = ["policy": "SM", "version": "V1"]
      options.mapping.columns = ["I have read\nthe policy": "outcome"]
    }
    #expect(file.rows.map { $0[4] } == ["accepted", "declined"])
    #expect(file.problems.first.map(\.value) == ["Perhaps"])
  }

  @Test("Google Forms: the score says what it is out of, the pass mark has to be said")
  func googleForms() throws {
    let text = """
      Timestamp,Email Address,Score,Question
      2026/05/20 1:43:01 PM GMT+1,ada@x.uk,4 / 5,x
      2026/05/20 1:43:01 PM GMT+1,bo@x.uk,3 / 5,x
      """
    let file = try completions(Array(text.utf8)) { $0.mapping.passMark = 80 }
    #expect(
      file.rows.map { [$0[0], $0[3], $0[4], $0[5]] } == [
        ["ada@x.uk", "2026-05-20", "passed", "80"], ["bo@x.uk", "2026-05-20", "failed", "60"],
      ])
    #expect(throws: HeaderError.self) { try completions(Array(text.utf8)) }
  }

  @Test("National College: one row for each of the people in a cell, on the day that is given")
  func nationalCollege() throws {
    let text = """
      Accreditation Name,Section,Content Title,Content Type,Status,User Count,Users
      Safe,1,Social media,Webinar,Completed,2,"Ada King, Bo King"
      Safe,1,Social media,Webinar,In progress,1,Cy King
      Safe,1,Other,Webinar,Completed,0,
      """
    let file = try completions(Array(text.utf8)) { options in
      options.mapping.values = ["version": "V1", "day": "2026-05-20"]
      options.mapping.codes = ["Social media": "SM"]
    }
    #expect(
      file.rows.map { Array($0[0...4]) } == [
        ["Ada King", "SM", "V1", "2026-05-20", "passed"], ["Bo King", "SM", "V1", "2026-05-20", "passed"],
      ])
    #expect(file.detection.identities == [.name])
  }
}
