import AttestText
import Foundation
import Testing

/// The policy in `data/policies`, which the course's quiz refers to by section.
@Suite struct ShippedPolicyTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let sections = [
    "1. What this policy is for", "2. Scope", "3. Who does what", "4. Asking for an account", "5. Monitoring",
    "6. Behaviour", "7. Journalists", "8. Copyright and data protection", "9. Handling abuse", "10. Tone",
    "11. Images and consent", "12. Personal use", "13. Do's and don'ts", "14. Reading this policy every year",
  ]

  private func document(_ label: String) throws -> Document {
    let file = ShippedPolicyTests.root.appending(path: "data/policies/social-media-\(label).md")
    return try Document(Array(Data(contentsOf: file)), .markdown)
  }

  @Test(arguments: ["V1", "V2"])
  func `each version has the sections that the quiz refers to`(label: String) throws {
    var headings: [String] = []
    for case .heading(2, let runs) in try document(label).blocks {
      headings.append(StyledLine(runs).text)
    }
    #expect(headings == ShippedPolicyTests.sections)
  }

  @Test(arguments: ["V1", "V2"])
  func `each version takes ten to fifteen minutes to read`(label: String) throws {
    #expect((10...15).contains(try document(label).minutesToRead))
  }

  @Test(arguments: ["V1", "V2"])
  func `each version fits a narrow screen and hides nothing`(label: String) throws {
    for line in try document(label).lines(width: 40) {
      #expect(line.width <= 40)
      try OutsideText.line.check(line.text)
    }
  }

  @Test(arguments: ["V1", "V2"])
  func `paragraphs are numbered in order`(label: String) throws {
    var expected = (section: 0, paragraph: 0)
    for block in try document(label).blocks {
      switch block {
      case .heading(2, _): expected = (expected.section + 1, 0)
      case .paragraph(let runs) where expected.section > 0:
        expected.paragraph += 1
        let number = "\(expected.section).\(expected.paragraph) "
        #expect(StyledLine(runs).text.hasPrefix(number))
      default: break
      }
    }
  }

  @Test func `the second version changes what is asked, and says so paragraph by paragraph`() throws {
    let difference = DocumentDifference(from: try document("V1"), to: try document("V2"))
    let sections = Set(difference.changes.map(\.section))
    #expect(sections.isSuperset(of: ["4. Asking for an account", "5. Monitoring", "9. Handling abuse"]))
    #expect(!sections.contains("7. Journalists"))
  }
}
