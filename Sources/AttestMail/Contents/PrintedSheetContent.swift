import AttestRules

/// What one person's printed sheet says.
public struct PrintedSheetContent: TemplateContent {
  /// The number by which the sheet is recorded when it comes back.
  public let number: SheetNumber
  /// The person's whole name.
  public let name: String
  /// The site to which the sheet goes.
  public let site: String
  /// The organisation's name.
  public let organisation: String
  /// The day on which it is printed.
  public let today: Day
  /// What to read and sign.
  public let items: [PrintedSheetItem]

  /// The content of a sheet.
  public init(
    number: SheetNumber, name: String, site: String, organisation: String, today: Day,
    items: [PrintedSheetItem]
  ) {
    self.number = number
    self.name = name
    self.site = site
    self.organisation = organisation
    self.today = today
    self.items = items
  }

  /// `number`, `name`, `site`, `organisation`, `today`, `one`, `several` and the list `items`.
  public static let templateFields: [TemplateField<PrintedSheetContent>] = [
    .line("number") { $0.number.description },
    .line("name") { $0.name },
    .line("site") { $0.site },
    .line("organisation") { $0.organisation },
    .line("today") { $0.today.inWords },
    .flag("one") { $0.items.count == 1 },
    .flag("several") { $0.items.count > 1 },
    .list("items") { $0.items },
  ]
}

/// One thing to read and sign on a sheet.
public struct PrintedSheetItem: TemplateContent, Hashable {
  /// The title of the policy or course.
  public let title: String
  /// The version's label.
  public let version: VersionLabel
  /// The last day for it.
  public let due: Day
  /// The statement that is signed; several paragraphs, parted by empty lines.
  public let statement: String

  /// One thing to read and sign.
  public init(title: String, version: VersionLabel, due: Day, statement: String) {
    self.title = title
    self.version = version
    self.due = due
    self.statement = statement
  }

  /// `title`, `version`, `due` and `statement`, which has several paragraphs.
  public static let templateFields: [TemplateField<PrintedSheetItem>] = [
    .line("title") { $0.title },
    .line("version") { $0.version.text },
    .line("due") { $0.due.inWords },
    .paragraphs("statement") { $0.statement },
  ]
}
