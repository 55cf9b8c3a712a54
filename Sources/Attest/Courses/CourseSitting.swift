import AttestCourses
import AttestRules
import AttestStore

/// A course that somebody takes: the published version, and how far they have come.
public struct CourseSitting: Sendable {
  /// Whose it is.
  public let person: PersonNumber
  /// The course in the catalogue.
  public let subject: SubjectRow
  /// The version that is taken: the newest published.
  public let version: VersionRow
  /// Its lessons and questions.
  public let course: Course
  /// Where the person stands with what requires it, and with what they passed before.
  public let standing: SubjectStanding
  /// What was kept of an attempt that was left half-way; nil when there is none, or it was for another version.
  public let kept: KeptProgress?
  /// Whether an attempt at an earlier version was left half-way, which cannot be gone on with.
  public let hasStaleProgress: Bool

  /// Where to go on, or to begin when nothing was kept.
  public var start: CourseRun { kept?.run ?? anew }

  /// A new attempt, from the first lesson, in an order of its own.
  public var anew: CourseRun { CourseRun(of: course, seed: CourseSitting.drawSeed()) }

  /// Draws what the order of an attempt comes from.
  public static func drawSeed() -> UInt64 { UInt64.random(in: .min ... .max) }
}

/// What is kept of an attempt between two sittings.
public struct KeptProgress: Sendable {
  /// The attempt so far.
  public let run: CourseRun
  /// The seconds spent on it so far.
  public let seconds: Int

  /// An attempt so far, and the seconds spent on it.
  public init(run: CourseRun, seconds: Int) {
    self.run = run
    self.seconds = seconds
  }

  /// What the register keeps: the seconds in digits, a line end, and the run's own progress.
  var state: [UInt8] {
    Array("\(seconds)\n".utf8) + run.progress.encoded()
  }

  /// What ``state`` was made of; nil when it cannot be gone on with.
  init?(state: [UInt8], course: Course) {
    let parts = state.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    guard parts.count == 2, let seconds = Int(String(decoding: parts[0], as: UTF8.self)), seconds >= 0,
      let progress = try? CourseProgress(decoding: Array(parts[1])),
      let run = try? CourseRun(of: course, resuming: progress)
    else { return nil }
    self.init(run: run, seconds: seconds)
  }
}
