import Attest

extension ValueKind where Value == TimeOfDay {
  /// A time of day such as 07:30.
  static var timeOfDay: ValueKind {
    ValueKind(name: "HH:MM") { text throws(WrongValue) in
      guard let time = TimeOfDay(text) else {
        throw WrongValue(expected: "a time of day from 00:00 to 23:59, such as 07:30")
      }
      return time
    }
  }
}
