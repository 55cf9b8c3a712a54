import AttestExchange
import AttestText

extension OutsideTextError: Explained {
  var failure: Failure { Failure(.badData, "A text cannot be taken: \(self).") }
}

extension ScryptError: Explained {
  var failure: Failure { Failure(.inputOutput, "A code cannot be made or checked: \(self).") }
}

extension JSONFault: Explained {
  var failure: Failure {
    let found = found.map { Shown.scalar($0) } ?? "its end"
    return Failure(.badData, "The JSON text is wrong at \(place): found \(found), expected \(expected).")
  }
}

extension Problem: Explained {
  var failure: Failure { Failure(.badData, "The file is wrong at \(sentence).") }
}
