/// Numbers with their words.
enum Plural {
  /// `1 day`, `3 days`.
  static func days(_ count: Int) -> String {
    count == 1 ? "1 day" : "\(count) days"
  }
}
