extension SkipRule {
  /// Whether the row is one to be passed over.
  func applies(to row: borrowing CSVRow) -> Bool {
    let text = CellScratch.trimmed(row.text(column)).lowercased()
    return values.contains(text) != isInverse
  }
}
