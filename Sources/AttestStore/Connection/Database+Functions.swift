internal import CSQLite

/// The place by which a function in SQL finds what it is to work on.
///
/// It belongs to the connection, which is used by one thread at a time: whoever runs a statement that calls the function
/// says what it works on as long as the statement runs.
typealias FunctionPlace = UnsafeMutablePointer<UnsafeMutableRawPointer?>

extension Database {
  /// Makes a function known to this connection, for our own statements only; the same place each time.
  func addFunction(
    _ name: String,
    _ body: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void
  ) throws -> FunctionPlace {
    if let place = functions[name] { return place }
    let place = FunctionPlace.allocate(capacity: 1)
    place.initialize(to: nil)
    functions[name] = place
    let code = sqlite3_create_function_v2(
      handle, name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, place, body, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
    return place
  }
}
