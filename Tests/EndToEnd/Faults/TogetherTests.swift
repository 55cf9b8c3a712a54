import Foundation
import Testing

/// Several people at once.
@Suite struct TogetherTests {
  @Test func `records made during an import are all there, or whoever made them is told to try again`()
    async throws
  {
    let school = try SmallSchool(people: 200)
    try school.write(SmallSchool.roster(2000, department: "Moved"), to: "large.csv")
    let large = school.scratch.path + "/large.csv"
    let runs = try await withThrowingTaskGroup(of: (String, Run).self) { group in
      group.addTask { ("import", try school.run("people", "import", large)) }
      for place in 0..<8 {
        group.addTask {
          let sheet = "sheet-\(place)"
          return (
            sheet,
            try school.run(
              "record", "\(1000 + place)", "SM", "--label", "V1", "--done", "2025-09-01", "--paper", sheet)
          )
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let held = try school.sheets()
    for (name, run) in runs {
      #expect(run.code == 0 || run.code == 75, "\(name): \(run.errors)")
      if run.code == 75 { #expect(run.errors.contains("again")) }
      if name != "import" { #expect(held.contains(name) == (run.code == 0)) }
    }
    #expect(try school.run("audit", "verify").code == 0)
  }
}
