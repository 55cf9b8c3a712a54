import AttestText

/// The files of a course as one document, so that a version of a course has one text and one SHA-256 like a
/// policy's.
///
/// The form, with every number big-endian: `attest/course/v1`, a zero byte, a 32-bit count of files, then for
/// each file, in the order of their names' bytes, a 32-bit length and the name, a 32-bit length and the
/// bytes.
public enum CourseBundle {
  private static let magic = Array("attest/course/v1\0".utf8)

  /// The one document that these files make, whatever order they come in.
  public static func encode(_ files: [CourseFile]) -> [UInt8] {
    var bytes = magic
    append(UInt32(clamping: files.count), to: &bytes)
    for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      for part in [Array(file.name.utf8), file.bytes] {
        append(UInt32(clamping: part.count), to: &bytes)
        bytes += part
      }
    }
    return bytes
  }

  /// The files in a document that ``encode(_:)`` made; nil for any other bytes.
  public static func decode(_ bytes: [UInt8]) -> [CourseFile]? {
    guard bytes.starts(with: magic) else { return nil }
    var rest = bytes[magic.count...]
    guard let count = number(&rest) else { return nil }
    var files: [CourseFile] = []
    for _ in 0..<count {
      guard let name = part(&rest), let content = part(&rest) else { return nil }
      files.append(CourseFile(name: String(decoding: name, as: UTF8.self), bytes: Array(content)))
    }
    return rest.isEmpty && encode(files) == bytes ? files : nil
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard rest.count >= 4 else { return nil }
    let number = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    rest = rest.dropFirst(4)
    return number
  }

  private static func part(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let count = number(&rest), rest.count >= count else { return nil }
    let part = rest.prefix(count)
    rest = rest.dropFirst(count)
    return part
  }
}
