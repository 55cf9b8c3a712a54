internal import CUnicode

/// Brings text into a form in which equal texts have equal bytes.
public enum NormalForm {
  /// The text with letters and their marks composed (Unicode's NFC): `ŵ` is one character however it was typed.
  public static func composed(_ text: String) -> String {
    if ASCII.isPrintable(text) { return text }
    return mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue) ?? text
  }

  /// The text through utf8proc, or nil when it refuses (memory has run out).
  static func mapped(_ text: String, _ options: UInt32) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var output: UnsafeMutablePointer<UInt8>?
      let count = utf8proc_map(
        bytes.baseAddress, bytes.count, &output, utf8proc_option_t(rawValue: options))
      guard let output else { return nil }
      defer { Platform.release(output) }
      return count < 0
        ? nil : String(decoding: UnsafeBufferPointer(start: output, count: count), as: UTF8.self)
    }
  }
}
