import Foundation
import Testing

@testable import AttestExchange

/// The public conformance files, where they are at hand: in `shared` beside the checkout.
private let folder: String = {
  let checkout = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
  return checkout.standardizedFileURL.appending(path: "shared/examples/csv").path
}()

@Suite("Conformance files", .enabled(if: FileManager.default.fileExists(atPath: folder)))
struct ConformanceTests {
  struct Sample: CustomTestStringConvertible {
    let csv: URL
    let json: URL
    var testDescription: String { csv.lastPathComponent }
  }

  static let samples: [Sample] = [("csv-spectrum", "csvs"), ("sineemore", "csv")].flatMap { project, name in
    let root = URL(fileURLWithPath: folder).appending(path: project)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: name).path)) ?? []
    return files.sorted().map { file in
      let stem = file.replacing(".csv", with: "")
      return Sample(
        csv: root.appending(path: name).appending(path: file),
        json: root.appending(path: "json").appending(path: stem + ".json"))
    }
  }

  @Test("every row is what another reader says it is", arguments: samples)
  func rows(sample: Sample) throws {
    let rows = try WholeFile(Data(contentsOf: sample.csv)) { $0.keepsBlankLinesOfOneColumn = true }.rows
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: sample.json))
    if let expected = json as? [[String]], !expected.isEmpty {
      #expect(rows == expected)
    } else {
      let expected = try #require(json as? [[String: String]])
      let header = try #require(rows.first)
      #expect(rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) } == expected)
    }
  }
}
