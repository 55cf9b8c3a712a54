import AttestText

/// What a command takes, without its type: what help, completions and the reference need to know of it.
struct ParameterDeclaration: Sendable {
  /// Where it stands on the command line.
  enum Shape: Sendable, Equatable {
    /// By its place.
    case argument
    /// After its name, with a value.
    case option
    /// A name alone.
    case flag
  }

  /// How often it is given.
  enum Count: Sendable, Equatable {
    /// Exactly once.
    case one
    /// Once or not at all.
    case atMostOne
    /// As often as wanted.
    case any
    /// At least once.
    case atLeastOne

    /// Whether leaving it out is an error.
    var isRequired: Bool { self == .one || self == .atLeastOne }
    /// Whether giving it twice is allowed.
    var repeats: Bool { self == .any || self == .atLeastOne }
  }

  /// Where it stands.
  let shape: Shape
  /// `PERSON` for an argument, `--on` for an option or flag.
  let name: String
  /// What stands for the value in the usage line; empty for a flag.
  let valueName: String
  /// How often it is given.
  let count: Count
  /// The words that can be given, where they are few.
  let choices: [String]
  /// What it leads to on the disk.
  let leadsTo: PathUse
  /// What it is for, in half a line.
  let help: String

  /// Whether a shell completes it with files.
  var completesFiles: Bool { [.file, .newFile, .output].contains(leadsTo) }
  /// Whether a shell completes it with folders.
  var completesFolders: Bool { [.folder, .newFolder, .register].contains(leadsTo) }
}

/// Something that a command takes, with the type in which the command gets it.
///
/// Made by `Argument`, `Option` and `Flag`; asked for as `values[Self.person]`.
struct Parameter<Result>: Sendable {
  /// What help and completions know of it.
  let declaration: ParameterDeclaration
  /// Turns what was given, in order, into the typed value.
  let read: @Sendable ([String]) throws(UsageError) -> Result

  /// A parameter whose every text is of one kind.
  init<Value>(
    _ shape: ParameterDeclaration.Shape, _ name: String, _ count: ParameterDeclaration.Count,
    _ kind: ValueKind<Value>, _ help: String, collect: @escaping @Sendable ([Value]) -> Result?
  ) {
    let declaration = ParameterDeclaration(
      shape: shape, name: name, valueName: shape == .flag ? "" : kind.name, count: count,
      choices: kind.choices, leadsTo: kind.leadsTo, help: help)
    self.declaration = declaration
    self.read = { texts throws(UsageError) in
      var values: [Value] = []
      for text in texts {
        do throws(WrongValue) {
          values.append(try kind.read(text))
        } catch {
          throw .badValue(
            parameter: name, found: text, expected: error.expected,
            nearest: NearMiss.of(text, among: kind.choices))
        }
      }
      guard let result = collect(values) else { throw UsageError.missing(declaration) }
      return result
    }
  }
}

/// A parameter of any type, as a declaration lists them.
protocol DeclaredParameter: Sendable {
  /// What help and completions know of it.
  var declaration: ParameterDeclaration { get }
}

extension Parameter: DeclaredParameter {}
