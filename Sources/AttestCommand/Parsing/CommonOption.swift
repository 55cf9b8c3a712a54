import AttestRules

/// Options that many commands share, spelled and explained once.
enum CommonOption: Sendable {
  /// `--data DIR`, on whatever opens the register.
  case data
  /// `--on DAY`, on whatever only reads.
  case on
  /// `--json` and `--csv`, on whatever lists.
  case formats
  /// `--site` and `--category`, where people are listed.
  case people
  /// `--yes`, where the command would ask.
  case yes
  /// `--dry-run`, where many rows change.
  case dryRun

  static let dataFolder = Option.optional(
    "--data", .register, "The folder of the register (else $ATTEST_DATA, else ./data)")
  static let day = Option.optional("--on", .day, "The day asked about (else today)")
  static let json = Flag.named("--json", "Write JSON")
  static let csv = Flag.named("--csv", "Write CSV")
  static let sites = Option.any(
    "--site", ValueKind<SiteCode>.code("SITE", "a site's code"), "Only this site; can be repeated")
  static let categories = Option.any(
    "--category", .choice("CATEGORY", Category.allCases.map { ($0.description, $0) }),
    "Only this category; can be repeated")
  static let sure = Flag.named("--yes", "Do it without asking")
  static let dry = Flag.named("--dry-run", "Show what would change, and change nothing")

  /// The parameters that this option stands for.
  var parameters: [any DeclaredParameter] {
    switch self {
    case .data: [Self.dataFolder]
    case .on: [Self.day]
    case .formats: [Self.json, Self.csv]
    case .people: [Self.sites, Self.categories]
    case .yes: [Self.sure]
    case .dryRun: [Self.dry]
    }
  }
}

/// How a listing is written.
enum ListingFormat: Sendable {
  /// For people.
  case text
  /// For programs.
  case json
  /// For spreadsheets.
  case csv
}

extension Values {
  /// `--data`, when given.
  var dataFolder: String? { get throws(UsageError) { try self[CommonOption.dataFolder] } }
  /// `--on`, when given.
  var day: Day? { get throws(UsageError) { try self[CommonOption.day] } }
  /// `--site`; empty means all.
  var sites: [SiteCode] { get throws(UsageError) { try self[CommonOption.sites] } }
  /// `--category`; empty means all.
  var categories: [Category] { get throws(UsageError) { try self[CommonOption.categories] } }
  /// Whether `--yes` was given.
  var isSure: Bool { get throws(UsageError) { try self[CommonOption.sure] } }
  /// Whether `--dry-run` was given.
  var isDryRun: Bool { get throws(UsageError) { try self[CommonOption.dry] } }
  /// What `--json` and `--csv` say.
  var format: ListingFormat {
    get throws(UsageError) {
      if try self[CommonOption.json] { return .json }
      return try self[CommonOption.csv] ? .csv : .text
    }
  }
}
