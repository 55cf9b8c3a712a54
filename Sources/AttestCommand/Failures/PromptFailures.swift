import Attest

extension ReadingError: Explained {
  var failure: Failure {
    switch self {
    case .changedMeanwhile(let code):
      Failure(
        .tryAgain, "\(code) is no longer what it was when it was shown to you, so nothing was recorded.",
        "Please begin again: what you see then is what the register has now.")
    }
  }
}
