/// A short text that names one thing of one kind, so that a person's number cannot stand where a site belongs.
///
/// The text is not empty, has no control characters and at most 200 bytes; nothing else is asked of it, because
/// the numbers and codes of other systems come in as they are.
public struct Name<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text, as it came.
  public let text: String

  /// The name with this text, or nil when it is empty, longer than 200 bytes or holds control characters.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 200, text.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
      return nil
    }
    self.text = text
  }

  /// A name whose text was checked before it was stored.
  @inlinable
  public init(stored text: String) {
    self.text = text
  }

  /// Orders names by the bytes of their text, as the register does.
  @inlinable
  public static func < (left: Name, right: Name) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The text itself.
  public var description: String { text }
}

/// What a name names; there are no values of these.
public enum NameKind {
  /// A person, by the number that the HR system gives.
  public enum Person {}
  /// A site: a school, an office.
  public enum Site {}
  /// A policy or a course.
  public enum Subject {}
  /// A requirement, which keeps its code through every change.
  public enum Requirement {}
  /// A version of a policy or course, such as `V3`.
  public enum Version {}
}

/// The HR system's key of a person: unique, never reused (section 2).
public typealias PersonNumber = Name<NameKind.Person>
/// The code of a site.
public typealias SiteCode = Name<NameKind.Site>
/// The code of a policy or course.
public typealias SubjectCode = Name<NameKind.Subject>
/// The code of a requirement.
public typealias RequirementCode = Name<NameKind.Requirement>
/// The label of a version.
public typealias VersionLabel = Name<NameKind.Version>
