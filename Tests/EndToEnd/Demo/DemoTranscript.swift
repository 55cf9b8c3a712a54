import Foundation

/// What `attest demo` printed, taken apart again.
struct DemoTranscript {
  /// A command line, and what is shown below it.
  struct Entry {
    /// The day in the heading above it.
    let day: String
    /// Whose login stands before it.
    let login: String
    /// The line, `attest` included.
    let line: String
    /// What is shown of its output, not set in any more.
    var shown: [String]
    /// Its exit code.
    var code: Int32 = 0
  }

  /// Everything that was typed, in order.
  let entries: [Entry]
  /// The folder that it made.
  let folder: String

  init(_ text: String) {
    var entries: [Entry] = []
    var day = ""
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      if let heading = DemoTranscript.day(in: line) { day = heading }
      if let typed = line.wholeMatch(of: /\ \ ([a-z]+)\$ (attest.*)/) {
        entries.append(Entry(day: day, login: String(typed.1), line: String(typed.2), shown: []))
        isInside = true
      } else if isInside, line.isEmpty || line.hasPrefix("  ") {
        entries[entries.count - 1].shown.append(String(line.dropFirst(2)))
      } else {
        isInside = false
      }
    }
    self.entries = entries.map(DemoTranscript.finished)
    let place = text.firstMatch(of: /The register is (.*)\/data\/register\.sqlite/)
    folder = place.map { String($0.1) } ?? ""
  }

  /// Without empty lines at the end, and with the exit code taken off.
  private static func finished(_ entry: Entry) -> Entry {
    var entry = entry
    while entry.shown.last == "" { entry.shown.removeLast() }
    if let code = entry.shown.last?.wholeMatch(of: /\(exit (\d+)\)/) {
      entry.code = Int32(code.1) ?? -1
      entry.shown.removeLast()
    }
    return entry
  }

  /// The day of a heading such as `Monday 1 September 2025, an INSET day`, as `2025-09-01`.
  private static func day(in line: String) -> String? {
    guard let match = line.wholeMatch(of: /[A-Z][a-z]+day (\d+) ([A-Z][a-z]+) (\d{4}), .*/) else {
      return nil
    }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
    guard let month = months.firstIndex(of: String(match.2)), let day = Int(match.1) else { return nil }
    return String(format: "%@-%02d-%02d", String(match.3), month + 1, day)
  }
}

extension DemoTranscript.Entry {
  /// What is shown as a pattern: what was left out may be anything.
  var pattern: [String] {
    shown.flatMap { line -> [String] in
      if line.hasPrefix("[… "), line.hasSuffix("]") { return ["[…]"] }
      guard let note = line.firstMatch(of: /\ \[… \d+ more lines?\]$/) else { return [line] }
      return [String(line[..<note.range.lowerBound]), "[…]"]
    }
  }

  /// How many lines the output had; nil where something was left out that is named and not counted.
  var count: Int? {
    var sum = 0
    for line in shown {
      if let cut = line.wholeMatch(of: /\[… (\d+) lines?\]/) {
        sum += Int(cut.1) ?? 0
      } else if line.hasPrefix("[… "), line.hasSuffix("]") {
        return nil
      } else {
        let more = line.firstMatch(of: /\ \[… (\d+) more lines?\]$/)
        sum += 1 + (more.flatMap { Int($0.1) } ?? 0)
      }
    }
    return sum
  }
}
