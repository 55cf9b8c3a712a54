extension Format {
  /// Moodle's report on activities: two columns an activity, of which the second has a blank header or a date.
  ///
  /// Which activity is the course must be said (`--map "NAME=outcome"`) unless the file has only one.
  static let moodleActivities = Format(
    name: "moodle-activities", title: "Moodle, activity completion", table: CompletionField.table,
    signature: [], columns: [],
    identities: [
      IdentityColumn("ID number", by: .personNumber), IdentityColumn("Username", by: .login),
      IdentityColumn("Email address", by: .email), IdentityColumn(position: 0, by: .name),
    ],
    isMatch: { header in
      CellScratch.trimmed(header.headers.first ?? "x").isEmpty && !MoodleActivity.all(in: header).isEmpty
    },
    columnsFor: { header, mapping throws(HeaderError) in
      let activity = try MoodleActivity.chosen(in: header, mapping)
      return [
        Column(position: activity.column, as: "outcome", .cell(.moodleState)),
        Column(position: activity.column, as: "evidence"),
        Column(position: activity.column + 1, as: "day", .date()),
      ]
    })
}

/// An activity of Moodle's report.
struct MoodleActivity {
  let name: String
  /// The column with its state; the next has the date.
  let column: Int

  private static let identity: Set<String> = [
    "idnumber", "username", "emailaddress", "email", "department", "institution", "city", "country", "phone",
    "group", "groups",
  ]

  /// The activities of a file: columns with a name before a column with a blank or a date.
  static func all(in header: Header) -> [MoodleActivity] {
    var activities: [MoodleActivity] = []
    var column = 1
    while column + 1 < header.headers.count {
      let name = CellScratch.trimmed(header.headers[column])
      let next = CellScratch.trimmed(header.headers[column + 1])
      let isDate = next.isEmpty || DateText(next).isDate
      if !name.isEmpty, isDate, !identity.contains(HeaderName(name).key) {
        activities.append(MoodleActivity(name: name, column: column))
        column += 2
      } else {
        column += 1
      }
    }
    return activities
  }

  /// The one that the mapping names, or the only one.
  static func chosen(in header: Header, _ mapping: Mapping) throws(HeaderError) -> MoodleActivity {
    let activities = all(in: header)
    let wanted = mapping.columns.first { $0.value == "outcome" }?.key
    let found = activities.filter { wanted == nil || HeaderName($0.name) == HeaderName(wanted ?? "") }
    if let activity = found.first, found.count == 1 { return activity }
    throw .severalActivities(activities.map(\.name))
  }
}
