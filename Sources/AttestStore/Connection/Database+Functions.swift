internal import CSQLite

/// What a function in SQL works on: it stays in its place as long as the statements that the place was bound to.
protocol PassedByPlace: ~Copyable {
  /// What SQLite tells the places of one kind by from those of another, so that no function takes what it does not know.
  static var placeName: StaticString { get }
}

extension PassedByPlace where Self: ~Copyable {
  fileprivate static var placeNameStart: UnsafePointer<CChar> {
    UnsafeRawPointer(placeName.utf8Start).assumingMemoryBound(to: CChar.self)
  }

  /// The place that was bound; nil for any other value.
  @inline(__always)
  static func place(_ value: OpaquePointer?) -> UnsafeMutablePointer<Self>? {
    sqlite3_value_pointer(value, placeNameStart)?.assumingMemoryBound(to: Self.self)
  }
}

extension Statement {
  /// Binds a place, which must outlive the statement's use.
  func bind<Passed: PassedByPlace & ~Copyable>(_ number: Int32, place: UnsafeMutablePointer<Passed>) {
    sqlite3_bind_pointer(pointer, number, place, Passed.placeNameStart, nil)
  }
}

extension Database {
  /// Makes a function known to this connection, for our own statements only; once is enough.
  func addFunction(
    _ name: String,
    _ body: @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void
  ) throws {
    guard functions.insert(name).inserted else { return }
    let code = sqlite3_create_function_v2(
      handle, name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nil, body, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }
}
