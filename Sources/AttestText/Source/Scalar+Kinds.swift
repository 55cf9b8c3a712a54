extension Unicode.Scalar {
  /// Whether this is a space, a tab, a line feed or a no-break space.
  package var isBlank: Bool {
    switch value {
    case 0x09, 0x0A, 0x20, 0xA0: true
    default: false
    }
  }

  /// Whether this is one of the digits 0 to 9.
  package var isDigit: Bool { (0x30...0x39).contains(value) }
}
