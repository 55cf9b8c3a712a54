import Attest
import AttestRules
import AttestText

extension DayForecast {
  /// The day in a few lines: what goes out, a count per stage, and what is held back.
  var lines: [Line] {
    var lines: [Line] = ["\(day.withWeekday, .bold): \(summary)"]
    if !stages.isEmpty { lines.append(Line("  Stages: \(stageCounts)").hanging(10)) }
    if !heldBack.isEmpty { lines.append(Line("  Held back: \(reasons)").hanging(13)) }
    if untold > 0 {
      lines.append(
        "  \(Wording.count(untold, "late item", "late items")): no manager and no SLT to tell")
    }
    for review in nobodysReviews {
      lines.append(
        "  The review of \(review.policy), due \(review.next), is nobody's: no owner, no administrator")
    }
    return lines
  }

  /// Whether anybody is told anything.
  var sendsAnything: Bool { messages + sheets + digests > 0 }

  /// Whether there is anything to say of it.
  var saysAnything: Bool { sendsAnything || !heldBack.isEmpty }

  private var summary: Line {
    guard isWorkingDay else { return "not a working day, nothing goes out" }
    guard sendsAnything else { return "nothing to send" }
    var parts: [Line] = ["\(Wording.count(messages, "message", "messages"))"]
    if sheets > 0 { parts.append("\(Wording.count(sheets, "person", "people")) on paper") }
    if digests > 0 { parts.append("\(Wording.count(digests, "digest", "digests"))") }
    return Line.joined(parts, by: ", ")
  }

  private var stageCounts: Line {
    Line.joined(
      stages.sorted { $0.key < $1.key }.map { "\(StageText.line($0.key)) \("\($0.value)", .bold)" as Line },
      by: ", ")
  }

  private var reasons: Line {
    let counts = heldBack.map { (reason: "\($0.key)", count: $0.value) }.sorted { $0.reason < $1.reason }
    return Line.joined(counts.map { "\($0.count) \($0.reason)" as Line }, by: ", ")
  }
}

/// The coming weeks, a bar each, so that a flood is seen before it comes.
struct WeekStrip {
  let days: [DayForecast]

  private static let widest = 40

  /// A line a week; none when nothing is sent in any of them.
  var lines: [Line] {
    let weeks = stride(from: 0, to: days.count, by: 7).map { Array(days[$0..<min($0 + 7, days.count)]) }
    let counts = weeks.map { $0.reduce(0) { $0 + $1.items } }
    guard let most = counts.max(), most > 0, let first = days.first else { return [] }
    let bars = zip(weeks, counts).map { week, count -> Line in
      let length = (count * Self.widest + most - 1) / most
      let bar = String(repeating: "▇", count: length)
      return "  \(week.first?.day ?? first.day)  \(bar, .green)\(count == 0 ? "" : " ")\(count)"
    }
    return ["Items in the coming weeks".heading] + bars
  }
}
