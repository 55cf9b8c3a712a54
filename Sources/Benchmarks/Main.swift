import Foundation

/// Measures `attest` beside the `sqlite3` shell and DuckDB doing the same work, and prints ratios.
///
///     swift build -c release --static-swift-stdlib
///     .build/release/benchmarks [--people 100000] [--runs 5]
///
/// Both programs are timed as whole processes, in turn, and their answers are compared.
@main
struct Main {
  static func main() throws {
    let people = number("--people") ?? 100_000
    let runs = number("--runs") ?? 5
    let attest = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "attest")
      .path
    let scratch = try Scratch()
    defer { scratch.remove() }
    let register = try SampleRegister(scratch: scratch, attest: attest, people: people)
    for question in [
      register.coldCheck, register.rosterImport, register.eligibilityExport, register.accountReview,
    ] {
      print(try question(runs).line)
    }
    if let duck = DuckDB(in: scratch) {
      print(try register.plan(against: duck, runs: runs).line)
    } else {
      print(
        "remind plan: not compared, there is no DuckDB here (pip install duckdb, or ATTEST_DUCKDB=FOLDER of a venv)")
    }
  }

  private static func number(_ option: String) -> Int? {
    let words = CommandLine.arguments
    guard let place = words.firstIndex(of: option), place + 1 < words.count else { return nil }
    return Int(words[place + 1])
  }
}
