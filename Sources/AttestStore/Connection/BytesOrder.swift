extension UnsafeRawBufferPointer {
  /// Whether both hold the same bytes.
  package func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    count == other.count && Platform.compare(self, other, count: count) == 0
  }

  /// Whether these bytes come before others, as the register orders texts.
  package func isBefore(_ other: UnsafeRawBufferPointer) -> Bool {
    let order = Platform.compare(self, other, count: Swift.min(count, other.count))
    return order != 0 ? order < 0 : count < other.count
  }
}
