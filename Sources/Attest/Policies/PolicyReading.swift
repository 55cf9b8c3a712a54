import AttestRules
import AttestStore
import AttestText

/// What somebody is to read: a version, its text, and what changed since they last acknowledged.
public struct PolicyReading: Sendable {
  /// Whose reading it is.
  public let person: PersonNumber
  /// The policy.
  public let subject: SubjectRow
  /// The version to read: the newest published, in its notice period too.
  public let version: VersionRow
  /// Its text.
  public let text: Document
  /// The version that the person last acknowledged, with its text; nil when they never did, or it is this one.
  public let previous: (version: VersionRow, text: Document)?
  /// The versions published since the one that the person last acknowledged, or all of them when they never did.
  public let since: [VersionRow]
  /// Where the person stands with what requires it, and with what they acknowledged before.
  public let standing: SubjectStanding

  /// Whether they have already acknowledged this very version.
  public var isAcknowledged: Bool { standing.last?.version == version.place }

  /// The statement that is signed.
  public var statement: String { Self.statement(title: subject.title, version: version.version.label) }

  /// The statement that is signed for a version, at the prompt or on paper.
  static func statement(title: String, version: VersionLabel) -> String {
    "I have read and understood “\(title)”, version \(version), and I will keep to it."
  }
}

/// What reading and answering at the prompt came to.
public struct Reading: Sendable {
  /// The seconds spent on the text.
  public let seconds: Int

  /// A reading that took so many seconds.
  public init(seconds: Int) {
    self.seconds = seconds
  }
}

/// Why what was read or answered at the prompt cannot be recorded any more.
public enum ReadingError: Error, Hashable, Sendable {
  /// The person, the version or its text is no longer what it was when it was shown.
  case changedMeanwhile(code: SubjectCode)
}
