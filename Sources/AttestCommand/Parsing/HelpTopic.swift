/// Something that `attest help` explains besides commands.
struct HelpTopic: Sendable {
  /// The word after `attest help`.
  let name: String
  /// What it explains, in half a line.
  let summary: String
  /// The explanation, worked out when it is asked for.
  let page: @Sendable () -> [Line]
}
