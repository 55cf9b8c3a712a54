/// What the checker needs to know of a column, small enough to be looked at for every cell.
struct FieldCheck {
  enum Kind: UInt8 {
    case text
    case identifier
    case address
    case login
    case word
    case day
    case recordDay
    case score
  }

  let kind: Kind
  let presence: CellPresence
  let limit: Int32
  /// The column of the file; -1 if there is none of its own.
  let column: Int32
  /// Whether the text of the file must be turned into ours first.
  let isTurned: Bool

  init<Field: TableField>(_ field: Field, plan: ColumnPlan, at index: Int) {
    // The first column of every table says whose the row is.
    let kind = plan.identities.first?.kind ?? .personNumber
    let rule = index == 0 && kind != .personNumber ? kind.rule : field.rule
    let column = if case .column(let number) = plan.sources[index] { Int32(number) } else { Int32(-1) }
    self.init(rule, presence: field.presence, column: column, isTurned: plan.readings[index] != .plain)
  }

  init(_ rule: CellRule, presence: CellPresence, column: Int32 = -1, isTurned: Bool = true) {
    self.presence = presence
    self.column = column
    self.isTurned = isTurned
    switch rule {
    case .identifier: (kind, limit) = (.identifier, 200)
    case .text(let most): (kind, limit) = (.text, Int32(most))
    case .address: (kind, limit) = (.address, 254)
    case .login: (kind, limit) = (.login, 200)
    case .word: (kind, limit) = (.word, 64)
    case .day: (kind, limit) = (.day, 64)
    case .recordDay: (kind, limit) = (.recordDay, 64)
    case .score: (kind, limit) = (.score, 16)
    }
  }
}
