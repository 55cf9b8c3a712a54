import AttestRules

/// One person and what is asked of them, arranged in a line of text for a table of cases.
///
/// Statements are separated by commas, days are inclusive, `..` without a day is open:
///
///     staff S1 2026-09-01..        an appointment (also volunteer, governor, parent, contractor)
///     away 2026-01-01..2026-01-28  an absence
///     V2 2026-03-01/2026-04-01     a material version, published and effective; `V2 2026-04-01 minor` a minor one
///     R rolling 12 2026-06-01..    a requirement, with `comply 0`, `window 10`, `gates`, `for staff|parent`,
///                                  `at S1|S2`, `on Q` (another policy) after it; `once`, `anchored 12`, `fixed 09-01`
///     did V2 2026-03-10            a record, with `failed`, `void 2026-04-01`, `on Q` after it
///     exempt 2026-01-01..          an exemption from R
///     runs 2026-05-01              operates an account, with `removed`, `opened`, `closed` DAY after it
///
/// What is left out: staff at S1 and V1, both since 2000-01-01; R rolling 12 since then, to read that policy.
struct Arrangement {
  let file: PersonFile
  let rulebook: Rulebook

  init(_ text: String) throws {
    var reader = ArrangementReader()
    try reader.take(text[...])
    (file, rulebook) = reader.finished()
  }

  func standing(on day: String) throws -> Standing {
    rulebook.standing(of: file, under: RequirementCode(stored: "R"), on: try Day(reading: day))
  }

  func eligibility(on day: String) throws -> Eligibility {
    rulebook.eligibility(of: file, on: try Day(reading: day))
  }
}

/// A statement of an arrangement that makes no sense; the test that holds it is wrong.
struct BadArrangement: Error {
  let text: String
}

extension Day {
  init(reading text: String) throws {
    guard let day = Day(text) else { throw BadArrangement(text: text) }
    self = day
  }
}

extension DayRange {
  /// Reads `2026-01-01..2026-01-28` or `2026-01-01..`.
  init(reading text: String) throws {
    let first = try Day(reading: String(text.prefix(10)))
    let rest = text.dropFirst(10)
    guard rest.hasPrefix("..") else { throw BadArrangement(text: text) }
    let last = rest.count > 2 ? try Day(reading: String(rest.dropFirst(2))) : nil
    self.init(first: first, last: last)
  }
}
