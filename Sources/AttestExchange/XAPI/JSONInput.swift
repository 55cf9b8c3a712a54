import AttestText

/// Reads a whole JSON file.
enum JSONInput {
  /// Why and where a file is not JSON that can be read.
  struct Fault: Error {
    let place: SourcePlace
    let words: String
  }

  /// The value that the bytes hold.
  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONNode {
    var first: Placed<TextFault>?
    let source = SourceText(bytes) { first = first ?? $0 }
    if let first { throw Fault(place: first.place, words: first.value.description) }
    do throws(JSONFault) {
      return try JSONReader.read(source)
    } catch {
      throw Fault(place: error.place, words: "is not JSON: expected \(error.expected)")
    }
  }
}
