import AttestStore

extension Receipt {
  /// The receipt in one line: the entry of the audit chain, and its hash.
  var line: Line {
    Line("Receipt: entry \(entry, .bold), hash \(hash)").hanging(2)
  }
}
