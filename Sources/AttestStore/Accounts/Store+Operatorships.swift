import AttestRules

extension Store {
  /// Who operates which account that was approved, now or once; one read, whether for one person or for everybody.
  public func operatorships(of person: PersonNumber? = nil) throws -> [PersonNumber: [Operatorship]] {
    let select = try database.prepare(
      """
      SELECT o.person, o.first, o.removed, a.platform || ' ' || a.handle, a.opened, a.closed
      FROM account_operator AS o JOIN account AS a ON a.id = o.account
      WHERE a.opened IS NOT NULL\(person == nil ? "" : " AND o.person = ?1")
      """)
    if let person { select.bind(1, person.text) }
    var parts: [PersonNumber: [Operatorship]] = [:]
    while try select.step() {
      parts[PersonNumber(stored: select.text(0)), default: []].append(
        Operatorship(
          account: select.text(3), opened: select.day(4), closed: select.optionalDay(5), first: select.day(1),
          removed: select.optionalDay(2)))
    }
    return parts
  }
}
