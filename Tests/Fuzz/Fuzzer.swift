#if canImport(Glibc)
  import Glibc
#endif

/// What is fuzzed; `ATTEST_FUZZ` names it, because a process of libFuzzer calls one thing.
///
/// Nothing is asserted beyond what must hold for any input: no crash, no endless loop, rows that come are whole, and
/// problems say where they are.
enum Target: String, CaseIterable {
  /// The bare reader of delimited text.
  case rows
  /// Dates, instants and scores, and the decision of a column on the order of day and month.
  case dates
  /// A file in our own columns, or whatever its header shows; the first byte says of which table.
  case tables
  /// The rows of another system below its own header; the first byte says of which.
  case formats
  /// A OneRoster folder.
  case oneroster
  /// A mapping that was saved.
  case mapping
  /// Statements of a learning record store.
  case xapi
  /// A text, out to a file of ours and back.
  case roundtrip
  /// A quiz in GIFT.
  case gift
  /// `organisation.json` and `bank-holidays.json`.
  case organisation

  /// The one that this process is for.
  static let chosen: Target = {
    guard let name = getenv("ATTEST_FUZZ"), let target = Target(rawValue: String(cString: name)) else {
      fatalError("ATTEST_FUZZ has to be one of \(Target.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
  }()

  /// Tries one input.
  func fuzz(_ bytes: [UInt8]) {
    switch self {
    case .rows: fuzzRows(bytes)
    case .dates: fuzzDates(bytes)
    case .tables: fuzzTables(bytes)
    case .formats: fuzzFormats(bytes)
    case .oneroster: fuzzOneRoster(bytes)
    case .mapping: fuzzMapping(bytes)
    case .xapi: fuzzXAPI(bytes)
    case .roundtrip: fuzzRoundTrip(bytes)
    case .gift: fuzzGIFT(bytes)
    case .organisation: fuzzOrganisation(bytes)
    }
  }
}

/// What libFuzzer calls with one input after another.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  Target.chosen.fuzz(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
