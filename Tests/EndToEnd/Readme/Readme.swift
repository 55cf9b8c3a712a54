import Foundation

/// The README, with the parts in it that are made from the program.
///
/// A made part stands between `<!-- NAME: made by the tests -->` and `<!-- NAME: end -->`.
/// `ATTEST_UPDATE_STORIES=1 swift test --filter Readme` writes what is made into the file.
struct Readme {
  /// Where it lies.
  static let path = DemoRun.root + "README.md"

  /// Its text.
  var text: String

  init() throws {
    text = try String(contentsOfFile: Readme.path, encoding: .utf8)
  }

  /// Its lines.
  var lines: [String] { text.components(separatedBy: "\n") }

  /// A made part as it stands in the file; nil when its marks are missing.
  func part(_ name: String) -> String? {
    range(name).map { String(text[$0]) }
  }

  /// The file with a part made anew.
  func replacing(_ name: String, with part: String) -> Readme {
    var readme = self
    if let range = range(name) { readme.text.replaceSubrange(range, with: part) }
    return readme
  }

  /// Writes the file.
  func write() throws {
    try Data(text.utf8).write(to: URL(filePath: Readme.path))
  }

  private func range(_ name: String) -> Range<String.Index>? {
    guard let start = text.firstRange(of: "<!-- \(name): made by the tests -->\n"),
      let end = text.firstRange(of: "<!-- \(name): end -->"), start.upperBound <= end.lowerBound
    else { return nil }
    return start.upperBound..<end.lowerBound
  }
}
