/// What came into the register and is too much to be listed one by one unless somebody asks.
public protocol ImportArrivals: Sendable {
  /// How many there are.
  var count: Int { get }

  /// Gives them as differences, in order of person number.
  func forEachChange(_ body: (ImportChange) throws -> Void) rethrows
}
