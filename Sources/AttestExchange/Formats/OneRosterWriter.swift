import AttestRules

/// Writes people and their appointments as the files of a OneRoster 1.2 folder, in bulk mode.
///
/// Programs read these files: cells carry no guards. OneRoster has no words for volunteers, governors and contractors
/// and none for staff who do not teach, so categories are written as its extensions (`ext:governor`).
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
    let manifest = try table("manifest.csv", ["propertyName", "value"])
    for (name, value) in OneRosterWriter.manifest {
      try manifest.cell(name)
      try manifest.cell(value)
      try manifest.endRow()
    }
    try manifest.finish()
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
        "preferredFamilyName", "primaryOrgSourcedId", "pronouns",
      ])
    roles = try table(
      "roles.csv",
      [
        "sourcedId", "status", "dateLastModified", "userSourcedId", "roleType", "role", "beginDate",
        "endDate",
        "orgSourcedId", "userProfileSourcedId",
      ])
  }

  /// Writes a site.
  public func organisation(code: String, name: String) throws(WriteError) {
    for cell in [code, "", "", name, "school", code] { try organisations.cell(cell) }
    try organisations.endRow()
  }

  /// Writes somebody; a login is needed there, so that the number stands in for one that is missing.
  public func person(_ person: Person) throws(WriteError) {
    let username = person.login.isEmpty ? person.number : person.login
    let cells = [
      person.number, "", "", "true", username, "", person.givenName, person.familyName, "", person.number,
      person.email, "", "", "", "", "", "", "", "", "", "", person.site,
    ]
    for cell in cells { try users.cell(cell) }
    try users.endRow()
  }

  /// Writes an appointment; those of one person come one after another.
  public func appointment(
    person: String, category: Category, site: String, start: Day?, end: Day?
  ) throws(WriteError) {
    last = last.person == person ? (person, last.count + 1) : (person, 1)
    let role = "ext:\(category)"
    for cell in ["\(person)-\(last.count)", "", "", person, last.count == 1 ? "primary" : "secondary", role] {
      try roles.cell(cell)
    }
    try roles.cell(start)
    try roles.cell(end)
    try roles.cell(site)
    try roles.endRow()
  }

  /// Ends the files.
  public func finish() throws(WriteError) {
    try organisations.finish()
    try users.finish()
    try roles.finish()
  }

  private static let manifest: [(String, String)] =
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
