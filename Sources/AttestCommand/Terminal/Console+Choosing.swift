extension Console {
  /// Asks for one of some choices by its number; which, from 0.
  func choose(_ question: Line, from choices: [Line]) throws(ConsoleError) -> Int {
    try show(choices, under: question)
    return try ask("Number:") { text in
      guard let numbers = Console.numbers(in: text, upTo: choices.count), numbers.count == 1 else {
        return .again("Please type one number from 1 to \(choices.count).")
      }
      return .taken(numbers[0])
    }
  }

  /// Asks for any of some choices by their numbers; which, from 0, in order.
  func chooseSeveral(
    _ question: Line, from choices: [Line], allowsNone: Bool = false
  ) throws(ConsoleError) -> [Int] {
    try show(choices, under: question)
    return try ask("Numbers:") { text in
      guard let numbers = Console.numbers(in: text, upTo: choices.count), allowsNone || !numbers.isEmpty
      else {
        return .again("Please type numbers from 1 to \(choices.count), with spaces between them.")
      }
      return .taken(numbers)
    }
  }

  private func show(_ choices: [Line], under question: Line) throws(ConsoleError) {
    try print(question)
    let digits = "\(choices.count)".count
    for (place, choice) in choices.enumerated() {
      let number: Line = "\(place + 1, .bold)"
      try print(Line("  \(number.padded(to: digits, alignedRight: true))  \(choice)").hanging(digits + 4))
    }
  }

  /// The numbers in a text, from 0 and in order, each once; nil when anything else stands there.
  static func numbers(in text: String, upTo count: Int) -> [Int]? {
    let words = text.unicodeScalars.split { $0 == " " || $0 == "," || $0 == ";" }
    var numbers: Set<Int> = []
    for word in words {
      guard let number = Int(String(word)), (1...max(1, count)).contains(number) else { return nil }
      numbers.insert(number - 1)
    }
    return numbers.sorted()
  }
}
