import AttestText

/// A folder with OneRoster 1.2: people in `users.csv`, what they are and where in `roles.csv`.
///
/// Somebody with two roles of one category at one organisation has one appointment there. The organisation's code
/// for us may be given by its `sourcedId` or by its `identifier` in `orgs.csv`. A folder that we wrote ourselves says more,
/// in columns of ours: there each role is an appointment.
final class OneRosterFolder: RowSupply {
  let isGuarded = true
  private(set) var detection: Detection
  private let users: NamedColumns
  private let roles: [String: [OneRosterRole]]
  private let hasOwnLogin: Bool
  private var waiting: [SuppliedRow] = []

  /// Opens the folder.
  init(_ folder: String, options: ImportOptions) throws {
    detection = Detection(format: OneRosterFolder.format, title: "OneRoster 1.2, a folder")
    detection.identities = [.personNumber]
    var table = Format.oneRoster11
    table.roles = try ReadingChoice(format: table, options: options).roles()
    users = try NamedColumns(
      file: "users.csv", in: folder, options, needed: ["sourcedId", "givenName", "familyName"])
    roles = try OneRosterRole.all(in: folder, options, table.roles)
    hasOwnLogin = users.has(OneRosterExtension.login)
    for (header, column) in [
      ("sourcedId", "person_number"), ("givenName", "given_name"), ("familyName", "family_name"),
      ("email", "email"), ("username", "login"),
    ] where users.has(header) && !(hasOwnLogin && column == "login") {
      detection.taken.append(Detection.Taken(header: "users.csv: \(header)", column: column, note: nil))
    }
    for (header, column, note) in [
      ("role", "category", CellReading.role(RoleTable([:])).note), ("orgSourcedId", "site", nil),
      ("beginDate", "start", nil),
      ("endDate", "end", nil),
    ] {
      detection.taken.append(Detection.Taken(header: "roles.csv: \(header)", column: column, note: note))
    }
    if hasOwnLogin {
      for (header, column) in OneRosterExtension.all {
        detection.taken.append(Detection.Taken(header: header, column: column, note: nil))
      }
    }
    detection.ignored = users.headers.enumerated().filter { !Self.read.contains(HeaderName($0.element)) }
      .map { Detection.Ignored(header: $0.element, position: $0.offset + 1, nearest: nil) }
  }

  /// The name of the format.
  static let format = "oneroster-1.2"

  private static let read = Set(
    [
      "sourcedId", "status", "enabledUser", "givenName", "familyName", "email", "username",
      OneRosterExtension.login,
    ].map { HeaderName($0) })

  /// The next appointment.
  func next() throws -> SuppliedRow? {
    while waiting.isEmpty {
      switch try users.next() {
      case .end: return nil
      case .bad(let problem): return SuppliedRow(place: problem.place, cells: [], problem: problem)
      case .row: try takeUser()
      }
    }
    return waiting.removeFirst()
  }

  private func takeUser() throws {
    let place = users.place(of: "sourcedId")
    if let problem = users.unexpected("status", ["", "active", "tobedeleted", "inactive"])
      ?? users.unexpected("enabledUser", ["", "true", "false", "1", "0"])
    {
      waiting = [SuppliedRow(place: place, cells: [], problem: problem)]
      return
    }
    if let why = whyPassedOver {
      detection.skipped[why, default: 0] += 1
      return
    }
    waiting = (roles[users["sourcedId"]] ?? []).map { role in
      let email = users["email"]
      let cells = [
        users["sourcedId"], FormulaGuard.guarded(users["givenName"]), familyName, email.contains("@") ? email : "",
        users[hasOwnLogin ? OneRosterExtension.login : "username"], role.category, role.site,
        FormulaGuard.guarded(role.department), FormulaGuard.guarded(role.title),
        FormulaGuard.guarded(role.post), role.manager, role.begin, role.end,
      ]
      return SuppliedRow(place: place, cells: cells, problem: role.problem)
    }
  }
}

extension OneRosterFolder {
  /// The family name; we write a bare `-` for one that is missing, and put a guard before one that is just that.
  private var familyName: String {
    let name = users["familyName"]
    return name == "-" || hasOwnLogin && name == "'-" ? name : FormulaGuard.guarded(name)
  }

