import AttestRules
import Foundation

/// Rosters and records brought in, beside DuckDB reading, validating and putting in the same files.
struct ImportQuestions {
  private let sample: SampleRegister
  private let duck: DuckDB
  private var scratch: Scratch { sample.scratch }
  private var roster: String { scratch.path("people.csv") }

  /// The registers with people and without records, kept aside to begin from.
  private var ourPeople: String { scratch.path("people.sqlite") }
  private var theirPeople: String { scratch.path("people.duckdb") }
  private var theirs: String { scratch.path("theirs.duckdb") }

  /// Makes both registers, with everybody in them.
  init(_ sample: SampleRegister, against duck: DuckDB) throws {
    self.sample = sample
    self.duck = duck
    var generator = Generator(people: sample.people)
    try scratch.write("next.csv") { try generator.nextRoster(to: $0) }
    try scratch.write(file("attestations")) { try generator.yearsOfAttestations(to: $0) }
    try scratch.write(file("completions")) { try generator.yearsOfCompletions(to: $0) }
    try makeOurs()
    try sample.run("people", "import", roster)
    try scratch.copy(sample.register, to: ourPeople)
    try makeTheirs()
    try duck.run(duck.roster(roster), on: theirs)
    try scratch.copy(theirs, to: theirPeople)
  }

  private func file(_ kind: String) -> String { "years-of-\(kind).csv" }

  /// A register with a policy and a course that records are about.
  private func makeOurs() throws {
    try sample.configure(
      SampleRegister.organisation(requiring: #""policy": "ICT""#, #""course": "SM-COURSE""#))
    try sample.makeRegister()
    for (label, day) in [("V1", "2018-01-01"), ("V2", "2018-02-01")] {
      try "# Computers\n\nVersion \(label).\n".write(
        toFile: scratch.path("ict.md"), atomically: true, encoding: .utf8)
      try sample.run(
        "policy", "publish", scratch.path("ict.md"), "--code", "ICT", "--label", label, "--title", "Computers",
        "--published", day, "--effective", day)
    }
    let course = scratch.path("course")
    try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: true)
    for (name, text) in [
      (
        "course.json",
        "{\"code\": \"SM-COURSE\", \"title\": \"Running an account\", \"version\": \"V1\", \"material\": true, "
          + "\"passMark\": 80, \"minutes\": 20}"
      ),
      ("01-before-you-post.md", "# Before you post\n\nAsk somebody.\n"),
      ("quiz.gift", "::One::Is it kind? {=yes ~no}\n"),
    ] {
      try text.write(toFile: course + "/" + name, atomically: true, encoding: .utf8)
    }
    try sample.run("course", "publish", course, "--published", "2018-01-01", "--effective", "2018-01-01")
  }

  private func makeTheirs() throws {
    try? FileManager.default.removeItem(atPath: theirs)
    try duck.run(DuckDB.peopleTables, on: theirs)
  }

  /// A first roster.
  func firstRoster(runs: Int) throws -> Comparison {
    try Comparison(
      "first roster, \(sample.people) rows", against: "DuckDB", runs: runs,
      ours: {
        try makeOurs()
        return try sample.run("people", "import", roster)
      },
      theirs: {
        try makeTheirs()
        return try duck.run(duck.roster(roster), on: theirs)
      },
      isSameAnswer: {
        try scratch.text("theirs") == "\(sample.people),0,0,0,0,0,0\n"
          && sample.shellText("SELECT count(*) FROM appointment") == "\(sample.people)\n"
      })
  }

  /// The next roster, its differences written as a file.
  func nextRoster(runs: Int) throws -> Comparison {
    var asBefore: Int?
    return try Comparison(
      "next roster with its differences, \(sample.people) rows", against: "DuckDB", runs: runs,
      ours: {
        try scratch.copy(ourPeople, to: sample.register)
        let time = try scratch.run(
          [sample.attest, "people", "import", scratch.path("next.csv"), "--skip-bad-rows", "--rejects"]
            + [scratch.path("ours-rejects.csv"), "--csv", "--data", sample.data], output: "ours.csv")
        asBefore = try scratch.number(before: " as before", in: "messages")
        return time
      },
      theirs: {
        try scratch.copy(theirPeople, to: theirs)
        return try duck.run(duck.roster(scratch.path("next.csv"), listing: true), on: theirs)
      },
      isSameAnswer: {
        let (new, changed) = (try scratch.count("new,", in: "ours.csv"), try scratch.count("changed,", in: "ours.csv"))
        let bad = try scratch.count(",", in: "ours-rejects.csv") - 1
        return try scratch.text("theirs") == "\(new),\(changed),\(asBefore ?? -1),\(bad),0,0,0\n"
      })
  }

  /// The plan of a day on which most people are late with something, from the records that were brought in last.
  func plan(runs: Int) throws -> Comparison {
    try sample.plan(
      "remind plan, \(sample.people) people with their records of six years", on: Day("2025-02-03"), against: duck,
      runs: runs)
  }

  /// Attestations and completions, a file of each.
  func records(runs: Int, _ key: DuckDB.Key) throws -> Comparison {
    let kinds = ["attestations", "completions"]
    var (ourBad, theirCounts): ([Int], [String]) = ([], [])
    return try Comparison(
      "attestations and completions of \(sample.people) people", against: "DuckDB, \(key.rawValue)", runs: runs,
      ours: {
        try scratch.copy(ourPeople, to: sample.register)
        ourBad = []
        return try kinds.reduce(0) { time, kind in
          let rejects = scratch.path("ours-rejects.csv")
          let more = try sample.run(
            kind, "import", scratch.path(file(kind)), "--skip-bad-rows", "--rejects", rejects)
          ourBad.append(try scratch.count(",", in: "ours-rejects.csv") - 1)
          return time + more
        }
      },
      theirs: {
        try scratch.copy(theirPeople, to: theirs)
        try duck.run(DuckDB.recordTables(key), on: theirs)
        theirCounts = []
        return try kinds.reduce(0) { time, kind in
          let sql = duck.records(scratch.path(file(kind)), ofCourses: kind == "completions", key)
          let more = try duck.run(sql, on: theirs)
          theirCounts.append(try scratch.text("theirs"))
          return time + more
        }
      },
      isSameAnswer: {
        let stored = try sample.shellText("SELECT count(*) FROM record GROUP BY entry ORDER BY entry")
          .split(separator: "\n")
        return zip(stored, ourBad).map { "\($0),\($1)\n" } == theirCounts && stored.count == kinds.count
      })
  }
}
