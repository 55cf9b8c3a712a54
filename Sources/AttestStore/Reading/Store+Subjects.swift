import AttestRules

extension Store {
  /// Every policy and course, in the order in which they were first published.
  public func subjects() throws -> [SubjectRow] {
    let select = try database.prepare(SubjectRow.table.selectSQL)
    var rows: [SubjectRow] = []
    while try select.step() { rows.append(SubjectRow(select)) }
    return rows
  }

  /// Every version of every policy and course, by subject, then in the order of publishing.
  public func versions() throws -> [VersionRow] {
    let select = try database.prepare(VersionRow.table.selectSQL)
    var rows: [VersionRow] = []
    while try select.step() { rows.append(VersionRow(select)) }
    return rows
  }

  /// The files of a version, by name.
  public func documents(of subject: Int64, place: Int) throws -> [DocumentRow] {
    let select = try database.prepare(
      "SELECT path, bytes FROM document WHERE subject = ? AND place = ? ORDER BY path")
    select.bind(1, subject)
    select.bind(2, Int64(place))
    var rows: [DocumentRow] = []
    while try select.step() {
      rows.append(
        DocumentRow(subject: subject, place: place, path: select.text(0), bytes: Array(select.bytes(1))))
    }
    return rows
  }
}