  /// Why the user of the row is none of ours; nil if they are.
  private var whyPassedOver: String? {
    if ["tobedeleted", "inactive"].contains(users["status"].lowercased()) {
      return "users that are to be deleted"
    }
    if ["false", "0"].contains(users["enabledUser"].lowercased()) { return "users that are switched off" }
    return roles[users["sourcedId"]] == nil ? "users without a role that the table of roles takes" : nil
  }
}

/// What somebody is at an organisation, by `roles.csv`.
struct OneRosterRole {
  var category: String
  var site: String
  var title: String
  var begin: String
  var end: String
  var post = ""
  var department = ""
  var manager = ""
  /// What is wrong with it.
  var problem: Problem?

  /// The roles of everybody, by the user's `sourcedId`, those that the table ignores left out.
  static func all(
    in folder: String, _ options: ImportOptions, _ table: RoleTable
  ) throws -> [String: [OneRosterRole]] {
    let sites = try OneRosterOrganisations(in: folder, options)
    let rows = try NamedColumns(
      file: "roles.csv", in: folder, options, needed: ["userSourcedId", "role", "orgSourcedId"])
    var roles: [String: [OneRosterRole]] = [:]
    while true {
      switch try rows.next() {
      case .end: return roles
      case .bad(let problem): throw ReadError.badFile(name: "roles.csv", problem)
      case .row:
        if rows["status"].lowercased() == "tobedeleted" || table[rows["role"]] == .ignored { continue }
        var role = OneRosterRole(
          category: "", site: sites.code(of: rows["orgSourcedId"]), title: title(in: rows),
          begin: rows["beginDate"], end: rows["endDate"])
        role.post = rows[OneRosterExtension.post]
        role.department = rows[OneRosterExtension.department]
        role.manager = rows[OneRosterExtension.lineManager]
        if case .category(let category) = table[rows["role"]] {
          role.category = category.description
        } else {
          role.problem = Problem(
            place: rows.place(of: "role"), column: "roles.csv: role", value: rows["role"],
            reason: .unknownRole)
        }
        if rows.has(OneRosterExtension.post) {
          roles[rows["userSourcedId"], default: []].append(role)
        } else {
          roles[rows["userSourcedId"], default: []].add(role)
        }
      }
    }
  }

  /// The job title: the role itself, unless it is one of the words that stand for our categories.
  private static func title(in rows: NamedColumns) -> String {
    if rows.has(OneRosterExtension.jobTitle) { return rows[OneRosterExtension.jobTitle] }
    return rows["role"].hasPrefix("ext:") ? "" : rows["role"]
  }
}

extension [OneRosterRole] {
  /// Adds a role; one of the same category at the same site makes that one longer.
  fileprivate mutating func add(_ role: OneRosterRole) {
    guard let index = firstIndex(where: { $0.category == role.category && $0.site == role.site }) else {
      append(role)
      return
    }
    self[index].begin =
      self[index].begin.isEmpty || role.begin.isEmpty ? "" : Swift.min(self[index].begin, role.begin)
    self[index].end = self[index].end.isEmpty || role.end.isEmpty ? "" : Swift.max(self[index].end, role.end)
    self[index].problem = self[index].problem ?? role.problem
  }
}

/// The organisations of a folder, as far as their codes for us are concerned.
struct OneRosterOrganisations {
  private var identifiers: [String: String] = [:]
  private let codes: [String: String]

  init(in folder: String, _ options: ImportOptions) throws {
    codes = options.mapping.codes
    guard !codes.isEmpty else { return }
    let rows = try NamedColumns(file: "orgs.csv", in: folder, options, needed: ["sourcedId"])
    while case .row = try rows.next() { identifiers[rows["sourcedId"]] = rows["identifier"] }
  }

  /// The site's code here; the `sourcedId` if none is given.
  func code(of organisation: String) -> String {
    codes[organisation] ?? identifiers[organisation].flatMap { codes[$0] } ?? organisation
  }
}
