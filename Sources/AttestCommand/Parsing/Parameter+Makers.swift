/// Arguments: what stands by its place.
enum Argument {
  /// An argument that must be given.
  static func required<Value>(
    _ name: String, _ kind: ValueKind<Value>, _ help: String
  ) -> Parameter<Value> {
    Parameter(.argument, name, .one, kind, help) { $0.last }
  }

  /// An argument that may be left out.
  static func optional<Value>(
    _ name: String, _ kind: ValueKind<Value>, _ help: String
  ) -> Parameter<Value?> {
    Parameter(.argument, name, .atMostOne, kind, help) { .some($0.last) }
  }

  /// All the arguments that remain; none is fine.
  static func any<Value>(
    _ name: String, _ kind: ValueKind<Value>, _ help: String
  ) -> Parameter<[Value]> {
    Parameter(.argument, name, .any, kind, help) { $0 }
  }

  /// All the arguments that remain; at least one.
  static func atLeastOne<Value>(
    _ name: String, _ kind: ValueKind<Value>, _ help: String
  ) -> Parameter<[Value]> {
    Parameter(.argument, name, .atLeastOne, kind, help) { $0.isEmpty ? nil : $0 }
  }
}

/// Options: a name that begins with `--`, and a value.
enum Option {
  /// An option that must be given.
  static func required<Value>(
    _ name: String, _ kind: ValueKind<Value>, _ help: String
  ) -> Parameter<Value> {
    Parameter(.option, name, .one, kind, help) { $0.last }
  }

  /// An option that may be left out.
  static func optional<Value>(
    _ name: String, _ kind: ValueKind<Value>, _ help: String
  ) -> Parameter<Value?> {
    Parameter(.option, name, .atMostOne, kind, help) { .some($0.last) }
  }

  /// An option that has a value when it is left out; `help` names that value.
  static func optional<Value: Sendable>(
    _ name: String, _ kind: ValueKind<Value>, else standard: Value, _ help: String
  ) -> Parameter<Value> {
    Parameter(.option, name, .atMostOne, kind, help) { $0.last ?? standard }
  }

  /// An option that may be given again and again.
  static func any<Value>(
    _ name: String, _ kind: ValueKind<Value>, _ help: String
  ) -> Parameter<[Value]> {
    Parameter(.option, name, .any, kind, help) { $0 }
  }
}

/// Flags: a name that begins with `--`, without a value.
enum Flag {
  /// A flag; true when it is given.
  static func named(_ name: String, _ help: String) -> Parameter<Bool> {
    Parameter(.flag, name, .atMostOne, ValueKind<String>(name: "") { $0 }, help) { !$0.isEmpty }
  }
}
