import AttestCourses

extension School {
  /// A course of two lessons and three questions, of which two must be right.
  static let course: [CourseFile] = [
    file(
      "course.json",
      """
      {"code": "ASKING", "title": "Asking first", "version": "V1", "material": true, "passMark": 60, "minutes": 5}
      """),
    file("01-why.md", "# Why we ask\n\nBecause a second pair of eyes sees more.\n"),
    file("02-whom.md", "# Whom we ask\n\nThe office, and nobody else.\n"),
    file(
      "quiz.gift",
      """
      ::Who::Whom do we ask? {=The office ~The neighbours ~Nobody #### The office knows every account.}

      ::What::Which of these need asking? {~%50%A new account ~%50%A new operator ~%-100%A cup of tea
      #### Both change who speaks for us.}

      ::Word::One word for reading before you post: {=checking =proofreading #### Checking takes a minute.}
      """),
  ]

  private static func file(_ name: String, _ text: String) -> CourseFile {
    CourseFile(name: name, bytes: Array(text.utf8))
  }
}
