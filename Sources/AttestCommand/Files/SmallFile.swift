import AttestExchange

/// Reads files that are taken whole: a policy, a configuration, a kept audit head.
enum SmallFile {
  /// The bytes of a file, or of standard input for `-`; not many more than `most` of a longer one.
  static func bytes(of path: String, most: Int = 4 << 20) throws -> [UInt8] {
    try FileFailure.naming(path) {
      let input = Input(path: path)
      if case .folder = input { throw ReadError.unreadable(code: 0, reason: "it is a folder") }
      var source = try input.open()
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 65_536)
      while bytes.count <= most {
        let count = try piece.withUnsafeMutableBytes { try source.read(into: $0) }
        if count == 0 { return bytes }
        bytes += piece[..<count]
      }
      throw ReadError.fileTooLong(limit: most)
    }
  }

  /// The last part of a path: what a file is called where folders are nobody's business.
  static func name(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? path
  }
}
