import Foundation

/// A register full of texts that tables trip over, made and read by the real commands.
struct HostileSchool {
  /// The texts: formula cells, quotes and guards, bare hyphens, Welsh, Polish, signs outside the first plane, ends of lines.
  static let texts = [
    "Siân Ŵyn", "Łukasz Żółtowski", "O'Brien", "'t Hooft", "=1+3", "'=x", "''=x", "-", "-1", "+44 7700 900000",
    "@home", "'", "''", "a,b", "a;b|c", "say \"no\"", "\"", "\"\"", "line\nbreak", "x\r\ny", "a\tb", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👩🏽‍🏫",
    "=\u{301}x", "e\u{301}", "NULL", "true", "2026-01-01", "#REF!",
  ]

  let school: SmallSchool

  /// A register with the same policy and course as every other, and nobody in it.
  init() throws {
    school = try SmallSchool(people: 0)
    try school.addCourse()
  }

  /// Imports tables of such texts, and records something on paper besides.
  func fill() throws {
    try load(
      "people", ["person_number", "given_name", "family_name", "category", "site", "department", "job_title", "start"]
    ) {
      ["P\($0)", $1, $1, "staff", "S1", $1, $1, "2024-09-01"]
    }
    try load("absences", ["person_number", "from", "to", "kind"]) {
      ["P\($0)", "2026-01-01", $0 % 2 == 0 ? "2026-02-01" : "", $1]
    }
    try load(
      "attestations",
      ["person_number", "policy", "version", "day", "outcome", "evidence", "reference", "voided", "reason"]
    ) {
      [
        "P\($0)", "SM", "V1", "2025-0\(1 + $0 % 9)-03", $0 % 3 == 0 ? "declined" : "accepted", $1, $1,
        $0 % 2 == 0 ? "2025-10-01" : "", $0 % 2 == 0 ? $1 : "",
      ]
    }
    try load("completions", ["person_number", "course", "version", "day", "outcome", "score", "reference"]) {
      ["P\($0)", "ASKING", "V1", "2025-03-03", $0 % 3 == 0 ? "failed" : "passed", "\($0)", $1]
    }
    try load("accounts", ["platform", "handle", "site", "lead", "operators", "credentials_kept"]) {
      number, _ in
      ["Forum", "h\(number)", "S1", "P\(number)", "P\(number); P0", number < 10 ? "the vault" : ""]
    }
    try school.must(
      "record", "P3", "SM", "--label", "V1", "--done", "2025-11-03", "--paper", "=sheet \"7\"")
  }

  /// Imports the export of another register.
  func take(_ text: String, as table: String) throws {
    try school.write(text, to: "\(table).csv")
    try school.must(table, "import", school.scratch.path + "/\(table).csv")
  }

  private func load(_ table: String, _ columns: [String], _ row: (Int, String) -> [String]) throws {
    let rows = Self.texts.enumerated().map { row($0.offset, $0.element) }
    let text = ([columns] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\n" }.joined()
    try take(text, as: table)
  }

  /// A cell as the documentation says it has to be written: in quotes, with a guard before what a formula begins with.
  private static func cell(_ text: String) -> String {
    let isGuarded = text.utf8.first.map { "=+-@\t\n\r'".utf8.contains($0) } ?? false
    return "\"" + (isGuarded ? "'" : "") + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}
