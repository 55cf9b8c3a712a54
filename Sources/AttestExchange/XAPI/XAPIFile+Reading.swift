import AttestText

extension XAPIFile {
  /// All bytes of the input, up to the limit.
  static func bytes(of input: Input) throws(ReadError) -> [UInt8] {
    if case .bytes(let bytes) = input { return bytes }
    var source = try input.open()
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count: Int
      let result: Result<Int, ReadError> = piece.withUnsafeMutableBytes { buffer in
        do throws(ReadError) { return .success(try source.read(into: buffer)) } catch {
          return .failure(error)
        }
      }
      count = try result.get()
      if count == 0 { return bytes }
      bytes.append(contentsOf: piece[..<count])
      if bytes.count > limit { throw .fileTooLong(limit: limit) }
    }
  }

  /// The statements of a list, of an object with `statements`, of a single one, or of one a line.
  static func statements(_ bytes: [UInt8]) throws(ReadError) -> [JSONNode] {
    do throws(JSONInput.Fault) {
      let root = try JSONInput.read(bytes)
      return root.elements ?? root["statements"]?.elements ?? [root]
    } catch {
      guard let lines = try? JSONInput.read(listed(bytes)).elements, !lines.isEmpty else {
        throw .notJSON(place: error.place, words: error.words)
      }
      return lines
    }
  }

  /// Values that stand one a line, as a list; each keeps its line.
  private static func listed(_ bytes: [UInt8]) -> [UInt8] {
    var list: [UInt8] = [UInt8(ascii: "[")]
    var end = 1
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let isBlank = !line.contains { $0 > 32 }
      if !isBlank, end > 1 { list.insert(UInt8(ascii: ","), at: end) }
      list.append(contentsOf: line)
      if !isBlank { end = list.count }
      list.append(10)
    }
    list.append(UInt8(ascii: "]"))
    return list
  }

  /// Whether the input begins as JSON does.
  static func isJSON(_ input: Input) throws(ReadError) -> Bool {
    guard input.isRepeatable else { return false }
    let first: [UInt8]
    if case .bytes(let bytes) = input {
      first = Array(bytes.prefix(64))
    } else {
      var source = try input.open()
      var piece = [UInt8](repeating: 32, count: 64)
      let result: Result<Int, ReadError> = piece.withUnsafeMutableBytes { buffer in
        do throws(ReadError) { return .success(try source.read(into: buffer)) } catch {
          return .failure(error)
        }
      }
      _ = try result.get()
      first = piece
    }
    let plain = first.starts(with: TextEncoding.utf8.mark) ? first.dropFirst(3) : first[...]
    guard let byte = plain.first(where: { $0 > 32 }) else { return false }
    return byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }
}
