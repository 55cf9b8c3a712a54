import AttestExchange

extension Listing where Item == (role: String, meaning: RoleTable.Meaning) {
  /// One line a role of another system.
  static var roleTable: Listing {
    Listing(
      table: AttestExchange.Table(name: "roles", columns: ["role", "category"]),
      nothing: "It has no roles: the category is given with --set category=… for every row.",
      columns: [.init("Role"), .init("Category")],
      record: { item, writer in
        try writer.cell(item.role)
        try writer.cell(item.meaning.word)
      },
      row: { item in ["\(item.role)", "\(item.meaning.word ?? "passed over")"] })
  }
}

extension RoleTable.Meaning {
  /// The category; nil where the rows are passed over.
  fileprivate var word: String? {
    switch self {
    case .category(let category): category.description
    case .ignored: nil
    }
  }
}
