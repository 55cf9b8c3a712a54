import Foundation

/// Measures `attest` beside other programs doing the same work, and prints ratios.
///
/// All are timed as whole processes, in turn, and their answers are compared.
@main
struct Main {
  private static let help = """
    Measures attest beside the sqlite3 shell and DuckDB doing the same work, and prints ratios.

      swift build -c release --static-swift-stdlib
      .build/release/benchmarks [--people N] [--runs N] [--only WORD]

      --people N   the size of the register (100000)
      --runs N     so many runs of each after one to warm up; the median counts (5)
      --only WORD  “questions”: cold check, export, account review and import beside the sqlite3 shell, and the
                   day's plan beside DuckDB; “imports”: rosters and 6.6 records a person, and a plan from them,
                   beside DuckDB, most telling with --people 1000000

    sqlite3 has to be installed. DuckDB is taken from the Python that PEER_PYTHON names, else from python3:

      python3 -m venv /tmp/peers && /tmp/peers/bin/pip install duckdb
      PEER_PYTHON=/tmp/peers/bin/python3 .build/release/benchmarks --only imports --people 1000000

    Two gigabytes of disk are needed in TMPDIR for each million people, and four of memory, which DuckDB takes.
    """

  static func main() throws {
    let words = CommandLine.arguments
    guard !words.contains("--help") else { return print(help) }
    let people = number("--people") ?? 100_000
    let runs = number("--runs") ?? 5
    let attest = URL(filePath: words[0]).deletingLastPathComponent().appending(path: "attest").path
    let scratch = try Scratch()
    defer { scratch.remove() }
    let sample = try SampleRegister(scratch: scratch, attest: attest, people: people)
    let only = word("--only")
    if only != "imports" { try measureQuestions(sample, runs) }
    if only != "questions" { try measureImports(sample, runs) }
  }

  private static func measureQuestions(_ sample: SampleRegister, _ runs: Int) throws {
    try sample.fill()
    for question in [sample.coldCheck, sample.rosterImport, sample.eligibilityExport, sample.accountReview] {
      show(try question(runs))
    }
    if let duck = DuckDB(in: sample.scratch) {
      show(try sample.plan("remind plan, \(sample.people) people", against: duck, runs: runs))
    } else {
      print("remind plan: not compared, because PEER_PYTHON names no Python that has DuckDB; see --help")
    }
  }

  private static func measureImports(_ sample: SampleRegister, _ runs: Int) throws {
    guard let duck = DuckDB(in: sample.scratch) else {
      return print("imports beside DuckDB: left out, because PEER_PYTHON names no Python that has it; see --help")
    }
    let questions = try ImportQuestions(sample, against: duck)
    show(try questions.firstRoster(runs: runs))
    show(try questions.nextRoster(runs: runs))
    show(try questions.records(runs: runs, .kept))
    show(try questions.records(runs: runs, .none))
    show(try questions.plan(runs: runs))
  }

  /// Prints a line as soon as it is known, also into a file.
  private static func show(_ comparison: Comparison) {
    print(comparison.line)
    fflush(nil)
  }

  private static func word(_ option: String) -> String? {
    let words = CommandLine.arguments
    guard let place = words.firstIndex(of: option), place + 1 < words.count else { return nil }
    return words[place + 1]
  }

  private static func number(_ option: String) -> Int? {
    word(option).flatMap { Int($0) }
  }
}
