import AttestRules
import AttestText
import Testing

@testable import AttestExchange

@Suite("Dates in files")
struct DateTests {
  @Test(
    "a date is read in its form",
    arguments: [
      ("2026-09-01", DateForm.yearMonthDay, "2026-09-01"),
      ("2026/05/20 1:43:01 PM GMT+1", .yearMonthDay, "2026-05-20"),
      ("2018-05-25 14:03:00 BST", .yearMonthDay, "2018-05-25"),
      ("2026-07-27T19:06:23.5Z", .yearMonthDay, "2026-07-27"),
      ("27/07/26, 19:06", .dayMonthYear, "2026-07-27"), ("1/2/2026", .dayMonthYear, "2026-02-01"),
      ("7/27/26 19:06:23", .monthDayYear, "2026-07-27"), ("01.02.2026", .dayMonthYear, "2026-02-01"),
      ("27 July 2026", .monthDayYear, "2026-07-27"),
      ("Monday, 27 July 2026, 7:06 PM", .yearMonthDay, "2026-07-27"),
      ("27-Jul-26", .dayMonthYear, "2026-07-27"), ("2 Sept 2026", .dayMonthYear, "2026-09-02"),
      ("7/27/26 7:06:23\u{202F}PM", .monthDayYear, "2026-07-27"),
    ])
  func read(text: String, form: DateForm, day: String) throws {
    #expect(DateText(text).day(as: form) == .day(try #require(Day(day))))
  }

  @Test(
    "a date in another form is not read, and neither is anything else",
    arguments: [
      "2026-09-01x", "01/09/2026 foo:bar", "20260901", "1/2/3", "1/2/026", "", "/", "2026-9", "31", "Monday",
      "01/09/2026/02", "01/09-2026", "2026.09.01", "27 Julember 2026", "1e5", "2026-02-03junk", "01/09/20266",
    ])
  func notRead(text: String) {
    for form in DateForm.allCases { #expect(DateText(text).day(as: form) == .otherForm) }
  }

  @Test(
    "a day that the calendar has not is impossible",
    arguments: [
      ("29/02/2023", DateForm.dayMonthYear), ("2023-02-29", .yearMonthDay), ("13/13/2024", .dayMonthYear),
      ("31 June 2024", .dayMonthYear), ("0/1/2024", .monthDayYear),
    ])
  func impossible(text: String, form: DateForm) {
    #expect(DateText(text).day(as: form) == .impossible)
  }

  private func attestations(_ days: [String], _ change: (inout ImportOptions) -> Void = { _ in }) throws
    -> TypedFile<AttestationField>
  {
    let rows = days.map { "a@x.uk,Accepted,\"\($0)\",,\n" }.joined()
    return try TypedFile(
      AttestationField.self,
      "Email address,Response,Date,Respondent,Remarks,Full name\n"
        + rows.replacing(",,\n", with: ",,,Ada\n")
    ) { options in
      options.mapping.values = ["policy": "SM", "version": "V1"]
      change(&options)
    }
  }

  @Test(
    "the whole column decides the order of day and month",
    arguments: [
      (["01/02/2026", "13/02/2026"], ["2026-02-01", "2026-02-13"]),
      (["1/2/26 19:06:23", "2/13/26 19:06:23"], ["2026-01-02", "2026-02-13"]),
      (["2026-02-01 14:03:00 BST", "2026-02-13 14:03:00 BST"], ["2026-02-01", "2026-02-13"]),
      (["03/03/2026", "04/04/2026"], ["2026-03-03", "2026-04-04"]),
    ])
  func decided(days: [String], expected: [String]) throws {
    let file = try attestations(days)
    #expect(file.rows.map { $0[3] } == expected)
    #expect(file.problems.isEmpty)
  }

  @Test("a column that reads both ways is refused with the two readings of its first row")
  func ambiguous() throws {
    let error = HeaderError.ambiguousDates(
      header: "Date", line: 3, value: "01/02/2026",
      readings: ["2026-01-02 as MM/dd/yyyy", "2026-02-01 as dd/MM/yyyy"])
    #expect(throws: error) { try attestations(["05/05/2026", "01/02/2026", "02/03/2026"]) }
    let file = try attestations(["05/05/2026", "01/02/2026"]) { $0.dateForm = .dayMonthYear }
    #expect(file.rows.map { $0[3] } == ["2026-05-05", "2026-02-01"])
  }

  @Test("a column in which no form fits every cell is refused")
  func mixed() {
    #expect {
      try attestations(["13/02/2026", "02/14/2026"])
    } throws: { error in
      guard case .mixedDates(_, let first) = error as? HeaderError else { return false }
      return first.place.line == 3 && first.value == "02/14/2026"
    }
  }

  @Test("a cell that is no date does not decide and is named")
  func badCell() throws {
    let file = try attestations(["13/02/2026", "soon", "30/02/2026", ""])
    #expect(file.problems.first.map(\.reason) == [.notADay(expected: "dd/MM/yyyy"), .noSuchDay, .needed])
    #expect(file.rows.count == 1)
  }

  @Test("a day that the calendar does not have leaves a column of ISO days what it is")
  func impossibleDay() throws {
    let file = try attestations(["2026-02-30", "2026-02-13"])
    #expect(file.problems.first.map(\.reason) == [.noSuchDay])
    #expect(file.rows.map { $0[3] } == ["2026-02-13"])
  }

  @Test("a record from the future is refused, today's is not")
  func future() throws {
    let today = try #require(Day("2026-02-13"))
    let file = try attestations(["13/02/2026", "14/02/2026"]) { $0.today = today }
    #expect(file.problems.first.map(\.reason) == [.futureDay(today: today)])
    #expect(file.rows.count == 1)
  }

  @Test("a date column of standard input has to be given its form")
  func standardInput() throws {
    var plan = ColumnPlan(fields: 1, headers: ["Date"])
    plan.sources = [.column(0)]
    plan.undecided = [0]
    #expect(throws: HeaderError.datesNeedForm(header: "Date")) {
      try DateDecision.decided(plan, .standardInput, ImportOptions())
    }
  }

  @Test(
    "scores are whole per cent",
    arguments: [
      ("4 / 5", nil, 80), ("80 %", nil, 80), ("99.9", nil, 99), ("2 / 3", nil, 66), ("7", 20, 35),
      ("100", nil, 100),
      ("101", nil, nil), ("6 / 5", nil, nil), ("x", nil, nil), ("1/0", nil, nil), ("-1", nil, nil),
      ("7.5", 10, 75),
      ("21", 20, nil),
    ] as [(String, Int?, Int?)])
  func scores(text: String, outOf: Int?, expected: Int?) {
    #expect(ScoreText.percent(text, outOf: outOf) == expected)
  }
}
