import Foundation
import Testing

/// A page that tells a story in command lines: documentation that is run.
///
/// A block fenced as `console` holds command lines that begin with `$ `, each with what it prints below it: standard
/// output as it is, standard error with `! ` before each line, and `(exit N)` last where the code is not 0. `[…]` in a
/// line stands for any text, and alone on a line for any lines. A block fenced with a language and a file's name, such
/// as `csv people.csv`, is written to that file. Everything of a page happens in one scratch folder, in order.
struct StoryPage: CustomTestStringConvertible {
  /// One thing that happens.
  enum Step {
    /// A file is written.
    case file(name: String, text: String)
    /// A command line is run; it stands on this line of the page, what it prints on the lines of the range.
    case command(line: String, at: Int, prints: Range<Int>)
  }

  /// Where the page lies.
  let path: String
  /// Its lines.
  let lines: [String]

  /// Reads a page.
  init(_ path: String) throws {
    self.path = path
    lines = try String(contentsOf: URL(filePath: path), encoding: .utf8).components(separatedBy: "\n")
  }

  var testDescription: String { URL(filePath: path).lastPathComponent }

  /// All the pages in a folder beside the file that asks.
  static func all(in folder: String = "Stories", beside file: String = #filePath) throws -> [StoryPage] {
    let here = URL(filePath: file).deletingLastPathComponent()
    let pages = try FileManager.default.contentsOfDirectory(atPath: here.appending(path: folder).path())
    return try pages.filter { $0.hasSuffix(".md") }.sorted()
      .map { try StoryPage(here.appending(path: folder).appending(path: $0).path()) }
  }

  /// What happens, in order.
  var steps: [Step] {
    var steps: [Step] = []
    var place = 0
    while place < lines.count {
      guard lines[place].hasPrefix("```"), lines[place].count > 3 else {
        place += 1
        continue
      }
      let words = lines[place].dropFirst(3).split(separator: " ").map(String.init)
      let end = lines[(place + 1)...].firstIndex { $0.hasPrefix("```") } ?? lines.count
      if words.first == "console" {
        steps += commands(in: (place + 1)..<end)
      } else if words.count == 2 {
        let text = lines[(place + 1)..<end].map { $0 + "\n" }.joined()
        steps.append(.file(name: words[1], text: text))
      }
      place = end + 1
    }
    return steps
  }

  private func commands(in range: Range<Int>) -> [Step] {
    var steps: [Step] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let start = place
      var command = String(lines[place].dropFirst(2))
      place += 1
      while command.hasSuffix("\\"), place < range.upperBound {
        command = String(command.dropLast()) + String(lines[place].drop { $0 == " " })
        place += 1
      }
      let end = lines[place..<range.upperBound].firstIndex { $0.hasPrefix("$ ") } ?? range.upperBound
      steps.append(.command(line: command, at: start, prints: place..<end))
      place = end
    }
    return steps
  }
}
