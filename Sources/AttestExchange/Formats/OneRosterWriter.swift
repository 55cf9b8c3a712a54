import AttestRules

/// Writes people and their appointments as the files of a OneRoster 1.2 folder, in bulk mode.
///
/// Programs read these files: cells carry no guards. OneRoster has no words for volunteers, governors and contractors
/// and none for staff who do not teach, so categories are written as its extensions (`ext:governor`). What it has no
/// columns for stands in further ones at the end of a file, which it allows under names that begin with `metadata.`,
/// so that the folder comes in again as it went out. Only line breaks inside a cell are not allowed there: they become
/// spaces.
public final class OneRosterWriter {
  /// The names of the files of the folder.
  public static let files = ["manifest.csv", "orgs.csv", "users.csv", "roles.csv"]

  /// Somebody, as they stand in `users.csv`.
  public struct Person {
    /// The person number.
    public var number: String
    /// The given name.
    public var givenName: String
    /// The family name.
    public var familyName: String
    /// The e-mail address; empty if there is none.
    public var email: String
    /// The login; empty if there is none.
    public var login: String
    /// The site of the first appointment; empty if there is none.
    public var site: String

    /// Somebody.
    public init(
      number: String, givenName: String, familyName: String, email: String, login: String, site: String
    ) {
      (self.number, self.givenName, self.familyName) = (number, givenName, familyName)
      (self.email, self.login, self.site) = (email, login, site)
    }
  }

  /// An appointment, as it stands in `roles.csv`.
  public struct Appointment {
    /// The category.
    public var category: Category
    /// The site's code.
    public var site: String
    /// The first day.
    public var start: Day?
    /// The last day.
    public var end: Day?
    /// HR's number for the post; empty if there is none.
    public var post = ""
    /// The department; empty if there is none.
    public var department = ""
    /// The job title; empty if there is none.
    public var jobTitle = ""
    /// The line manager's person number; empty if there is none.
    public var lineManager = ""

    /// An appointment of which nothing else is known.
    public init(category: Category, site: String, start: Day?, end: Day?) {
      (self.category, self.site, self.start, self.end) = (category, site, start, end)
    }
  }

  private let manifest: TableWriter
  private let organisations: TableWriter
  private let users: TableWriter
  private let roles: TableWriter
  private var last = (person: "", count: 0)

  /// Starts the files; `open` gives the place for each by its name.
  public init(open: (String) throws -> any ByteSink) throws {
    func table(_ name: String, _ columns: [String]) throws -> TableWriter {
      try TableWriter(
        Table(name: name, columns: columns), to: AnySink(try open(name)), style: .csv(raw: true))
    }
    manifest = try table("manifest.csv", ["propertyName", "value"])
    for (name, value) in OneRosterWriter.properties {
      try manifest.cell(name)
      try manifest.cell(value)
      try manifest.endRow()
    }
    organisations = try table(
      "orgs.csv",
      ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"])
    users = try table(
      "users.csv",
      [
        "sourcedId", "status", "dateLastModified", "enabledUser", "username", "userIds", "givenName",
        "familyName",
        "middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password",
        "userMasterIdentifier", "resourceSourcedIds", "preferredGivenName", "preferredMiddleName",
        "preferredFamilyName", "primaryOrgSourcedId", "pronouns", OneRosterExtension.login,
      ])
    roles = try table(
      "roles.csv",
      [
        "sourcedId", "status", "dateLastModified", "userSourcedId", "roleType", "role", "beginDate",
        "endDate",
        "orgSourcedId", "userProfileSourcedId", OneRosterExtension.post, OneRosterExtension.department,
        OneRosterExtension.jobTitle, OneRosterExtension.lineManager,
      ])
  }

  /// Writes a site.
  public func organisation(code: String, name: String) throws(WriteError) {
    try row([code, "", "", name, "school", code], to: organisations)
  }

  /// Writes somebody.
  ///
  /// A login and a family name are needed there: the number stands in for a login that is missing, a `-` for a name.
  public func person(_ person: Person) throws(WriteError) {
    let username = person.login.isEmpty ? person.number : person.login
    let familyName =
      switch person.familyName {
      case "": "-"
      case "-": "'-"
      default: person.familyName
      }
    try row(
      [
        person.number, "", "", "true", username, "", person.givenName, familyName, "", person.number,
        person.email, "", "", "", "", "", "", "", "", "", "", person.site, "", person.login,
      ], to: users)
  }

  /// Writes an appointment; those of one person come one after another.
  public func appointment(_ appointment: Appointment, of person: String) throws(WriteError) {
    last = last.person == person ? (person, last.count + 1) : (person, 1)
    try row(
      [
        "\(person)-\(last.count)", "", "", person, last.count == 1 ? "primary" : "secondary",
        "ext:\(appointment.category)", appointment.start?.description ?? "", appointment.end?.description ?? "",
        appointment.site, "", appointment.post, appointment.department, appointment.jobTitle,
        appointment.lineManager,
      ], to: roles)
  }

  private func row(_ cells: [String], to table: TableWriter) throws(WriteError) {
    for cell in cells {
      let scalars = cell.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }
      try table.cell(String(String.UnicodeScalarView(scalars)))
    }
    try table.endRow()
  }

  /// Ends the files; each must have a row by then, because OneRoster allows no empty ones.
  public func finish() throws(WriteError) {
    try manifest.finish()
    try organisations.finish()
    try users.finish()
    try roles.finish()
  }

  private static let properties: [(String, String)] =
    [("manifest.version", "1.0"), ("oneroster.version", "1.2")]
    + [
      "academicSessions", "categories", "classes", "classResources", "courses", "courseResources",
      "demographics",
      "enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "orgs", "resources",
      "resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales", "userProfiles",
      "userResources", "users",
    ].map { ("file.\($0)", ["orgs", "roles", "users"].contains($0) ? "bulk" : "absent") }
    + [("source.systemName", "attest"), ("source.systemCode", "attest")]
}

/// A sink whose kind is not known.
struct AnySink: ByteSink {
  private var sink: any ByteSink

  init(_ sink: any ByteSink) {
    self.sink = sink
  }

  mutating func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
    try sink.write(bytes)
  }
}
