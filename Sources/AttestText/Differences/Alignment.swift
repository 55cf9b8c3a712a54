/// The steps that turn one run of texts into another, keeping as much as possible of it.
enum Alignment {
  /// One step, by the positions in the old and the new run.
  enum Step: Hashable {
    case keep(Int, Int)
    case remove(Int)
    case add(Int)
  }

  /// The most cells of the table of lengths; above it what differs is taken out and put in as a whole.
  private static let mostCells = 4_000_000

  /// A longest common subsequence of both, after their common beginning and end.
  static func steps(from oldTexts: [String], to newTexts: [String]) -> [Step] {
    var numbers: [String: Int] = [:]
    func number(_ text: String) -> Int {
      if let known = numbers[text] { return known }
      numbers[text] = numbers.count
      return numbers.count - 1
    }
    let (old, new) = (oldTexts.map(number), newTexts.map(number))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    let oldMiddle = old[head..<old.count - tail]
    let newMiddle = new[head..<new.count - tail]
    var steps = (0..<head).map { Step.keep($0, $0) }
    steps += middle(Array(oldMiddle), Array(newMiddle)).map { step in
      switch step {
      case .keep(let one, let other): .keep(head + one, head + other)
      case .remove(let one): .remove(head + one)
      case .add(let other): .add(head + other)
      }
    }
    return steps + (0..<tail).map { .keep(old.count - tail + $0, new.count - tail + $0) }
  }

  private static func middle(_ old: [Int], _ new: [Int]) -> [Step] {
    let columns = new.count + 1
    guard !old.isEmpty, !new.isEmpty, (old.count + 1) * columns <= mostCells else {
      return old.indices.map { .remove($0) } + new.indices.map { .add($0) }
    }
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * columns)
    for one in old.indices.reversed() {
      for other in new.indices.reversed() {
        let cell = one * columns + other
        lengths[cell] =
          old[one] == new[other]
          ? lengths[cell + columns + 1] + 1 : max(lengths[cell + columns], lengths[cell + 1])
      }
    }
    return walk(old, new, lengths)
  }

  private static func walk(_ old: [Int], _ new: [Int], _ lengths: [Int32]) -> [Step] {
    let columns = new.count + 1
    var steps: [Step] = []
    var (one, other) = (0, 0)
    while one < old.count || other < new.count {
      let cell = one * columns + other
      if one < old.count, other < new.count, old[one] == new[other] {
        steps.append(.keep(one, other))
        (one, other) = (one + 1, other + 1)
      } else if one < old.count, other == new.count || lengths[cell + columns] >= lengths[cell + 1] {
        steps.append(.remove(one))
        one += 1
      } else {
        steps.append(.add(other))
        other += 1
      }
    }
    return steps
  }
}
