extension UnsafeRawBufferPointer {
  /// Whether both hold the same bytes.
  package func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    count == other.count && Platform.compare(self, other) == 0
  }

  /// Whether these bytes come before others, as the register orders texts.
  package func isBefore(_ other: UnsafeRawBufferPointer) -> Bool {
    Platform.compare(self, other) < 0
  }
}
