/// What became of handing one message to sendmail.
public enum Delivery: Hashable, Sendable {
  /// Sendmail has taken charge of it.
  case handedOver
  /// It did not work this time and may later.
  case tryAgain(DeliveryProblem)
  /// This message cannot be delivered; trying again would not help.
  case undelivered(DeliveryProblem)
  /// Sendmail is not there, not set up, or was called wrongly: no message can be delivered until somebody mends that.
  case misconfigured(DeliveryProblem)

  /// What an exit code of sendmail means (formats, "Mail and calendar").
  public init(exitCode: Int32, said: String) {
    let problem = DeliveryProblem(cause: .exitCode(exitCode), said: said)
    switch exitCode {
    case 0: self = .handedOver
    case 69, 75, 76: self = .tryAgain(problem)
    case 64, 78: self = .misconfigured(problem)
    default: self = .undelivered(problem)
    }
  }

  /// What went wrong; nil when it was handed over.
  public var problem: DeliveryProblem? {
    switch self {
    case .handedOver: nil
    case .tryAgain(let problem), .undelivered(let problem), .misconfigured(let problem): problem
    }
  }
}
