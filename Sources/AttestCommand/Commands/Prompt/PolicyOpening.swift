import Attest
import AttestRules
import AttestStore
import AttestText

/// What stands before the text of a policy: what it is, how long it takes, and what changed.
struct PolicyOpening {
  let reading: PolicyReading
  let today: Day

  /// Why there is nothing to sign today.
  var settled: Line {
    let standing = reading.standing
    let when = standing.last.map { " on \($0.day.inWords)" } ?? Line.empty
    let until = standing.heldUntil.map { ", and that counts until \($0.inWords)" } ?? Line.empty
    let renewal = standing.renewableFrom.map { " You can renew it from \($0.inWords)." } ?? Line.empty
    return "You acknowledged \("“\(reading.subject.title)”", .bold)" + when + until + "." + renewal
  }

  /// The lines for so many columns.
  func lines(width: Int) -> [Line] {
    let version = reading.version.version
    var lines: [Line] = [
      "\(reading.subject.title, .bold)", "\(reading.subject.code), version \(version.label)",
    ]
    lines.append(force)
    lines.append("About \(Span.words(minutes: reading.version.minutes)) to read.")
    if let held { lines.append(held) }
    lines.append(.empty)
    lines += changes
    lines = lines.flatMap { $0.wrapped(to: width) }
    if let previous = reading.previous { lines += differences(from: previous.text, width: width) }
    return lines + [.empty, "The whole text follows."]
  }

  /// From when the version is in force.
  private var force: Line {
    let version = reading.version.version
    if version.effective <= today { return "In force since \(version.effective.inWords)." }
    return "In force from \(version.effective.inWords), \(version.effective.distance(from: today)); "
      + "reading it counts at once."
  }

  private var held: Line? {
    guard reading.standing.last != nil, let end = reading.standing.heldUntil else { return nil }
    return "What you acknowledged before counts until \(end.inWords)."
  }

  private var changes: [Line] {
    guard let last = reading.standing.last else { return ["You have not acknowledged it before."] }
    guard let previous = reading.previous else {
      return ["Nothing has changed since you acknowledged it on \(last.day.inWords)."]
    }
    let label = previous.version.version.label
    var lines: [Line] = [
      Line("What changed since \(label), which you acknowledged on \(last.day.inWords)").styled(.heading)
    ]
    for version in reading.since {
      guard let summary = version.summary else { continue }
      lines += summary.split(whereSeparator: \.isNewline).enumerated().map { place, text in
        place == 0
          ? Line("\(version.version.label, .bold): \(String(text))").hanging(4)
          : Line("    \(String(text))").hanging(4)
      }
    }
    return lines
  }

  private func differences(from old: Document, width: Int) -> [Line] {
    let difference = DocumentDifference(from: old, to: reading.text)
    guard !difference.isEmpty else { return ["The words are the same."] }
    let key: Line = "+ is new, - is gone, ~ is reworded: [-old words-] {+new words+}"
    return [Line.empty] + key.styled(.dim).wrapped(to: width) + [Line.empty]
      + difference.lines(width: width).map(Line.init)
  }
}
