import AttestExchange
import AttestStore
import AttestText

extension EvidencePack {
  /// Writes the texts of all policies and courses, byte for byte, and the table that says which is where.
  func writeTexts(_ names: EvidenceNames) throws {
    let texts = EvidenceTable.texts
    try table(texts.table(with: ["file"])) { writer in
      var number = 0
      try sweep.forEachRow(of: texts.kind) { row in
        guard row.count == 5, case .blob(let bytes) = row[4], let name = row[2].string else { return }
        number += 1
        let folders = [
          PackName.safe(names.code(row[0].integer) ?? "", else: "subject-\(row[0].integer ?? 0)"),
          PackName.safe(names.label(row[0].integer, row[1].integer) ?? "", else: "version-\(row[1].integer ?? 0)"),
        ]
        // Two codes or labels that differ only in what a file system takes for the same must not meet in one folder.
        let place = "texts/\(row[0].integer ?? 0)-\(folders[0])/\(row[1].integer ?? 0)-\(folders[1])"
        let file = "\(place)/\(number)-\(PackName.safe(name, else: "text"))"
        try folder.write(file) { try $0.write(bytes) }
        try texts.write(row, names, to: writer)
        try writer.cell(file)
        try writer.endRow()
      }
    }
  }
}

/// Names of files that every file system takes, and that nothing in a name from outside can lead astray.
enum PackName {
  /// The name, where it is short and of letters, digits, dots, hyphens and underscores only; else another one.
  static func safe(_ name: String, else other: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    return isPlain && (1...100).contains(name.utf8.count) ? name : other
  }
}
