import Attest

/// Whoever takes a course: by their login, or by a one-time code.
struct CourseTaker {
  /// The course's code.
  let course: String
  /// The one-time code of somebody without a login here.
  let oneTimeCode: String?

  /// The register as they use it.
  func mine(_ register: Register) throws -> Register {
    try oneTimeCode.map { try register.acting(with: $0, for: .course, course) } ?? register
  }
}
