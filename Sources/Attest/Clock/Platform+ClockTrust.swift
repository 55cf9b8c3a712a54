import AttestRules
internal import CClock

extension Platform {
  /// Whether other clocks keep the machine's, as the kernel knows it.
  ///
  /// The kernel stops vouching some nine hours after whatever set the clock by the network has gone.
  static var clockTrust: ClockTrust {
    var state = timex()
    switch ntp_adjtime(&state) {
    case TIME_ERROR: return .alone
    case ..<0: return .unknown
    default: return .synchronised
    }
  }
}
